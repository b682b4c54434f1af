"""Who does what to whom in each clause, and how clauses hang together."""
