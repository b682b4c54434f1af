"""Who says so: sources, cues and contents."""
