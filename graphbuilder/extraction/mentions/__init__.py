"""What a text mentions: names and what they name, titles, descriptions, pronouns."""
