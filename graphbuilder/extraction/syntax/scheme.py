"""The dependency scheme: the only file that names dependency labels.

The labels are those of ClearNLP, which spaCy's English pipelines use.
"""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CLAUSAL_SUBJECTS = frozenset({"csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
DATIVES = frozenset({"dative", "iobj"})
PREDICATIVES = frozenset({"attr", "acomp", "oprd"})
AUXILIARIES = frozenset({"aux", "auxpass"})
HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
PARTICLE_WORDS = frozenset({"in", "out", "up", "down", "off", "back", "over", "away", "forward"})
AUXILIARY_VERBS = frozenset({"be", "have", "do", "get", "ought", "will", "would", "can", "dare"})
PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})
CONTENT_CLAUSES = frozenset({"ccomp", "xcomp"})
ADVERBIAL_CLAUSES = frozenset({"advcl"})
NOUN_CLAUSES = frozenset({"acl", "relcl"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
PARTICLES = frozenset({"prt", "advmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
VERBAL = frozenset({"VERB", "AUX"})
PRENOMINAL = frozenset({"amod", "compound", "nmod", "poss", "nummod", "det", "predet", "quantmod"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SMALL_WORDS = frozenset({"punct", "cc", "dep"})
QUOTE_TAGS = frozenset({"``", "''"})
ARGUMENTS = SUBJECTS | OBJECTS | {"appos", "poss", "pobj", "conj"}
