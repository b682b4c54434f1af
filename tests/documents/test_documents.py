"""Documents come from files, folders, addresses and standard input."""

from __future__ import annotations

import io
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from graphbuilder.documents import MAX_CHARACTERS, count, read
from graphbuilder.documents.pdf import drop_furniture, join_lines
from graphbuilder.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = """<!doctype html><html><head><title>Dam talks stall | The Lurk Gazette</title>
<meta property="og:title" content="Dam talks stall">
<meta property="og:site_name" content="The Lurk Gazette">
<link rel="canonical" href="https://gazette.example/dam-talks">
<meta property="article:published_time" content="2024-05-24T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Dam talks stall</h1>
<p>The minister <a href="/m">refused</a> to open the gates on Monday, officials said.</p>
<p>She told <b>reporters</b> that the talks had stalled because nobody would sign the text.</p>
<p>A third paragraph makes the page long enough to be recognised as an article.</p></article>
<footer>Copyright. Subscribe to our newsletter.</footer></body></html>"""


def make_pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines, written by hand."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 11 Tf 60 760 Td {shown}ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            "/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
        f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def test_text_file_is_read_as_it_stands(tmp_path: Path) -> None:
    """A text keeps its words; a Windows line end counts as one character."""
    (tmp_path / "canal.txt").write_bytes("A café.\r\n\r\nIt shut.\r\n".encode())
    (document,) = read(tmp_path / "canal.txt")
    assert (document.id, document.text) == ("canal", "A café.\n\nIt shut.\n")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "mac_roman"]
)
def test_encodings_of_news_text_are_recognised(tmp_path: Path, encoding: str) -> None:
    """A text in any encoding that English news comes in is read right."""
    text = "Mr Müller said the café’s owner “refused” to pay £5 million — and left São Paulo.\n" * 3
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (document,) = read([tmp_path / "a.txt"])
    assert document.text == text


def test_html_page_gives_article_and_metadata(tmp_path: Path) -> None:
    """From a page come headline, paragraphs, date, address and publisher, and no menu."""
    (tmp_path / "page.html").write_text(PAGE)
    (document,) = read(tmp_path / "page.html")
    paragraphs = document.text.strip().split("\n\n")
    assert paragraphs[0] == document.title == "Dam talks stall"
    assert paragraphs[1] == ("The minister refused to open the gates on Monday, officials said.")
    assert len(paragraphs) == 4
    assert document.url == "https://gazette.example/dam-talks"
    assert (document.date, document.publisher) == ("2024-05-24", "The Lurk Gazette")


def test_pdf_lines_become_paragraphs(tmp_path: Path) -> None:
    """Lines broken to the page's width are put together again; a short line ends a paragraph."""
    lines = [
        "The upper state refused on Monday to open the gates of the dam, and",
        "its ministry said that the water would be needed for the farm-",
        "lands in the north.",
        "The lower state called the refusal a breach of the agreement that",
        "both had signed.",
    ]
    (tmp_path / "dam.pdf").write_bytes(make_pdf(lines))
    (document,) = read(tmp_path / "dam.pdf")
    first, second = document.text.strip().split("\n\n")
    assert first.endswith("needed for the farmlands in the north.")
    assert second == (
        "The lower state called the refusal a breach of the agreement that both had signed."
    )


def test_running_heads_and_page_numbers_are_dropped() -> None:
    """A line that stands at the edge of three pages is no part of the text."""
    pages = [["The Gazette, page 1", "One.", "1"], ["The Gazette, page 2", "Two.", "2"]]
    pages.append(["The Gazette, page 3", "Three."])
    assert drop_furniture(pages) == ["One.", "Two.", "Three."]


def test_a_compound_keeps_its_hyphen_within_a_line() -> None:
    """Only a hyphen at the end of a line is taken for one of the printer's."""
    assert list(join_lines(["a long-term plan for the ri-", "ver"])) == [
        "a long-term plan for the river"
    ]


def test_json_lines_records_are_documents(tmp_path: Path) -> None:
    """Each record is a document with its own fields; one without an id is called by its line."""
    records = [
        {"id": "a", "text": "One.", "title": "T", "date": "2024-05-24", "publisher": "P"},
        {"headline": "H", "body": "Two.", "link": "https://x.example/2"},
    ]
    (tmp_path / "news.jsonl").write_text("\n".join(map(json.dumps, records)))
    first, second = read(tmp_path / "news.jsonl")
    assert (first.id, first.title, first.date, first.publisher) == ("a", "T", "2024-05-24", "P")
    assert (second.id, second.text) == ("news-2", "Two.")
    assert (second.title, second.url) == ("H", "https://x.example/2")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("one.json", '{"text": "One."}'),
        ("list.json", '[{"text": "One."}]'),
        ("table.csv", 'text,date\n"One.",2024-05-24\n'),
        ("table.tsv", "date\ttext\n2024-05-24\tOne.\n"),
        ("nosuffix", '{"text": "One."}\n'),
    ],
)
def test_collections_hold_documents(tmp_path: Path, name: str, content: str) -> None:
    """JSON and CSV hold the same records as JSON Lines."""
    (tmp_path / name).write_text(content)
    assert [document.text for document in read(tmp_path / name)] == ["One."]


def test_lines_mode_numbers_documents_by_line(tmp_path: Path) -> None:
    """Each line is a document called by its number; blank lines count and are left out."""
    (tmp_path / "s.txt").write_text("One.\n\nThree.\n")
    found = [(document.id, document.text) for document in read(tmp_path / "s.txt", lines=True)]
    assert found == [("1", "One."), ("3", "Three.")]


def test_lines_of_several_files_are_told_apart(tmp_path: Path) -> None:
    """With two files, a line's document carries the file's name too."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("One.\n")
    assert [document.id for document in read(tmp_path, lines=True)] == ["a-1", "b-1"]


def test_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    """A folder gives its documents by name, those of its folders too, hidden ones not."""
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", ".git/d.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name} says so.")
    assert [document.id for document in read([tmp_path, tmp_path / "a.txt"])] == ["a", "b", "c"]


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two files of one stem carry the folder's name, whatever order they come in."""
    for name in ("x/talks.txt", "y/talks.txt", "y/other.txt", "z/doc.txt", "z/doc.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE if name.endswith("html") else "Talks stalled.")
    forth = [document.id for document in read([tmp_path / "x", tmp_path / "y", tmp_path / "z"])]
    back = [document.id for document in read([tmp_path / "z", tmp_path / "y", tmp_path / "x"])]
    assert forth == ["x/talks", "other", "y/talks", "doc.html", "doc.txt"]
    assert sorted(back) == sorted(forth)


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"Talks stalled.", "Talks stalled."), (b'{"text": "One."}', "One."), (PAGE.encode(), "Dam")],
)
def test_standard_input_is_recognised(
    monkeypatch: pytest.MonkeyPatch, data: bytes, expected: str
) -> None:
    """What comes through a pipe is told by its first bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (document,) = read("-")
    assert document.text.startswith(expected)


class Handler(BaseHTTPRequestHandler):
    """Serves one page; everything else is missing."""

    def do_GET(self) -> None:
        """Answer with the page."""
        self.send_response(200 if self.path.startswith("/news/") else 404)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a web server on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_page_is_fetched_from_its_address(site: str) -> None:
    """A web address gives the article, and the document keeps the address."""
    (document,) = read(f"{site}/news/dam-talks.html")
    assert (document.id, document.title) == ("dam-talks", "Dam talks stall")
    assert document.url == f"{site}/news/dam-talks.html"


def test_missing_page_is_said(site: str) -> None:
    """An address without a page is an input error."""
    with pytest.raises(InputError, match=r"cannot fetch http.*Not Found"):
        list(read(f"{site}/gone"))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", r"empty\.txt is empty"),
        ("blank.txt", b" \n\n ", r"blank\.txt is empty"),
        ("empty.jsonl", b"\n", r"empty\.jsonl is empty"),
        ("empty.csv", b"text\n", r"empty\.csv is empty"),
        ("empty.html", b"", r"empty\.html holds no article"),
        ("binary.txt", bytes(range(256)) * 40, r"binary\.txt is not a text"),
        (
            "picture.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" * 9,
            r"picture\.png is not a text",
        ),
        ("broken.pdf", b"%PDF-1.4 and then nothing", r"broken\.pdf cannot be read as PDF"),
        ("scan.pdf", make_pdf([]), r"scan\.pdf has no text"),
        ("bad.json", b"{", r"bad\.json is not JSON"),
        ("bad.jsonl", b'{"text": ', r"line 1 of .*bad\.jsonl is not JSON"),
        ("list.jsonl", b"[1]", r"line 1 of .*list\.jsonl is not a JSON object"),
        ("keys.jsonl", b'{"words": "One."}', r"no text in a field 'text' \(its fields: words\)"),
        ("twice.jsonl", b'{"id":1,"text":"a b"}\n{"id":1,"text":"c d"}', r"two documents .* '1'"),
        ("long.txt", b"word " * (MAX_CHARACTERS // 4), r"'long' has 1,250,000 characters"),
    ],
)
def test_unusable_file_is_said(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """What is wrong with a file is one sentence that names it."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message) as error:
        list(read(tmp_path / name))
    assert "\n" not in str(error.value)


def test_missing_file_is_said(tmp_path: Path) -> None:
    """A path at which there is nothing is an input error."""
    with pytest.raises(InputError, match=r"no file or folder .*gone\.txt"):
        list(read(tmp_path / "gone.txt"))


def test_folder_without_documents_is_said(tmp_path: Path) -> None:
    """A folder that holds no documents is an input error that lists the endings."""
    (tmp_path / "picture.png").write_bytes(b"")
    with pytest.raises(InputError, match=r"holds no documents \(\.csv, \.htm"):
        list(read(tmp_path))


def test_long_line_does_not_stop_the_others(tmp_path: Path) -> None:
    """With a callback, a 5 MB line is reported and the lines around it are read."""
    (tmp_path / "s.txt").write_text(f"One.\n{'x' * 5_000_000}\nThree.\n")
    errors: list[InputError] = []
    found = [document.id for document in read(tmp_path, lines=True, on_error=errors.append)]
    assert found == ["1", "3"]
    assert "'2' has 5,000,000 characters" in str(errors[0])


def test_unusable_inputs_do_not_stop_the_others(tmp_path: Path) -> None:
    """With a callback, every input that can be read is read."""
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Talks stalled.")
    errors: list[InputError] = []
    paths = [tmp_path / "gone", tmp_path]
    assert [document.id for document in read(paths, on_error=errors.append)] == ["b"]
    assert len(errors) == 2


def test_characters_that_no_store_takes_are_replaced(tmp_path: Path) -> None:
    """Control characters and lone surrogates are replaced one for one, so offsets hold."""
    (tmp_path / "a.jsonl").write_text('{"text": "a\\u0000b\\ud800c\\tok"}')
    (document,) = read(tmp_path)
    assert document.text == "a\ufffdb\ufffdc\tok"


@pytest.mark.parametrize(
    ("name", "content", "lines", "expected"),
    [
        ("a.txt", "One.\n\nTwo.\n", False, 1),
        ("a.txt", "One.\n\nTwo.\n", True, 2),
        ("a.jsonl", '{"text": "One."}\n{"text": "Two."}\n', False, 2),
        ("a.csv", "text\nOne.\n", False, None),
    ],
)
def test_documents_are_counted_where_that_is_cheap(
    tmp_path: Path, name: str, content: str, expected: int | None, *, lines: bool
) -> None:
    """A progress bar knows how many documents come, unless only reading would tell."""
    (tmp_path / name).write_text(content)
    assert count(tmp_path, lines=lines) == expected
