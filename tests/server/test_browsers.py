"""What other web pages may have a browser ask here, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Served


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:80", 200),
        ("[::1]:80", 200),
        ("evil.example", 421),
        ("", 421),
    ],
)
def test_host_is_known(served: Served, host: str, status: int) -> None:
    """Only requests to this machine's own names are answered (DNS rebinding)."""
    response = served.client.get("/sparql", params={"query": "ASK {}"}, headers={"Host": host})
    assert response.status_code == status


def test_no_other_page_may_read(served: Served) -> None:
    """Answers carry no permission for web pages of other origins, even when asked."""
    headers = {"Origin": "http://evil.example"}
    response = served.client.get("/sparql", params={"query": "ASK {}"}, headers=headers)
    assert not [name for name in response.headers if name.startswith("access-control")]
    assert response.headers["cross-origin-resource-policy"] == "same-origin"
    preflight = {**headers, "Access-Control-Request-Method": "POST"}
    response = served.client.options("/sparql", headers=preflight)
    assert not [name for name in response.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("site", "mode", "status"),
    [
        ("cross-site", "no-cors", 403),
        ("cross-site", "cors", 403),
        ("cross-site", "navigate", 200),
        ("same-origin", "cors", 200),
        ("none", "navigate", 200),
    ],
)
def test_other_sites_cannot_keep_the_server_busy(
    served: Served, site: str, mode: str, status: int
) -> None:
    """A request that a browser sends for another site's page is refused before it is read."""
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
    response = served.client.get("/sparql", params={"query": "ASK {}"}, headers=headers)
    assert response.status_code == status


def test_line_breaks_stay_out_of_headers(served: Served) -> None:
    """A parameter with line breaks cannot add headers to the answer."""
    query = "ASK {}\r\nX-Injected: yes\r\n\r\n"
    response = served.client.get("/sparql", params={"query": query})
    assert "x-injected" not in response.headers
