"""Whom a sentence only describes, and the next one of its paragraph names.

*Her deputy was less coy. Ann Lee, a retired nurse, said …*: a name that is new to the reader, and
opens the sentence behind one about somebody without a name, says who that is. Who only comments
on what happened to somebody is another one, and so is who bears a title of his own; but of whom
nothing is told beside the name something has been told before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction import syntax
from graphbuilder.extraction.coreference.chains import chain_of
from graphbuilder.extraction.coreference.kinds import NEW
from graphbuilder.extraction.coreference.leads import is_told
from graphbuilder.extraction.speech.quotation_speakers import reports
from graphbuilder.extraction.text import zones
from graphbuilder.extraction.words.people import PERSON
from graphbuilder.model import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from graphbuilder.extraction.coreference.chains import Chain
    from graphbuilder.extraction.coreference.setting import Setting
    from graphbuilder.extraction.mentions.markable import Markable
    from graphbuilder.lexicon import Lexicon


def link_named_next(
    left: Sequence[Markable], chains: Sequence[Chain], setting: Setting
) -> set[int]:
    """Add descriptions of a person to the new name that the next sentence opens with."""
    doc, (_, roles, lexicon), of = setting.doc, setting.known, chain_of(chains)
    linked = set()
    for markable in left:
        token = doc[markable.head]
        if not _is_brought_in(markable, setting):
            continue
        sent = token.sent
        parted = "\n" in doc[sent.end - 1].text_with_ws
        if sent.end >= len(doc) or (parted and not _is_lead(sent)):
            continue
        name = _opening_name(doc[sent.end].sent)
        chain = of.get(name.i) if name is not None else None
        if name is None or chain is None or chain.types != PERSON or not chain.agrees(markable):
            continue
        new = chain.mentions[0].head == name.i
        alone = not any(doc[i].ent_type_ == "PERSON" for i in range(markable.end, sent.end))
        titled = any(roles.noun(word.lower_).is_title for word in name.lefts)
        goes_on = _is_bare(name)
        if not goes_on and not parted and setting.determiners[markable.head] != "definite":
            goes_on = _goes_on(token, name, lexicon)
        if new and alone and not titled and goes_on:
            chain.add(markable)
            linked.add(markable.head)
    return linked


def _is_brought_in(markable: Markable, setting: Setting) -> bool:
    """Whether a description of one person that the reader does not know is a main subject.

    Whoever speaks for a body, or tells what he is not to tell, goes without a name.
    """
    token, roles = setting.doc[markable.head], setting.roles
    if markable.types != PERSON or markable.number != "sg":
        return False
    if markable.text in roles.words("VoiceNoun", "InformantNoun", "OfficialNoun"):
        return False
    if setting.determiners[markable.head] not in {NEW, "definite", "possessive"}:
        return False
    main = token.dep_ in syntax.SUBJECTS and token.head == token.sent.root
    return main and zones.zone_of(token) is Zone.BODY


def _is_lead(sentence: Span) -> bool:
    """Whether a sentence is the first of an article that is told, and no line in front of it."""
    told = (sent for sent in sentence.doc.sents if is_told(sent))
    return next((sent.start for sent in told), -1) == sentence.start


def _is_bare(name: Token) -> bool:
    """Whether nothing beside a name says who that is, so that it must have been told before."""
    following = name.doc[name.i + 1 : name.i + 2]
    told = syntax.POSTMODIFIERS | {syntax.PREPOSITION, syntax.POSSESSOR}
    plain = all(c.dep_ == syntax.COMPOUND and c.pos_ == "PROPN" for c in name.lefts)
    return (
        plain and following.text not in {",", "("} and not any(c.dep_ in told for c in name.rights)
    )


def _opening_name(sentence: Span) -> Token | None:
    """The name of several words that a sentence opens with as its subject."""
    name = syntax.child(sentence.root, syntax.SUBJECTS)
    if name is None or name.pos_ != "PROPN" or name.left_edge.i != sentence.start:
        return None
    return name if any(c.dep_ == syntax.COMPOUND for c in name.lefts) else None


def _goes_on(described: Token, name: Token, lexicon: Lexicon) -> bool:
    """Whether the sentence that opens with a name tells more of somebody described before it.

    Who says something has been told of as saying or feeling something, or by whose he is.
    """
    if not reports(name.head, lexicon):
        return True
    verb = described.head
    felt = syntax.is_copula(verb) and syntax.child(verb, syntax.ADJECTIVAL_PREDICATIVES) is not None
    owned = syntax.child(described, syntax.POSSESSORS) is not None
    return felt or owned or reports(verb, lexicon, beside=True)
