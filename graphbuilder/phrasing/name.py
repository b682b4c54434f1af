"""What a mention is called inside a sentence: its case, its article, its capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuilder.model import Mention


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words("a an any every her his i its my our some the their your ’s 's")
_OPENING = DETERMINERS | _words(
    "all both each he it many no nobody none one she some someone that these they this those "
    "two us we what which who you"
)
_SUBJECT_FORMS = {"her": "she", "him": "he", "me": "I", "them": "they", "us": "we"}
_OBJECT_FORMS = {"he": "him", "i": "me", "she": "her", "they": "them", "we": "us"}
_ARTICLES = ("the", "a", "an")


def name(mention: Mention, *, case: str = "") -> str:
    """What a mention is called in the middle of a sentence.

    A name keeps its capital; *The talks* and *It* lose that of their sentence. A description
    keeps the text's article (*the Arlo reservoir*), which its entity's name leaves out.

    Args:
        mention: Who or what is named.
        case: ``subject`` or ``object`` puts a pronoun into that form.
    """
    label = mention.label
    if " " not in label:
        forms = {"subject": _SUBJECT_FORMS, "object": _OBJECT_FORMS}.get(case, {})
        label = forms.get(label.lower(), label)
    article, _, rest = mention.text.partition(" ")
    if article.lower() in _ARTICLES and rest == label and rest.rsplit(" ", 1)[-1].islower():
        return f"{article.lower()} {label}"
    first, _, rest = label.partition(" ")
    opens = first.lower() in _OPENING and first != "I" and not rest[:1].isupper()
    is_own = mention.name is None or mention.name == mention.text
    return label[:1].lower() + label[1:] if opens and is_own else label
