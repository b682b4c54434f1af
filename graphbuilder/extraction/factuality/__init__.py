"""What a clause says of its own truth: polarity and modality."""
