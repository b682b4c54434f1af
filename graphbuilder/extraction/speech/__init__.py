"""Quotations: their words, their speakers and their cues."""
