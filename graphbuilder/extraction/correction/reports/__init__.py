"""Reports and what they report: who says it, where it begins and where it ends."""
