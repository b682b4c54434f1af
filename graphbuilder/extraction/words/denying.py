"""*Not* as it is written, and *never*: the words that deny the verb behind an auxiliary."""

NOT_OR_NEVER = frozenset({"not", "n't", "n’t", "never"})
