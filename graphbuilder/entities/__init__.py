"""Entities across documents."""
