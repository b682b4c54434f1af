"""The actor map: one offline page, static pictures, and what a notebook shows."""

from graphbuilder.view.actor_map import View, render

__all__ = ["View", "render"]
