"""The page before any grammar: zones, speakers' labels, turns, quotation marks, dates."""
