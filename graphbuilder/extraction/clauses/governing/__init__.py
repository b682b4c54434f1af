"""Which clause governs which, and what to do where a parser hung one elsewhere."""
