"""What participles without a comma belong to, by what their verbs say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.correction.nonfinite.answers import hang_answers
from graphbuilder.extraction.correction.nonfinite.behind_agents import hang_behind_agents
from graphbuilder.extraction.correction.nonfinite.behind_names import hang_behind_names
from graphbuilder.extraction.correction.nonfinite.behind_pronouns import hang_behind_pronouns
from graphbuilder.extraction.correction.nonfinite.bracketed import hang_bracketed
from graphbuilder.extraction.correction.nonfinite.harm import hang_harm
from graphbuilder.extraction.correction.nonfinite.people_at_places import hang_doings
from graphbuilder.extraction.correction.nonfinite.resumed import resume_participles

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuilder.lexicon import Lexicon


def hang_participles(doc: Doc, lexicon: Lexicon) -> None:
    """Hang participles of harm, of deeds, of answers, behind names, pronouns, agents, in brackets.

    Args:
        doc: A parsed text; places and labels in the tree are changed.
        lexicon: Classes of words.
    """
    hang_harm(doc, lexicon)
    hang_doings(doc, lexicon)
    hang_bracketed(doc)
    hang_behind_names(doc)
    hang_behind_pronouns(doc)
    hang_behind_agents(doc)
    resume_participles(doc)
    hang_answers(doc, lexicon)
