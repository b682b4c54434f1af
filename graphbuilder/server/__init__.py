"""SPARQL 1.1 Protocol endpoint, explorer page and JSON API over one graph."""

from __future__ import annotations
