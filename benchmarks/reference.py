"""Whom descriptions and pronouns stand for, on news articles of our own with marked mentions.

    python benchmarks/reference.py [--misses]

Each article in ``benchmarks/articles`` was invented for this. ``{the lender|ACME}`` marks a mention
of an actor; mentions nest. Behind the line ``ACTORS``, every actor has its names, the first the
fullest, or ``-`` where the text names it nowhere. Prints for pronouns and for descriptions how many
of those whose actor has a name are stated of it (recall), and how many of those that are stated of
a named actor are its (precision). The rules were written with these articles at hand: the figures
show what a change does to them, and not how well new text is read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder import lexicon
from graphbuilder.extraction import load
from graphbuilder.extraction.coreference.settled import settled_referents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.language import Language

ARTICLES = Path(__file__).parent / "articles"
END = re.compile(r"\|([A-Z0-9_-]+)\}")
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs", "i"}
    | {"me", "my", "we", "us", "our", "who", "which", "himself", "herself", "itself", "themselves"}
)
GOLD, STATED, RIGHT = "gold", "stated", "right"


@dataclass(frozen=True)
class Mention:
    """Where an actor is mentioned, as character offsets, and which actor it is."""

    start: int
    end: int
    actor: str


@dataclass(frozen=True)
class Article:
    """A text without its marks, its mentions, and the names of its actors in plain form."""

    name: str
    text: str
    mentions: Sequence[Mention] = field(repr=False)
    names: Mapping[str, frozenset[str]] = field(repr=False)


def plain(name: str) -> str:
    """A name or description as it is compared: small letters, without article and possessive."""
    words = name.strip().lower().replace("’", "'").removesuffix("'s").replace(".", "")
    return re.sub(r"^(?:the|an?) ", "", words)


def read_article(path: Path) -> Article:
    """An article with its marks read.

    Raises:
        ValueError: If a mark is not closed or names an actor that is not listed.
    """
    body, _, tail = path.read_text(encoding="utf-8").partition("\nACTORS")
    lines = (line.partition(":") for line in tail.splitlines() if ":" in line)
    names = {
        actor.strip(): frozenset(plain(n) for n in listed.split(";") if n.strip() not in {"", "-"})
        for actor, _, listed in lines
    }
    text: list[str] = []
    opened: list[int] = []
    mentions = []
    place = 0
    while place < len(body):
        mark = END.match(body, place)
        if body[place] == "{":
            opened.append(len(text))
            place += 1
        elif mark is not None and opened:
            mentions.append(Mention(opened.pop(), len(text), mark[1]))
            place = mark.end()
        else:
            text.append(body[place])
            place += 1
    strange = {mention.actor for mention in mentions} - names.keys()
    if opened or strange:
        message = f"{path}: a mark is open, or these actors are not listed: {sorted(strange)}"
        raise ValueError(message)
    return Article(path.stem, "".join(text).rstrip() + "\n", mentions, names)


def judged(article: Article, nlp: Language) -> Iterator[tuple[str, str, Mention]]:
    """Each pronoun and description of an article with its form and what came of it."""
    doc = nlp(article.text)
    stated = settled_referents(doc, lexicon.load())
    called = frozenset[str]().union(*article.names.values())
    for mention in sorted(article.mentions, key=lambda m: (m.start, -m.end)):
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        words, own = plain(article.text[mention.start : mention.end]), article.names[mention.actor]
        if span is None or words in own:
            continue
        form = "pronoun" if words in PRONOUNS else "description"
        row = stated.get(span.root.i)
        name = plain(row.name) if row is not None else ""
        if own:
            yield form, GOLD, mention
        if name in called:
            yield form, STATED, mention
        if name in own:
            yield form, RIGHT, mention


def main() -> None:
    """Print the figures, and with ``--misses`` the mentions that were left or taken for another."""
    parser = argparse.ArgumentParser(description="whom descriptions and pronouns stand for")
    parser.add_argument("--misses", action="store_true", help="print what is not right")
    options = parser.parse_args()
    nlp = load()
    nlp.disable_pipe("graphbuilder_statements")
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(ARTICLES.glob("*.txt")):
        article = read_article(path)
        found = list(judged(article, nlp))
        counts.update((form, outcome) for form, outcome, _ in found)
        right = {mention for _, outcome, mention in found if outcome == RIGHT}
        if options.misses:
            for mention in dict.fromkeys(m for _, outcome, m in found if m not in right):
                words = article.text[mention.start : mention.end]
                before = " ".join(article.text[max(0, mention.start - 60) : mention.start].split())
                sys.stdout.write(f"{article.name}: …{before} [{words}] = {mention.actor}\n")
    for form in ("pronoun", "description"):
        gold, stated, right = (counts[form, outcome] for outcome in (GOLD, STATED, RIGHT))
        print(f"{form}: precision {right / stated:.3f}, recall {right / gold:.3f} of {gold}")


if __name__ == "__main__":
    main()
