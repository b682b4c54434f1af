"""Gerunds, participles and infinitives: what they are a part of, and who does what they say."""
