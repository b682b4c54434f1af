"""Who does what to whom, and who says so: a knowledge graph from news text."""
