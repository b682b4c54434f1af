"""Fetching a page from its address: one request, bounded in time and size."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPException

from graphbuilder.errors import InputError

MAX_BYTES = 20_000_000
TIMEOUT = 30.0
AGENT = "graphbuilder (+https://w3id.org/graphbuilder)"


def fetch(url: str, *, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES) -> bytes:
    """The body of the page at an address.

    Args:
        url: Address that begins with ``http://`` or ``https://``.
        timeout: Seconds to wait for the server.
        max_bytes: Size above which the page is refused.

    Raises:
        InputError: If the address is of another kind, does not answer, answers with an
            error, or sends too much.
    """
    if not url.startswith(("http://", "https://")):
        message = f"{url} is not a web address; give one that begins with https://"
        raise InputError(message)
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})  # noqa: S310 - checked above
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310 - checked above
            body: bytes = answer.read(max_bytes + 1)
    except (urllib.error.URLError, HTTPException, TimeoutError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        message = f"cannot fetch {url}: {reason}; check the address and the connection"
        raise InputError(message) from error
    if len(body) > max_bytes:
        message = f"{url} sends more than {max_bytes:,} bytes; save the page and give the file"
        raise InputError(message)
    return body
