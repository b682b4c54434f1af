"""Text → statements, as spaCy components that work in anyone's pipeline."""
