"""Clauses that describe a noun: which noun it is, and where the clause ends."""
