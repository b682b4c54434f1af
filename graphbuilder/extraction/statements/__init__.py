"""Clauses, factuality and attribution put together as statements."""
