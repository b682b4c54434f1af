"""Names, and what stands beside them: titles, offices, lands, a party's mark, a possessor's *s*."""
