"""What a tagger took a word for: its class, its lemma and its form, put right before its place."""
