"""Noun phrases and phrases with a preposition: which word heads one, and what it belongs to."""
