"""Which word is the subject of a verb, and which verb is the one that a sentence is about."""
