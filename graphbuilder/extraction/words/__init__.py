"""What words are by themselves: nouns and names listed, frames, what verbs imply."""
