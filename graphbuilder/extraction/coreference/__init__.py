"""Whom each mention stands for."""
