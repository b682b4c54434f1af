"""Nouns that name events: whose they are, and how what they name is meant."""
