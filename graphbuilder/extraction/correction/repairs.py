"""The repairs of a parsed text in their order, each with the ones whose work it builds on.

Most repairs meet different words and may stand anywhere. The few that do not say whom they follow
in ``after``, which a test holds the order to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuilder.extraction.correction.coordination.active_conjuncts import tell_actives
from graphbuilder.extraction.correction.coordination.bare_conjuncts import hang_lower
from graphbuilder.extraction.correction.coordination.behind_joints import hand_on
from graphbuilder.extraction.correction.coordination.but_subjects import part_at_but
from graphbuilder.extraction.correction.coordination.cannot_but import undo_denials
from graphbuilder.extraction.correction.coordination.first_verbs import free_first_verbs
from graphbuilder.extraction.correction.coordination.gapped import restore_passives
from graphbuilder.extraction.correction.coordination.gapped_objects import part_gapped
from graphbuilder.extraction.correction.coordination.interposed import join_interposed
from graphbuilder.extraction.correction.coordination.joined_attributes import tell_attributes
from graphbuilder.extraction.correction.coordination.listed_infinitives import join_listed
from graphbuilder.extraction.correction.coordination.listed_subjects import rejoin_listed
from graphbuilder.extraction.correction.coordination.parted_clauses import coordinate_parted
from graphbuilder.extraction.correction.coordination.shared_heads import share_heads
from graphbuilder.extraction.correction.coordination.split_subjects import join_split_subjects
from graphbuilder.extraction.correction.coordination.torn_lists import join_torn_lists
from graphbuilder.extraction.correction.coordination.unsaid import join_unsaid
from graphbuilder.extraction.correction.coordination_repairs import COORDINATION
from graphbuilder.extraction.correction.first_repairs import FIRST
from graphbuilder.extraction.correction.headlines.headline_passives import make_passives
from graphbuilder.extraction.correction.means import Means, Repair
from graphbuilder.extraction.correction.names.capital_prepositions import join_prepositions
from graphbuilder.extraction.correction.names.clausal_names import join_clausal_names
from graphbuilder.extraction.correction.names.co_authors import join_co_authors
from graphbuilder.extraction.correction.names.glued_names import unglue_names
from graphbuilder.extraction.correction.names.joined_titles import join_titles
from graphbuilder.extraction.correction.names.lands import return_lands
from graphbuilder.extraction.correction.names.members_behind_titles import join_members
from graphbuilder.extraction.correction.names.named_holders import free_holders
from graphbuilder.extraction.correction.names.numbered_names import join_numbers
from graphbuilder.extraction.correction.nonfinite.hollow_predicates import make_predicate_phrases
from graphbuilder.extraction.correction.nonfinite.judged_objects import judge_objects
from graphbuilder.extraction.correction.nonfinite.named_doers import name_doers_of_infinitives
from graphbuilder.extraction.correction.nonfinite.nearest_purposes import hang_purposes
from graphbuilder.extraction.correction.nonfinite.noun_infinitives import describe_with_infinitives
from graphbuilder.extraction.correction.nonfinite.participle_heads import hang_participles
from graphbuilder.extraction.correction.nonfinite.participles import describe_undergoers
from graphbuilder.extraction.correction.nonfinite.predicate_gerunds import make_predicates
from graphbuilder.extraction.correction.nonfinite_repairs import NONFINITE
from graphbuilder.extraction.correction.phrases.about_counts import hang_counted
from graphbuilder.extraction.correction.phrases.agents import find_agents
from graphbuilder.extraction.correction.phrases.barred import hang_barred
from graphbuilder.extraction.correction.phrases.charged_beyond import charge_beyond
from graphbuilder.extraction.correction.phrases.completions import return_completions
from graphbuilder.extraction.correction.phrases.denying_phrases import hang_denying_phrases
from graphbuilder.extraction.correction.phrases.distances import measure_distances
from graphbuilder.extraction.correction.phrases.examples import hang_examples
from graphbuilder.extraction.correction.phrases.exceptions import except_members
from graphbuilder.extraction.correction.phrases.heads import find_heads
from graphbuilder.extraction.correction.phrases.if_anys import set_apart
from graphbuilder.extraction.correction.phrases.late_adjectives import hang_late_adjectives
from graphbuilder.extraction.correction.phrases.negative_adjuncts import hang_negative_adjuncts
from graphbuilder.extraction.correction.phrases.objects_behind_phrases import postpone_objects
from graphbuilder.extraction.correction.phrases.on_board import hang_boarded
from graphbuilder.extraction.correction.phrases.origins import hand_origins
from graphbuilder.extraction.correction.phrases.outer_predicatives import hand_predicatives
from graphbuilder.extraction.correction.phrases.past_times import hand_past_times
from graphbuilder.extraction.correction.phrases.range_ends import hand_ends
from graphbuilder.extraction.correction.phrases.repeated import hang_repeated
from graphbuilder.extraction.correction.phrases.scopes import hand_scopes
from graphbuilder.extraction.correction.phrases.shares import join_shares
from graphbuilder.extraction.correction.phrases.telling_phrases import return_tellings
from graphbuilder.extraction.correction.phrases.tolls import count_tolls
from graphbuilder.extraction.correction.questions.asked_consequences import ask_consequences
from graphbuilder.extraction.correction.questions.asked_ifs import hang_questions
from graphbuilder.extraction.correction.questions.asked_nouns import complete_nouns
from graphbuilder.extraction.correction.questions.asked_objects import return_objects
from graphbuilder.extraction.correction.questions.asked_progressives import free_progressives
from graphbuilder.extraction.correction.questions.asked_whens import ask_when
from graphbuilder.extraction.correction.questions.further_questions import join_questions
from graphbuilder.extraction.correction.questions.inverted_conditions import hang_conditions
from graphbuilder.extraction.correction.questions.whether_or_not import free_alternatives
from graphbuilder.extraction.correction.relatives.clefts import open_clefts
from graphbuilder.extraction.correction.relatives.contact_clauses import part_contact_clauses
from graphbuilder.extraction.correction.relatives.described_events import describe_events
from graphbuilder.extraction.correction.relatives.described_objects import describe_objects
from graphbuilder.extraction.correction.relatives.free_relatives import fuse_relatives
from graphbuilder.extraction.correction.relatives.interrupted_relatives import resume_relatives
from graphbuilder.extraction.correction.relatives.partitive_relatives import describe_by_parts
from graphbuilder.extraction.correction.relatives.relatives import describe_nouns
from graphbuilder.extraction.correction.relatives.results import hang_results
from graphbuilder.extraction.correction.relatives.swallowed_mains import free_swallowed
from graphbuilder.extraction.correction.relatives.swallowed_subjects import free_main_clauses
from graphbuilder.extraction.correction.relatives.told_times import hang_from_times
from graphbuilder.extraction.correction.relatives.whom import open_whom
from graphbuilder.extraction.correction.relatives.whose import describe_owners
from graphbuilder.extraction.correction.report_repairs import REPORTS
from graphbuilder.extraction.correction.reports.after_nouns import part_reports
from graphbuilder.extraction.correction.reports.as_asides import part_asides
from graphbuilder.extraction.correction.reports.buried_reports import raise_reports
from graphbuilder.extraction.correction.reports.cited_sayings import hang_citations
from graphbuilder.extraction.correction.reports.comments import raise_comments
from graphbuilder.extraction.correction.reports.has_it import give_contents
from graphbuilder.extraction.correction.reports.inner_reports import free_inner_reports
from graphbuilder.extraction.correction.reports.message_contents import hang_contents
from graphbuilder.extraction.correction.reports.nouns_in_contents import open_contents
from graphbuilder.extraction.correction.reports.postponed import return_postponed
from graphbuilder.extraction.correction.reports.quoted_ellipsis import close_quotations
from graphbuilder.extraction.correction.reports.report_days import free_days
from graphbuilder.extraction.correction.reports.reports_in_relatives import subordinate_relatives
from graphbuilder.extraction.correction.reports.requests import hang_requests
from graphbuilder.extraction.correction.reports.swallowed_reports import return_reports
from graphbuilder.extraction.correction.reports.torn_claims import return_claims
from graphbuilder.extraction.correction.reports.torn_reports import join_torn_reports
from graphbuilder.extraction.correction.reports.turned_reports import join_turned_reports
from graphbuilder.extraction.correction.subjects.absolutes import part_absolutes
from graphbuilder.extraction.correction.subjects.announced_adjectives import free_adjectives
from graphbuilder.extraction.correction.subjects.bare_quantifiers import free_quantifiers
from graphbuilder.extraction.correction.subjects.dashes import complete_before
from graphbuilder.extraction.correction.subjects.displaced_verbs import restore_verbs
from graphbuilder.extraction.correction.subjects.emphasis import free_emphasis
from graphbuilder.extraction.correction.subjects.enclosed import free_enclosed
from graphbuilder.extraction.correction.subjects.fronted import free_subjects
from graphbuilder.extraction.correction.subjects.fronted_objects import return_fronted
from graphbuilder.extraction.correction.subjects.impersonal import empty_pronouns
from graphbuilder.extraction.correction.subjects.joined_clauses import join_clauses
from graphbuilder.extraction.correction.subjects.main_verbs import give_main_verbs
from graphbuilder.extraction.correction.subjects.marked_phrases import close_phrases
from graphbuilder.extraction.correction.subjects.opened_clauses import open_clauses
from graphbuilder.extraction.correction.subjects.parted_auxiliaries import join_auxiliaries
from graphbuilder.extraction.correction.subjects.parted_sentences import join_sentences
from graphbuilder.extraction.correction.subjects.parted_subjects import part_subjects
from graphbuilder.extraction.correction.subjects.places import place_there
from graphbuilder.extraction.correction.subjects.qualified_subjects import qualify_subjects
from graphbuilder.extraction.correction.subjects.so_much_as import join_so_much_as
from graphbuilder.extraction.correction.subjects.torn_circumstances import join_circumstances
from graphbuilder.extraction.correction.subjects.turned_clauses import turn_clauses
from graphbuilder.extraction.correction.subjects.unclosed import part_unclosed
from graphbuilder.extraction.correction.subjects.vocatives import part_vocatives
from graphbuilder.extraction.correction.tags.day_names import join_day_names
from graphbuilder.extraction.correction.tags.deverbal import open_phrases
from graphbuilder.extraction.correction.tags.idioms import join_idioms
from graphbuilder.extraction.correction.tags.place_adverbs import open_places
from graphbuilder.extraction.correction.tags.provided import open_provisos
from graphbuilder.extraction.correction.tags.relative_that import tell_pronouns
from graphbuilder.extraction.correction.tags.tallies import count_votes
from graphbuilder.extraction.correction.tags.wishes import open_wishes
from graphbuilder.extraction.words.spotting import keeping_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

REPAIRS = (
    *FIRST,
    Repair("parted auxiliaries", lambda doc, _: join_auxiliaries(doc)),
    Repair("so much as", lambda doc, _: join_so_much_as(doc)),
    Repair("turned clauses", lambda doc, of: turn_clauses(doc, of.words)),
    Repair("if any", lambda doc, _: set_apart(doc)),
    Repair("but between subjects", lambda doc, _: part_at_but(doc)),
    Repair("cannot but", lambda doc, of: undo_denials(doc, of.words), after=("lemmas",)),
    Repair("denying phrases", lambda doc, of: hang_denying_phrases(doc, of.words)),
    Repair("exceptions", lambda doc, _: except_members(doc)),
    Repair("unsaid", lambda doc, of: join_unsaid(doc, of.words)),
    Repair("quoted ellipsis", lambda doc, _: close_quotations(doc)),
    Repair("emphasis", lambda doc, _: free_emphasis(doc)),
    Repair("capital prepositions", lambda doc, _: join_prepositions(doc)),
    Repair("clausal names", lambda doc, of: join_clausal_names(doc, of.words)),
    Repair("co-authors", lambda doc, _: join_co_authors(doc)),
    Repair("shared heads", lambda doc, of: share_heads(doc, of.roles), after=("objects",)),
    Repair("holders", lambda doc, of: free_holders(doc, of.roles)),
    Repair("bare conjuncts", lambda doc, _: hang_lower(doc)),
    Repair("lands", lambda doc, _: return_lands(doc)),
    Repair("parted clauses", lambda doc, of: coordinate_parted(doc, of.words)),
    Repair("buried reports", lambda doc, of: raise_reports(doc, of.words)),
    Repair("turned reports", lambda doc, of: join_turned_reports(doc, of.words), after=("lemmas",)),
    Repair("torn reports", lambda doc, of: join_torn_reports(doc, of.words), after=("hyphens",)),
    Repair("torn circumstances", lambda doc, _: join_circumstances(doc)),
    Repair("main verbs", lambda doc, of: give_main_verbs(doc, of.words), after=("hyphens",)),
    Repair("displaced verbs", lambda doc, _: restore_verbs(doc)),
    Repair("joined clauses", lambda doc, of: join_clauses(doc, of.words), after=("hyphens",)),
    Repair("swallowed reports", lambda doc, of: return_reports(doc, of.words)),
    Repair("members behind titles", lambda doc, _: join_members(doc)),
    Repair("on board", lambda doc, _: hang_boarded(doc)),
    Repair("swallowed main verbs", lambda doc, _: free_swallowed(doc)),
    Repair("swallowed subjects", lambda doc, of: free_main_clauses(doc, of.words)),
    Repair("enclosed subjects", lambda doc, of: free_enclosed(doc, of.words)),
    Repair(
        "fronted subjects",
        lambda doc, of: free_subjects(doc, of.words),
        after=("enclosed subjects",),
    ),
    Repair("day names", lambda doc, _: join_day_names(doc)),
    Repair("numbered names", lambda doc, _: join_numbers(doc)),
    Repair("examples", lambda doc, _: hang_examples(doc)),
    Repair("telling phrases", lambda doc, of: return_tellings(doc, of.words)),
    Repair("report days", lambda doc, of: free_days(doc, of.words)),
    Repair("scopes", lambda doc, _: hand_scopes(doc)),
    Repair("about counts", lambda doc, of: hang_counted(doc, of.words)),
    Repair("distances", lambda doc, _: measure_distances(doc)),
    Repair("origins", lambda doc, _: hand_origins(doc)),
    Repair("outer predicatives", lambda doc, of: hand_predicatives(doc, of.words)),
    Repair("charged beyond", lambda doc, of: charge_beyond(doc, of.words)),
    Repair("late adjectives", lambda doc, of: hang_late_adjectives(doc, of.words)),
    Repair("ends of ranges", lambda doc, _: hand_ends(doc)),
    Repair("past times", lambda doc, of: hand_past_times(doc, of.words)),
    Repair("interposed", lambda doc, _: join_interposed(doc)),
    Repair("gapped objects", lambda doc, _: part_gapped(doc)),
    Repair("closed phrases", lambda doc, _: close_phrases(doc)),
    Repair("predicate gerunds", lambda doc, _: make_predicates(doc)),
    Repair("reports behind times", lambda doc, of: part_reports(doc, of.words)),
    Repair("hollow predicates", lambda doc, of: make_predicate_phrases(doc, of.words)),
    Repair("nearest purposes", lambda doc, of: hang_purposes(doc, of.words)),
    Repair("parted subjects", lambda doc, _: part_subjects(doc)),
    Repair("unclosed appositions", lambda doc, _: part_unclosed(doc), after=("enclosed subjects",)),
    Repair("provisos", lambda doc, of: open_provisos(doc, of.words)),
    Repair("vocatives", lambda doc, _: part_vocatives(doc)),
    Repair("attributes", lambda doc, _: tell_attributes(doc)),
    Repair("parted sentences", lambda doc, _: join_sentences(doc)),
    Repair("named doers", lambda doc, _: name_doers_of_infinitives(doc)),
    Repair("qualified subjects", lambda doc, _: qualify_subjects(doc)),
    Repair("noun infinitives", lambda doc, of: describe_with_infinitives(doc, of.words)),
    Repair("comments", lambda doc, _: raise_comments(doc)),
    Repair("torn claims", lambda doc, of: return_claims(doc, of.lemmatizer, of.words)),
    Repair("glued names", lambda doc, of: unglue_names(doc, of.words)),
    Repair("wishes", lambda doc, _: open_wishes(doc)),
    Repair("interrupted relatives", lambda doc, of: resume_relatives(doc, of.words)),
    Repair("reports in relatives", lambda doc, of: subordinate_relatives(doc, of.words)),
    Repair("listed subjects", lambda doc, of: rejoin_listed(doc, of.words)),
    Repair("listed infinitives", lambda doc, _: join_listed(doc)),
    Repair(
        "first verbs", lambda doc, of: free_first_verbs(doc, of.dictionary()), after=("classes",)
    ),
    Repair("opened clauses", lambda doc, _: open_clauses(doc)),
    Repair("whether or not", lambda doc, _: free_alternatives(doc)),
    Repair("inverted conditions", lambda doc, _: hang_conditions(doc)),
    Repair("further questions", lambda doc, of: join_questions(doc, of.words)),
    Repair("asked consequences", lambda doc, _: ask_consequences(doc)),
    Repair("announced adjectives", lambda doc, of: free_adjectives(doc, of.words)),
    Repair("bare quantifiers", lambda doc, of: free_quantifiers(doc, of.words)),
    Repair("has it that", lambda doc, _: give_contents(doc)),
    *COORDINATION,
    Repair("dashes", lambda doc, _: complete_before(doc)),
    Repair("titles", lambda doc, _: join_titles(doc), after=("fronted subjects",)),
    Repair(
        "contact clauses",
        lambda doc, of: part_contact_clauses(doc, of.words),
        after=("report days", "glued names"),
    ),
    *REPORTS,
    Repair("judged objects", lambda doc, of: judge_objects(doc, of.words)),
    Repair("postponed objects", lambda doc, of: postpone_objects(doc, of.words)),
    Repair("partitive relatives", lambda doc, _: describe_by_parts(doc)),
    Repair("results", lambda doc, _: hang_results(doc)),
    Repair("clefts", lambda doc, of: open_clefts(doc, of.words)),
    Repair("fronted objects", lambda doc, of: return_fronted(doc, of.words), after=("classes",)),
    Repair("free relatives", lambda doc, of: fuse_relatives(doc, of.words)),
    Repair("told times", lambda doc, of: hang_from_times(doc, of.words)),
    Repair("requests", lambda doc, of: hang_requests(doc, of.words)),
    Repair("inner reports", lambda doc, of: free_inner_reports(doc, of.words)),
    Repair(
        "nouns in contents",
        lambda doc, of: open_contents(doc, of.dictionary(), of.words),
        after=("lemmas",),
    ),
    Repair("message contents", lambda doc, of: hang_contents(doc, of.words)),
    Repair("whom", lambda doc, of: open_whom(doc, of.words)),
    Repair("whose", lambda doc, _: describe_owners(doc)),
    Repair("relatives", lambda doc, of: describe_nouns(doc, of.words)),
    Repair(
        "asked nouns",
        lambda doc, of: complete_nouns(doc, of.words),
        after=("lemmas", "relatives"),
    ),
    Repair(
        "described objects",
        lambda doc, of: describe_objects(doc, of.words),
        after=("relatives", "contact clauses"),
    ),
    Repair("described events", lambda doc, of: describe_events(doc, of.words)),
    *NONFINITE,
    Repair("heads", lambda doc, of: find_heads(doc, of.words)),
    Repair("as-asides", lambda doc, of: part_asides(doc, of.words), after=("lemmas",)),
    Repair(
        "agents",
        lambda doc, of: find_agents(doc, of.words),
        after=("classes", "charged beyond"),
    ),
    Repair("cited sayings", lambda doc, of: hang_citations(doc, of.words), after=("agents",)),
    Repair("headline passives", lambda doc, of: make_passives(doc, of.words), after=("classes",)),
    Repair("active conjuncts", lambda doc, of: tell_actives(doc, of.words), after=("lemmas",)),
    Repair("participles", lambda doc, of: describe_undergoers(doc, of.words)),
    Repair("negative adjuncts", lambda doc, of: hang_negative_adjuncts(doc, of.words)),
    Repair("repeated phrases", lambda doc, _: hang_repeated(doc), after=("agents",)),
    Repair("participle heads", lambda doc, of: hang_participles(doc, of.words)),
    Repair("idioms", lambda doc, _: join_idioms(doc)),
    Repair("postponed contents", lambda doc, of: return_postponed(doc, of.words)),
    Repair("gapped passives", lambda doc, of: restore_passives(doc, of.words)),
    Repair("tolls", lambda doc, of: count_tolls(doc, of.words)),
    Repair("impersonal passives", lambda doc, of: empty_pronouns(doc, of.words)),
    Repair("relative that", lambda doc, _: tell_pronouns(doc)),
    Repair("places", lambda doc, _: place_there(doc)),
    Repair("asked ifs", lambda doc, of: hang_questions(doc, of.words)),
    Repair("asked whens", lambda doc, of: ask_when(doc, of.words)),
    Repair("place adverbs", lambda doc, _: open_places(doc)),
    Repair("asked progressives", lambda doc, of: free_progressives(doc, of.words)),
    Repair(
        "asked objects",
        lambda doc, of: return_objects(doc, of.words),
        after=("asked progressives",),
    ),
    Repair("deverbal prepositions", lambda doc, _: open_phrases(doc)),
    Repair("barred", lambda doc, of: hang_barred(doc, of.words), after=("lemmas",)),
    Repair("completions", lambda doc, of: return_completions(doc, of.words)),
    Repair("behind joints", lambda doc, _: hand_on(doc)),
    Repair("shares", lambda doc, _: join_shares(doc)),
    Repair("absolutes", lambda doc, of: part_absolutes(doc, of.words)),
    Repair("split subjects", lambda doc, _: join_split_subjects(doc)),
    Repair("torn lists", lambda doc, _: join_torn_lists(doc)),
    Repair("tallies", lambda doc, of: count_votes(doc, of.words)),
)


def repair(doc: Doc, means: Means, repairs: Iterable[Repair] = REPAIRS) -> None:
    """Put right what tagger and parser got wrong as English cannot be.

    Args:
        doc: A parsed text; lemmas, tags, classes and places in the tree are changed.
        means: What the repairs know.
        repairs: Which ones, in their order.
    """
    with keeping_words(doc):
        for one in repairs:
            one.apply(doc, means)
