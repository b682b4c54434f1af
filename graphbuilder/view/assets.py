"""The page's script and style: our own small modules, and vis-network from pyvis.

The modules are plain ES modules, so editors and linters know them. They are joined when a
page is written: each becomes a function that returns what it exports, after those that it
imports. Nothing is compiled, so what runs is what was written.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graphbuilder.view.palette import COMMUNITIES, DARK, DASHES, ICONS, LIGHT

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ENTRY = "main.js"
SHEETS = (
    "base.css",
    "bar.css",
    "columns.css",
    "facets.css",
    "map.css",
    "evidence.css",
    "positions.css",
    "timeline.css",
    "table.css",
    "narrow.css",
    "paper.css",
)
_IMPORT = re.compile(r"^import (\{[^}]*\}) from '\./([\w-]+\.js)';$", re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?:(?:async )?function (\w+)|const (\w+)|const \{([^}]*)\})", re.MULTILINE
)


@cache
def script() -> str:
    """Our modules as one script, every module after those that it imports."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name in order:
            return
        for _, needed in _IMPORT.findall(_static(name)):
            visit(needed)
        order.append(name)

    visit(ENTRY)
    modules = "\n".join(_module(name, _static(name)) for name in order)
    return f"(() => {{\n'use strict';\nconst modules = {{}};\n{modules}}})();\n"


def _module(name: str, source: str) -> str:
    """One module as a function of its own scope; its exports go into *modules*."""
    exported = [
        word
        for match in _EXPORT.finditer(source)
        for words in match.groups()
        if words
        for word in re.findall(r"\w+", words)
    ]
    body = _IMPORT.sub(r"const \1 = modules['\2'];", source)
    body = re.sub(r"^export ", "", body, flags=re.MULTILINE)
    exports = ", ".join(exported)
    return f"modules['{name}'] = (() => {{\n{body}return {{ {exports} }};\n}})();\n"


@cache
def style() -> str:
    """Colours of both themes, then the style sheets in the order in which they apply."""
    dark, sheets = DARK.css(), "\n".join(map(_static, SHEETS))
    return (
        f":root{{{LIGHT.css()}color-scheme:light}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}"
        f"color-scheme:dark}}}}\n"
        f":root[data-theme=dark]{{{dark}color-scheme:dark}}\n"
        f"{sheets}"
    )


@cache
def vis_network() -> str:
    """vis-network as it lies in the installed pyvis: no copy in our files, no CDN."""
    library = files("pyvis") / "templates" / "lib"
    versions = [folder for folder in library.iterdir() if folder.name.startswith("vis-")]
    newest = max(versions, key=_version)
    return (newest / "vis-network.min.js").read_text(encoding="utf-8")


def _version(folder: Traversable) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", folder.name)]


def drawing() -> dict[str, object]:
    """Icons, dashes and colours that the script draws with."""
    return {
        "icons": dict(ICONS),
        "dashes": {family: list(dash) for family, dash in DASHES.items()},
        "communities": list(COMMUNITIES),
    }


def csp_hash(text: str) -> str:
    """The source expression by which a policy allows exactly this text."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def template() -> str:
    """The page's Jinja template."""
    return (files("graphbuilder.view") / "templates" / "page.html.j2").read_text(encoding="utf-8")


def _static(name: str) -> str:
    return (files("graphbuilder.view") / "static" / name).read_text(encoding="utf-8")
