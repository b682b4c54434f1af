"""A list of statements shows itself."""

from __future__ import annotations

from graphbuilder.listing import MAX_HTML_ROWS, Statements
from graphbuilder.model import Content, Evidence, Mention, Modality, Polarity, Statement

SALE = Statement(
    id="s2",
    document="d",
    parent="s1",
    subject=Mention("Oslo", 10, 14, name="Norway"),
    relation="sell",
    object=Mention("<gas>", 20, 25),
    evidence=Evidence("Oslo sell <gas>", 10, 25),
    modality=Modality.PERMITTED,
)
PERMISSION = Statement(
    id="s1",
    document="d",
    subject=Mention("Rome", 0, 4, name="Italy"),
    relation="let",
    object=Content("s2"),
    evidence=Evidence("Rome let Oslo sell <gas>", 0, 25),
    polarity=Polarity.NEGATED,
)


def test_it_is_a_list() -> None:
    """Statements compare and count as any list does."""
    assert Statements([SALE]) == [SALE]


def test_html_escapes_the_words_of_the_text() -> None:
    """Whatever a text contains, it cannot become markup in somebody's notebook."""
    html = Statements([PERMISSION, SALE])._repr_html_()
    assert "<gas>" not in html
    assert "Rome let Oslo sell &lt;gas&gt;" in html


def test_html_says_how_many_are_left_out() -> None:
    """A long list is cut, and says so."""
    html = Statements([SALE] * (MAX_HTML_ROWS + 7))._repr_html_()
    assert html.count("<tr>") == MAX_HTML_ROWS + 1
    assert "7 more statements" in html


def test_table_says_content_in_words() -> None:
    """A slot that holds a statement reads as its words, never as an identifier."""
    frame = Statements([PERMISSION, SALE]).to_dataframe()
    assert list(frame["subject"]) == ["Italy", "Norway"]
    assert "Norway" in frame["object"][0]
    assert "s2" not in frame["object"][0]
    assert list(frame["polarity"]) == ["negated", "affirmed"]
