"""What tagger and parser get wrong as English cannot be, put right before anything reads it."""
