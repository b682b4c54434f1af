"""The repairs of words and of the phrases right around them, which all others build on."""

from __future__ import annotations

from graphbuilder.extraction.correction.coordination.lists import join_lists
from graphbuilder.extraction.correction.headlines.headline_verbs import find_headline_verbs
from graphbuilder.extraction.correction.headlines.hidden_verbs import find_hidden_verbs
from graphbuilder.extraction.correction.headlines.parted_nothing import part_nothing
from graphbuilder.extraction.correction.headlines.titled_verbs import free_titled_verbs
from graphbuilder.extraction.correction.means import Repair
from graphbuilder.extraction.correction.names.agency_marks import name_agencies
from graphbuilder.extraction.correction.names.glosses import hang_glosses
from graphbuilder.extraction.correction.names.parted_people import part_people
from graphbuilder.extraction.correction.names.party_marks import hang_marks
from graphbuilder.extraction.correction.names.possessors import find_possessors
from graphbuilder.extraction.correction.nonfinite.gerund_compounds import join_compounds
from graphbuilder.extraction.correction.nonfinite.perceived import find_perceived
from graphbuilder.extraction.correction.nonfinite.serials import join_serials
from graphbuilder.extraction.correction.phrases.behind_names import free_phrases
from graphbuilder.extraction.correction.phrases.first_parts import join_parts
from graphbuilder.extraction.correction.phrases.limits import hand_limits
from graphbuilder.extraction.correction.phrases.measures import join_units, measure_doings
from graphbuilder.extraction.correction.phrases.media import hand_media
from graphbuilder.extraction.correction.phrases.outer_times import hand_times
from graphbuilder.extraction.correction.phrases.receivers import part_receivers
from graphbuilder.extraction.correction.phrases.sums import part_sums
from graphbuilder.extraction.correction.reports.own_comments import raise_contents
from graphbuilder.extraction.correction.reports.swallowed_contents import free_contents
from graphbuilder.extraction.correction.subjects.aged_subjects import free_ages
from graphbuilder.extraction.correction.subjects.torn_subjects import (
    front_aims,
    return_predicatives,
    return_subjects,
)
from graphbuilder.extraction.correction.tags.adjectives_behind_to import describe_aims
from graphbuilder.extraction.correction.tags.bare_infinitives import find_infinitives
from graphbuilder.extraction.correction.tags.binomials import join_binomials
from graphbuilder.extraction.correction.tags.buried_verbs import raise_verbs
from graphbuilder.extraction.correction.tags.called_verbs import command_called
from graphbuilder.extraction.correction.tags.compounded_verbs import free_compounded
from graphbuilder.extraction.correction.tags.hyphens import bind_hyphens
from graphbuilder.extraction.correction.tags.linking import link_states
from graphbuilder.extraction.correction.tags.modal_need import tell_modals
from graphbuilder.extraction.correction.tags.past_forms import free_past_forms
from graphbuilder.extraction.correction.tags.perfects import tell_perfects
from graphbuilder.extraction.correction.tags.readings import correct_lemmas
from graphbuilder.extraction.correction.tags.scores import part_scores
from graphbuilder.extraction.correction.tags.superlatives import free_superlatives
from graphbuilder.extraction.correction.tags.told_nouns import make_nouns
from graphbuilder.extraction.correction.tags.verbs_as_nouns import make_verbs
from graphbuilder.extraction.correction.tags.word_classes import (
    correct_classes,
    free_verbs,
    join_objects,
)

FIRST = (
    Repair("lemmas", lambda doc, of: correct_lemmas(doc, of.lemmatizer)),
    Repair(
        "classes",
        lambda doc, of: correct_classes(doc, of.dictionary(), of.words, of.roles),
        after=("lemmas",),
    ),
    Repair("verbs", lambda doc, of: free_verbs(doc, of.dictionary())),
    Repair(
        "verbs as nouns",
        lambda doc, of: make_verbs(doc, of.dictionary(), of.words),
        after=("classes",),
    ),
    Repair(
        "swallowed contents",
        lambda doc, of: free_contents(doc, of.dictionary(), of.words),
        after=("classes",),
    ),
    Repair(
        "infinitives", lambda doc, of: find_infinitives(doc, of.words), after=("lemmas", "classes")
    ),
    Repair("compounded verbs", lambda doc, of: free_compounded(doc, of.words), after=("lemmas",)),
    Repair("adjectives behind to", lambda doc, of: describe_aims(doc, of.words)),
    Repair("hidden verbs", lambda doc, of: find_hidden_verbs(doc, of.words)),
    Repair("parted nothing", lambda doc, _: part_nothing(doc)),
    Repair("headline verbs", lambda doc, of: find_headline_verbs(doc, of.words, of.roles)),
    Repair("called verbs", lambda doc, of: command_called(doc, of.dictionary())),
    Repair("titled verbs", lambda doc, of: free_titled_verbs(doc, of.words), after=("classes",)),
    Repair("party marks", lambda doc, _: hang_marks(doc)),
    Repair("agencies", lambda doc, of: name_agencies(doc, of.words)),
    Repair("own comments", lambda doc, of: raise_contents(doc, of.words), after=("lemmas",)),
    Repair("possessors", lambda doc, _: find_possessors(doc)),
    Repair("glosses", lambda doc, _: hang_glosses(doc)),
    Repair("told nouns", lambda doc, of: make_nouns(doc, of.words)),
    Repair("modal need", lambda doc, of: tell_modals(doc, of.words)),
    Repair("past forms", lambda doc, _: free_past_forms(doc)),
    Repair(
        "perfects", lambda doc, of: tell_perfects(doc, of.lemmatizer, of.words), after=("classes",)
    ),
    Repair("serial verbs", lambda doc, of: join_serials(doc, of.words)),
    Repair("objects", lambda doc, of: join_objects(doc, of.words), after=("lemmas", "classes")),
    Repair("binomials", lambda doc, of: join_binomials(doc, of.words), after=("classes",)),
    Repair("receivers", lambda doc, of: part_receivers(doc, of.words), after=("objects",)),
    Repair("hyphens", lambda doc, _: bind_hyphens(doc), after=("objects",)),
    Repair("scores", lambda doc, of: part_scores(doc, of.words), after=("lemmas",)),
    Repair("first parts", lambda doc, of: join_parts(doc, of.lemmatizer, of.words)),
    Repair("aged subjects", lambda doc, of: free_ages(doc, of.dictionary(), of.lemmatizer)),
    Repair("torn subjects", lambda doc, _: return_subjects(doc)),
    Repair("torn predicatives", lambda doc, _: return_predicatives(doc)),
    Repair("fronted aims", lambda doc, _: front_aims(doc)),
    Repair(
        "linking verbs",
        lambda doc, of: link_states(doc, of.lemmatizer, of.words),
        after=("lemmas",),
    ),
    Repair("superlatives", lambda doc, _: free_superlatives(doc)),
    Repair("limits", lambda doc, of: hand_limits(doc, of.words)),
    Repair("measures", lambda doc, of: measure_doings(doc, of.words), after=("objects",)),
    Repair("units", lambda doc, of: join_units(doc, of.words), after=("objects",)),
    Repair("perceived", lambda doc, of: find_perceived(doc, of.words), after=("objects",)),
    Repair("gerund compounds", lambda doc, of: join_compounds(doc, of.words), after=("perceived",)),
    Repair("lists", lambda doc, _: join_lists(doc), after=("objects",)),
    Repair("behind names", lambda doc, _: free_phrases(doc)),
    Repair("sums", lambda doc, of: part_sums(doc, of.words)),
    Repair("outer times", lambda doc, of: hand_times(doc, of.words)),
    Repair("parted people", lambda doc, _: part_people(doc)),
    Repair("media", lambda doc, of: hand_media(doc, of.words)),
    Repair(
        "buried verbs", lambda doc, of: raise_verbs(doc, of.words), after=("hyphens", "past forms")
    ),
)
