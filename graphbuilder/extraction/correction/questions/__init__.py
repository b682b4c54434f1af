"""Questions and conditions within a sentence, which parsers take for times and descriptions."""
