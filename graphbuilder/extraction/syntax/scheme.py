"""The dependency scheme: the only file that names dependency labels.

The labels are those of ClearNLP, which spaCy's English pipelines use; another scheme needs another
file like this one, and nothing else of the project. One label has a name in the
singular; a set of them is named after what its members can be to the word that they hang from.
"""

from __future__ import annotations

# One label each.
SUBJECT = "nsubj"
PASSIVE_SUBJECT = "nsubjpass"
EXPLETIVE = "expl"
CLAUSAL_SUBJECT = "csubj"
OBJECT = "dobj"
ATTRIBUTE = "attr"
OBJECT_PREDICATE = "oprd"
ADJECTIVAL = "acomp"
AUXILIARY = "aux"
PASSIVE_AUXILIARY = "auxpass"
NEGATION = "neg"
MARK = "mark"
PARTICLE = "prt"
ADVERB = "advmod"
DATIVE = "dative"
MEASURE = "npadvmod"
PREPOSITION = "prep"
AGENT = "agent"
PREPOSITIONAL_OBJECT = "pobj"
PREPOSITIONAL_CLAUSE = "pcomp"
COMPLEMENT = "ccomp"
OPEN_COMPLEMENT = "xcomp"
ADVERBIAL_CLAUSE = "advcl"
NOUN_CLAUSE = "acl"
RELATIVE_CLAUSE = "relcl"
APPOSITION = "appos"
POSSESSOR = "poss"
ADJECTIVE = "amod"
COMPOUND = "compound"
NOUN_MODIFIER = "nmod"
DETERMINER = "det"
NUMBER = "nummod"
QUANTIFIER = "quantmod"
UNCLASSIFIED = "dep"
CONJUNCT = "conj"
COORDINATOR = "cc"
PRECONJUNCTION = "preconj"
PUNCTUATION = "punct"
CASE = "case"
ROOT = "ROOT"
PARATAXIS = "parataxis"
EXCLAMATION = "intj"

# Labels for ``child`` and ``children``, which take sets.
ACTIVE_SUBJECTS = frozenset({SUBJECT})
PASSIVE_SUBJECTS = frozenset({PASSIVE_SUBJECT})
ATTRIBUTES = frozenset({ATTRIBUTE})
AGENTS = frozenset({AGENT})
POSSESSORS = frozenset({POSSESSOR})
PREPOSITIONAL_OBJECTS = frozenset({PREPOSITIONAL_OBJECT})
PREPOSITIONAL_CLAUSES = frozenset({PREPOSITIONAL_CLAUSE})
RELATIVE_CLAUSES = frozenset({RELATIVE_CLAUSE})

# Participants of a verb.
SUBJECTS = frozenset({SUBJECT, PASSIVE_SUBJECT, EXPLETIVE})
OBJECTS = frozenset({OBJECT, "obj"})
DATIVES = frozenset({DATIVE, "iobj"})
PREDICATIVES = frozenset({ATTRIBUTE, ADJECTIVAL, OBJECT_PREDICATE})
ADJECTIVAL_PREDICATIVES = frozenset({ADJECTIVAL, OBJECT_PREDICATE})
PREPOSITIONS = frozenset({PREPOSITION, AGENT, DATIVE})
PARTICLES = frozenset({PARTICLE, ADVERB})
ARGUMENTS = SUBJECTS | OBJECTS | {APPOSITION, POSSESSOR, PREPOSITIONAL_OBJECT, CONJUNCT}
GOVERNED = OBJECTS | DATIVES | {PREPOSITION, PARTICLE}
UNDERGOERS = OBJECTS | {PASSIVE_SUBJECT}
HELD = OBJECTS | {PREPOSITIONAL_OBJECT}  # by a verb or a preposition
GIVEN = OBJECTS | DATIVES  # and who is given it
MADE = OBJECTS | {OBJECT_PREDICATE}  # "elected her president"
COMPLEMENTS = OBJECTS | PREDICATIVES
CARRIED = OBJECTS | {ATTRIBUTE}  # the noun of "make an attack"
OBJECT_OR_INTRODUCED = frozenset({OBJECT, PREPOSITIONAL_OBJECT, PREPOSITIONAL_CLAUSE})
ABSOLUTE = frozenset({ADVERBIAL_CLAUSE, PREPOSITIONAL_CLAUSE})
LIST_ITEMS = frozenset({APPOSITION, CONJUNCT})
LOOSE_NAMES = frozenset({MEASURE, UNCLASSIFIED, SUBJECT, APPOSITION, OBJECT})

# The verb and what surrounds it closely.
AUXILIARIES = frozenset({AUXILIARY, PASSIVE_AUXILIARY})
PASSIVE = frozenset({PASSIVE_SUBJECT, PASSIVE_AUXILIARY, "csubjpass"})
BEFORE_VERBS = AUXILIARIES | SUBJECTS
VERB_GROUP = AUXILIARIES | {NEGATION, PARTICLE}
COMPANIONS = PREPOSITIONS | PARTICLES | ADJECTIVAL_PREDICATIVES
VERB_NEGATORS = frozenset({NEGATION, PRECONJUNCTION, ADVERB, COORDINATOR})

# Clauses.
CLAUSAL_SUBJECTS = frozenset({CLAUSAL_SUBJECT, "csubjpass"})
SUBJECTLIKE = SUBJECTS | CLAUSAL_SUBJECTS
OPENED = SUBJECTLIKE | {MARK}  # a verb with one has a clause of its own
CONTENT_CLAUSES = frozenset({COMPLEMENT, OPEN_COMPLEMENT})
NOUN_CLAUSES = frozenset({NOUN_CLAUSE, RELATIVE_CLAUSE})
VERB_CLAUSES = CONTENT_CLAUSES | {ADVERBIAL_CLAUSE}
GOVERNED_CLAUSES = CONTENT_CLAUSES | CLAUSAL_SUBJECTS | {PREPOSITIONAL_CLAUSE}
SUBORDINATE = VERB_CLAUSES | {CLAUSAL_SUBJECT, NOUN_CLAUSE}
ANNOUNCED = SUBORDINATE | {RELATIVE_CLAUSE}  # what *it* can hold the place of
TAKEN = OBJECTS | CONTENT_CLAUSES
WHOLE = COMPLEMENTS | CONTENT_CLAUSES  # a verb with one needs nothing more
TORN_CLAUSES = frozenset({COMPLEMENT, ADVERBIAL_CLAUSE})  # labels of clauses torn from their place
CORE = SUBJECTS | OBJECTS | CONTENT_CLAUSES
FRONTED = frozenset({ADVERBIAL_CLAUSE, CLAUSAL_SUBJECT})
FRONTED_PHRASES = frozenset({ADVERBIAL_CLAUSE, PREPOSITION})
INFINITIVES = frozenset({ADVERBIAL_CLAUSE, OPEN_COMPLEMENT})
GERUNDS = VERB_CLAUSES | {NOUN_CLAUSE, PREPOSITIONAL_CLAUSE}
REDUCED_PASSIVES = GERUNDS | {RELATIVE_CLAUSE, OBJECT_PREDICATE}
SMALL_CLAUSES = ADJECTIVAL_PREDICATIVES | {COMPLEMENT}
COMPLETE = CONTENT_CLAUSES | {ADJECTIVAL, ATTRIBUTE}  # a verb with one lacks no object
COMPLETING = OBJECTS | VERB_CLAUSES | {OBJECT_PREDICATE}
CONTROLLED = frozenset({CONJUNCT, ADVERBIAL_CLAUSE, OPEN_COMPLEMENT, PREPOSITIONAL_CLAUSE})
EMBEDDED = AUXILIARIES | {RELATIVE_CLAUSE, COMPLEMENT, ADVERBIAL_CLAUSE}
CLAUSE_HEADS = VERB_CLAUSES | {RELATIVE_CLAUSE, ROOT}
UNGOVERNED = frozenset({ROOT, UNCLASSIFIED, PARATAXIS})
CLAUSE_OPENERS = frozenset({MARK, COORDINATOR})
PHRASE_OPENERS = frozenset({PREPOSITION, MARK, ADVERB})
INTRODUCED = frozenset({PREPOSITIONAL_OBJECT, PREPOSITIONAL_CLAUSE})

# The noun and what surrounds it.
MODIFIERS = frozenset({ADJECTIVE, COMPOUND, NOUN_MODIFIER})
ATTRIBUTIVES = frozenset({ADJECTIVE, COMPOUND})
COMPOUNDS = frozenset({COMPOUND, NOUN_MODIFIER})
BEHIND_NAMES = COMPOUNDS | {NUMBER}
DETERMINING = frozenset({DETERMINER, POSSESSOR})
DETERMINATIVES = DETERMINING | {NUMBER}
PRENOMINAL = MODIFIERS | DETERMINATIVES | {"predet", QUANTIFIER}
IN_NOUN_PHRASES = PRENOMINAL | {NEGATION, ADVERB, MEASURE, PUNCTUATION}
OWNERS = MODIFIERS | {POSSESSOR}
NEGATIVE_DETERMINERS = frozenset({DETERMINER, NEGATION})
POSTMODIFIERS = NOUN_CLAUSES | {APPOSITION}
NOT_VERBS = PRENOMINAL | {
    PREPOSITION,
    PREPOSITIONAL_OBJECT,
    OBJECT,
    PUNCTUATION,
    SUBJECT,
    ATTRIBUTE,
}

# Coordination, and what open tuples leave out.
COORDINATION = frozenset({COORDINATOR, CONJUNCT})
LEFT_OUT = frozenset({RELATIVE_CLAUSE, APPOSITION, PUNCTUATION})
TRAILING = LEFT_OUT | COORDINATION | {NOUN_CLAUSE}
NOT_ARGUMENTS = (
    SUBJECTS
    | CLAUSE_OPENERS
    | UNGOVERNED
    | {PUNCTUATION, CONJUNCT, ADVERB, ADVERBIAL_CLAUSE, EXCLAMATION, PRECONJUNCTION}
)

# Word classes, tags and closed classes of words.
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
COMPLETING_ADVERBS = frozenset(
    {"in", "out", "up", "down", "off", "back", "over", "away", "forward", "together", "apart"}
    | {"alone", "by", "home", "abroad", "aboard", "ahead", "aside", "further", "along", "forth"}
)  # without them, the verb says something else: live together, act alone
AUXILIARY_VERBS = frozenset({"be", "have", "do", "get", "ought", "will", "would", "can", "dare"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
VERBAL = frozenset({"VERB", "AUX"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
PAST_TAGS = frozenset({"VBD", "VBN"})  # taggers take one for the other
PLAIN_TAGS = frozenset({"VB", "VBP"})  # taggers take the plain form for the present
PRESENT_TAGS = frozenset({"VBP", "VBZ"})
TENSED_TAGS = frozenset({"VBD", "VBZ", "VBP"})
MARKED_TAGS = frozenset({"VBD", "VBZ"})  # forms that show their tense, as a plain present does not
FINITE_TAGS = TENSED_TAGS | {"MD"}
PARTICIPLE_TAGS = frozenset({"VBG", "VBN"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
COMMON_TAGS = frozenset({"NN", "NNS"})
SINGULAR_TAGS = frozenset({"NN", "NNP"})
