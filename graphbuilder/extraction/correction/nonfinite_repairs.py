"""The repairs of gerunds, participles and infinitives, and of what these belong to."""

from __future__ import annotations

from graphbuilder.extraction.correction.means import Repair
from graphbuilder.extraction.correction.names.made_officers import make_officers
from graphbuilder.extraction.correction.nonfinite.announced_by_nouns import announce_by_nouns
from graphbuilder.extraction.correction.nonfinite.asking_gerunds import ask_by_gerunds
from graphbuilder.extraction.correction.nonfinite.deeds import free_deeds
from graphbuilder.extraction.correction.nonfinite.depictives import part_depictives
from graphbuilder.extraction.correction.nonfinite.gerund_subjects import find_gerund_subjects
from graphbuilder.extraction.correction.nonfinite.gerunds import free_gerunds
from graphbuilder.extraction.correction.nonfinite.gerunds_beside import part_gerunds
from graphbuilder.extraction.correction.nonfinite.helped_doers import free_doers
from graphbuilder.extraction.correction.nonfinite.judged_states import describe_states
from graphbuilder.extraction.correction.nonfinite.kept_from import hang_from_verbs
from graphbuilder.extraction.correction.nonfinite.made_into import part_made
from graphbuilder.extraction.correction.nonfinite.parted_gerunds import join_gerunds
from graphbuilder.extraction.correction.nonfinite.passive_gerunds import open_passive_gerunds
from graphbuilder.extraction.correction.nonfinite.predicated_objects import part_objects
from graphbuilder.extraction.correction.nonfinite.small_clauses import shrink_clauses
from graphbuilder.extraction.correction.nonfinite.without_clauses import open_without
from graphbuilder.extraction.correction.phrases.givers import hand_givers
from graphbuilder.extraction.correction.phrases.judgements import return_judgements
from graphbuilder.extraction.correction.phrases.of_complements import free_complements
from graphbuilder.extraction.correction.phrases.paired_phrases import return_phrases
from graphbuilder.extraction.correction.phrases.topics import hand_topics
from graphbuilder.extraction.correction.phrases.turnings import return_goals
from graphbuilder.extraction.correction.tags.stranded import strand_prepositions

NONFINITE = (
    Repair(
        "predicated objects",
        lambda doc, of: part_objects(doc, of.words, of.dictionary()),
        after=("lemmas",),
    ),
    Repair("givers", lambda doc, of: hand_givers(doc, of.words), after=("lemmas",)),
    Repair("asking gerunds", lambda doc, of: ask_by_gerunds(doc, of.words), after=("lemmas",)),
    Repair("gerund subjects", lambda doc, of: find_gerund_subjects(doc, of.words)),
    Repair("of-complements", lambda doc, of: free_complements(doc, of.words), after=("lemmas",)),
    Repair("gerunds", lambda doc, of: free_gerunds(doc, of.words)),
    Repair("topics", lambda doc, of: hand_topics(doc, of.words)),
    Repair("paired phrases", lambda doc, of: return_phrases(doc, of.words), after=("lemmas",)),
    Repair("turnings", lambda doc, of: return_goals(doc, of.words), after=("lemmas",)),
    Repair("judgements", lambda doc, of: return_judgements(doc, of.words), after=("lemmas",)),
    Repair("gerunds beside", lambda doc, of: part_gerunds(doc, of.words)),
    Repair("stranded", lambda doc, _: strand_prepositions(doc), after=("buried verbs",)),
    Repair("depictives", lambda doc, of: part_depictives(doc, of.words)),
    Repair("passive gerunds", lambda doc, of: open_passive_gerunds(doc, of.words)),
    Repair("parted gerunds", lambda doc, of: join_gerunds(doc, of.words)),
    Repair("without clauses", lambda doc, of: open_without(doc, of.words)),
    Repair("kept from", lambda doc, of: hang_from_verbs(doc, of.words), after=("lemmas",)),
    Repair("deeds", lambda doc, of: free_deeds(doc, of.lemmatizer, of.words)),
    Repair("judged states", lambda doc, of: describe_states(doc, of.words), after=("lemmas",)),
    Repair("announced by nouns", lambda doc, of: announce_by_nouns(doc, of.words)),
    Repair("helped doers", lambda doc, of: free_doers(doc, of.words), after=("lemmas",)),
    Repair("officers", lambda doc, of: make_officers(doc, of.words), after=("lemmas",)),
    Repair("made into", lambda doc, of: part_made(doc, of.words), after=("lemmas",)),
    Repair("small clauses", lambda doc, of: shrink_clauses(doc, of.words), after=("lemmas",)),
)
