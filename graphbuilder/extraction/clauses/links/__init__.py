"""How a clause hangs from a verb or a noun: its content, its circumstance, its description."""
