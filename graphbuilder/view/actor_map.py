"""The view of a graph: a page, a picture, a matrix, and what a notebook shows of it."""

from __future__ import annotations

import webbrowser
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.errors import InputError
from graphbuilder.network import Material, build, gather, write_gexf, write_graphml
from graphbuilder.view.matrix import draw_matrix
from graphbuilder.view.notebook import embed
from graphbuilder.view.palette import DARK, LIGHT
from graphbuilder.view.payload import headline
from graphbuilder.view.scene import compose_scene, summary
from graphbuilder.view.svg import draw_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphbuilder.lexicon import Relation
    from graphbuilder.model import Document, Entity, Statement
    from graphbuilder.network import Source
    from graphbuilder.view.scene import Scene


class View:
    """A map of who does what to whom, according to whom.

    Args:
        source: A knowledge graph, statements, or material gathered before.
        title: Heading; the title of the only document, or a plain heading, if left out.
        actors: Names or IRIs of actors; the map then shows them and their neighbours only.
        limit: How many actors are drawn at most; 0 draws all up to 300, else the 200
            heaviest, with the others in communities that open on click.
        documents: Documents of plain statements.
        entities: Entities of plain statements.
        relations: Relations of another ontology than the packaged one.

    Raises:
        InputError: If nobody is called as one of ``actors``.
        OntologyError: If the packaged ontology cannot be read.

    Example:
        ``View(kg).save("map.html")``; in a notebook a ``View`` as the last line shows itself.
    """

    def __init__(  # noqa: PLR0913  each is an option of the command line too
        self,
        source: Source | Iterable[Statement] | Material,
        *,
        title: str | None = None,
        actors: Iterable[str] = (),
        limit: int = 0,
        documents: Iterable[Document] = (),
        entities: Iterable[Entity] = (),
        relations: Mapping[str, Relation] | None = None,
    ) -> None:
        self.material = (
            source
            if isinstance(source, Material)
            else gather(source, documents=documents, entities=entities, relations=relations)
        )
        self.title = title or _title(self.material)
        self._actors = tuple(_find(name, self.material) for name in actors)
        self._limit = limit

    @cached_property
    def scene(self) -> Scene:
        """What is drawn, and where."""
        return compose_scene(self.material, actors=self._actors, limit=self._limit)

    def html(self) -> str:
        """The page: one string that needs no network and no other file."""
        from graphbuilder.view.page import ActorNetwork  # noqa: PLC0415  pyvis takes a second

        return ActorNetwork(self.material, self.scene, title=self.title).generate_html()

    def svg(self, *, dark: bool = False) -> str:
        """The map as an SVG picture, with the page's geometry."""
        return draw_map(self.scene, title=self.title, theme=DARK if dark else LIGHT)

    def matrix_svg(self, *, dark: bool = False) -> str:
        """Who to whom as a table in an SVG picture, for the 30 heaviest actors."""
        return draw_matrix(self.scene, title=self.title, theme=DARK if dark else LIGHT)

    def png(
        self, path: str | Path | None = None, *, matrix: bool = False, scale: float = 2
    ) -> bytes:
        """The map, or the matrix, as a PNG picture; no browser is needed.

        Args:
            path: Where to write it as well; an existing file is replaced.
            matrix: Whether to draw the matrix instead of the map.
            scale: Pixels for each unit.

        Returns:
            The picture.

        Raises:
            InputError: If the file cannot be written.
        """
        import resvg_py  # noqa: PLC0415  only pictures need it

        drawing = self.matrix_svg() if matrix else self.svg()
        picture = bytes(resvg_py.svg_to_bytes(svg_string=drawing, zoom=scale))
        if path is not None:
            _write(path, picture)
        return picture

    def save(self, path: str | Path, *, matrix: bool = False, open_browser: bool = False) -> Path:
        """Write the page, or what the name asks for.

        Args:
            path: The file; an existing one is replaced. ``.svg`` and ``.png`` are pictures,
                ``.gexf`` and ``.graphml`` the graph of statements for Gephi and its like.
            matrix: Whether a picture is of the matrix instead of the map.
            open_browser: Whether to open it afterwards.

        Returns:
            The path.

        Raises:
            InputError: If the file cannot be written.
        """
        match Path(path).suffix.lower():
            case ".svg":
                drawing = self.matrix_svg() if matrix else self.svg()
                target = _write(path, drawing.encode())
            case ".png":
                target = _write(path, self.png(matrix=matrix))
            case ".gexf":
                target = write_gexf(build(self._drawn()), path)
            case ".graphml":
                target = write_graphml(build(self._drawn()), path)
            case _:
                target = _write(path, self.html().encode())
        if open_browser:
            webbrowser.open(target.resolve().as_uri())
        return target

    def _drawn(self) -> Material:
        """The material of what is drawn: all of it, or that of the actors asked for."""
        lines = {(bundle.source, bundle.target) for bundle in self.scene.bundles}
        ties = (tie for tie in self.material.ties if (tie.source, tie.target) in lines)
        return replace(self.material, ties=tuple(ties))

    def __repr__(self) -> str:
        return f"<View {self.title!r}: {summary(self.material, self.scene)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: a picture, and the page over it where it is trusted."""
        words = summary(self.material, self.scene)
        return embed(page=self.html(), picture=self.svg(), title=self.title, summary=words)


def render(
    source: Source | Iterable[Statement] | Material,
    path: str | Path,
    *,
    title: str | None = None,
    actors: Iterable[str] = (),
    open_browser: bool = False,
) -> Path:
    """Write the page of a graph in one call.

    Args:
        source: A knowledge graph, statements, or material gathered before.
        path: The file; an existing one is replaced.
        title: Heading of the page.
        actors: Names or IRIs of actors; the map then shows them and their neighbours only.
        open_browser: Whether to open the page afterwards.

    Returns:
        The path.

    Raises:
        InputError: If nobody is called as one of ``actors``, or the file cannot be written.
    """
    return View(source, title=title, actors=actors).save(path, open_browser=open_browser)


def _title(material: Material) -> str:
    documents = list(material.documents.values())
    title = headline(documents[0]) if len(documents) == 1 else None
    return title or "Who does what to whom"


def _find(name: str, material: Material) -> str:
    """The IRI of an actor by IRI, name or alias, whatever the case."""
    wanted = name.casefold()
    tied = {end for tie in material.ties for end in (tie.source, tie.target)}
    for test in (lambda e: [e.id, e.name], lambda e: e.aliases):
        for iri, entity in material.entities.items():
            if iri in tied and wanted in {known.casefold() for known in test(entity)}:
                return iri
    known = [entity.name for iri, entity in material.entities.items() if iri in tied]
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "look names up in the whole map"
    message = f"no actor of the graph is called {name!r}; {hint}"
    raise InputError(message)


def _write(path: str | Path, content: bytes) -> Path:
    target = Path(path)
    try:
        target.write_bytes(content)
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise InputError(message) from error
    return target
