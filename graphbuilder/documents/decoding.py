"""From bytes to text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
import logging

from graphbuilder.errors import InputError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What English news text is written in; asked about all it knows, the detector mistakes short
# Western texts for Central European ones.
_WESTERN = ["cp1252", "mac_roman", "utf_16_le", "utf_16_be"]

_log = logging.getLogger(__name__)


def find_encoding(data: bytes, label: str) -> str:
    """Name the encoding of a text, or of its beginning.

    Args:
        data: The bytes; they may end in the middle of a character.
        label: What a message calls the input.

    Raises:
        InputError: If the bytes are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" not in data:
        try:
            codecs.getincrementaldecoder("utf-8")().decode(data)
        except UnicodeDecodeError:
            pass
        else:
            return "utf-8"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few inputs need it

    best = from_bytes(data, cp_isolation=_WESTERN).best()
    if best is None or (b"\0" in data and not best.encoding.startswith("utf_16")):
        message = f"{label} is not a text in any encoding known here; convert it to UTF-8 text"
        raise InputError(message)
    _log.warning("%s is not UTF-8; it is read as %s", label, best.encoding)
    return str(best.encoding)


def decode(data: bytes, label: str) -> str:
    r"""The text of some bytes, its lines ended by a line feed.

    Args:
        data: The bytes, whole.
        label: What a message calls the input.

    Raises:
        InputError: If the bytes are no text.

    >>> decode(b"one\r\ntwo", "a file")
    'one\ntwo'
    """
    try:
        text = data.decode(find_encoding(data, label))
    except UnicodeDecodeError as error:
        message = f"{label} is not a text in any encoding known here; convert it to UTF-8 text"
        raise InputError(message) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
