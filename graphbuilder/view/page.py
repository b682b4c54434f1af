"""The page: a pyvis network whose HTML is our own template, whole in one file and offline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from graphbuilder.network import status
from graphbuilder.phrasing import according_to, phrase
from graphbuilder.view import assets
from graphbuilder.view.palette import DASHES, LIGHT
from graphbuilder.view.payload import headline, payload, to_script_json
from graphbuilder.view.scene import summary

if TYPE_CHECKING:
    from graphbuilder.network import Material
    from graphbuilder.view.scene import Scene

LISTED = 500


class ActorNetwork(Network):  # type: ignore[misc]  # pyvis is untyped
    """A pyvis network of actors that writes our page instead of pyvis's.

    pyvis's own page loads scripts from elsewhere, runs whatever news text contains and lays
    the graph out anew each time; its container of nodes and edges and the vis-network script
    that it carries are what is used here.

    Args:
        material: Statements, documents, entities and ties.
        scene: What is drawn, and where.
        title: Heading of the page.
    """

    def __init__(self, material: Material, scene: Scene, *, title: str) -> None:
        super().__init__(directed=True, cdn_resources="in_line", height="640px")
        self.material = material
        self.scene = scene
        self.title = title
        self.toggle_physics(False)  # noqa: FBT003  pyvis's signature
        self._fill()

    def _fill(self) -> None:
        """Nodes and edges directly: pyvis's ``from_nx`` takes quadratic time and drops some."""
        for actor in self.scene.shown:
            x, y = actor.wide or (0, 0)
            name, colour = actor.entity.name, LIGHT[actor.kind]
            node = {"id": actor.entity.id, "label": name, "shape": "dot", "color": colour}
            self.nodes.append(node | {"x": x, "y": y, "size": actor.radius})
            self.node_ids.append(actor.entity.id)
            self.node_map[actor.entity.id] = self.nodes[-1]
        known = set(self.node_ids)
        for line in self.scene.bundles:
            if line.source in known and line.target in known:
                self.edges.append(
                    {
                        "from": line.source,
                        "to": line.target,
                        "arrows": "to",
                        "width": len(line.ties),
                        "color": LIGHT[line.tone],
                        "dashes": list(DASHES[line.certainty]) or False,
                    }
                )

    def generate_html(
        self,
        name: str = "index.html",  # noqa: ARG002  pyvis's signature
        local: bool = True,  # noqa: ARG002, FBT001, FBT002
        notebook: bool = False,  # noqa: ARG002, FBT001, FBT002
    ) -> str:
        """The page as one string.

        Returns:
            HTML that asks nothing of the network, the same for the same graph.
        """
        style, script, vis = assets.style(), assets.script(), _inline(assets.vis_network())
        data = payload(self.material, self.scene, title=self.title)
        environment = Environment(autoescape=True, undefined=StrictUndefined)
        self.html: str = environment.from_string(assets.template()).render(
            title=self.title,
            summary=summary(self.material, self.scene),
            style=Markup(style),  # noqa: S704  our own file
            script=Markup(script),  # noqa: S704  our own file
            vis=Markup(vis),  # noqa: S704  from the installed pyvis
            data=Markup(to_script_json(data | {"drawing": assets.drawing()})),  # noqa: S704
            script_hashes=Markup(f"{assets.csp_hash(vis)} {assets.csp_hash(script)}"),  # noqa: S704
            style_hash=Markup(assets.csp_hash(style)),  # noqa: S704  base64
            listed=_listed(self.material),
            left_out=max(0, len(self.material.statements) - LISTED),
        )
        return self.html


def _listed(material: Material) -> list[dict[str, str]]:
    """The statements that are read where scripts are off."""
    by_id = material.statements
    return [
        {
            "text": phrase(statement, by_id),
            "said": according_to(statement),
            "status": status(statement),
            "sentence": (statement.sentence or statement.evidence).text,
            "document": (
                headline(material.documents[statement.document]) or ""
                if statement.document in material.documents
                else ""
            ),
        }
        for statement in list(by_id.values())[:LISTED]
    ]


def _inline(script: str) -> str:
    """A foreign script as it can stand in a page: without its source map, which is a request."""
    return re.sub(r"\n?//# sourceMappingURL=.*", "", script)
