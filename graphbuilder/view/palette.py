"""Colours and icons: one source for the page's style sheet and for the static pictures.

Stances are blue and vermilion, which colour-blind readers tell apart (Okabe and Ito 2008);
every node colour stands at 3:1 or better against the white icon on it and the page behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme by the name of their CSS variable."""

    colours: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.colours[name]

    def css(self) -> str:
        """The theme as CSS declarations."""
        return "".join(f"--{name}:{value};" for name, value in self.colours.items())


LIGHT = Theme(
    {
        "paper": "#f6f5f1",
        "card": "#ffffff",
        "ink": "#1c2430",
        "quiet": "#566070",
        "rule": "#dcdad2",
        "accent": "#1d4f91",
        "friendly": "#1b6ca8",
        "hostile": "#b93a0a",
        "mixed": "#7546ad",
        "neutral": "#667085",
        "mark-subject": "#fde9a9",
        "mark-object": "#cfe5f7",
        "mark-role": "#dff0d8",
        "mark-source": "#ece3f6",
        "person": "#3561b5",
        "state": "#0f7268",
        "organization": "#6650b8",
        "group": "#836619",
        "media": "#a8316b",
        "weapon": "#a84c14",
        "place": "#4a7413",
        "event": "#5b6675",
        "law": "#7a4b33",
        "thing": "#6b7280",
    }
)
DARK = Theme(
    {
        "paper": "#12161d",
        "card": "#1a2029",
        "ink": "#e9edf3",
        "quiet": "#a3aebd",
        "rule": "#303947",
        "accent": "#8ab8f2",
        "friendly": "#5eb0ea",
        "hostile": "#f58555",
        "mixed": "#bd93ee",
        "neutral": "#97a3b4",
        "mark-subject": "#5c4a10",
        "mark-object": "#1d4668",
        "mark-role": "#2c4a24",
        "mark-source": "#453161",
        "person": "#5d86d8",
        "state": "#23998c",
        "organization": "#8b76dc",
        "group": "#aa8629",
        "media": "#cf5592",
        "weapon": "#cf6a2a",
        "place": "#669a28",
        "event": "#7d899a",
        "law": "#a7705a",
        "thing": "#838c9a",
    }
)
COMMUNITIES = (
    "#3561b5",
    "#b0560f",
    "#0f7268",
    "#a8316b",
    "#6650b8",
    "#4a7413",
    "#836619",
    "#0b6f8f",
    "#7a4b33",
    "#5b6675",
)
DASHES = {
    "asserted": (),
    "claimed": (1, 4),
    "denied": (9, 4, 1, 4),
    "unreal": (8, 5),
}

_KINDS = {
    "Person": "person",
    "State": "state",
    "Country": "state",
    "Alliance": "organization",
    "ArmedGroup": "organization",
    "Company": "organization",
    "Court": "organization",
    "GovernmentBody": "organization",
    "Organization": "organization",
    "Party": "organization",
    "Media": "media",
    "Group": "group",
    "Product": "weapon",
    "Weapon": "weapon",
    "City": "place",
    "Place": "place",
    "Event": "event",
    "Agreement": "law",
    "Law": "law",
}

# 24 by 24, filled; drawn by hand for this page
ICONS = {
    "person": "M12 11.6a3.9 3.9 0 1 0 0-7.8 3.9 3.9 0 0 0 0 7.8zM4.8 20.2c0-4 3.2-6.7 7.2-6.7"
    "s7.2 2.7 7.2 6.7z",
    "state": "M5 3h1.9v18H5zM8.2 4h11l-2.5 4.3 2.5 4.3h-11z",
    "organization": "M12 3 3 8v1.8h18V8zM5 11.2h2.6V18H5zm5.7 0h2.6V18h-2.6zm5.7 0H19V18h-2.6z"
    "M3 19.2h18V21H3z",
    "group": "M8 11.2a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2zm8 0a3.1 3.1 0 1 0 0-6.2 3.1 3.1 "
    "0 0 0 0 6.2zM2.4 19.2c0-3.5 2.4-6 5.6-6 1.5 0 2.9.6 3.9 1.5 1.1-.9 2.5-1.5 "
    "4.1-1.5 3.2 0 5.6 2.5 5.6 6z",
    "media": "M4 5h13v14H6a2 2 0 0 1-2-2zm14.2 4H20v8.5a1 1 0 0 1-1.8 0zM6.2 7.3v4h8.6"
    "v-4zm0 5.6v1.5h8.6v-1.5zm0 2.7v1.5h8.6v-1.5z",
    "weapon": "M19.5 4.5c-4 0-7.4 1.5-9.7 4.6l-3.6.5-2.2 3 3.5.6 3.3 3.3.6 3.5 3"
    "-2.2.5-3.6c3.1-2.3 4.6-5.7 4.6-9.7zM5.5 16l2.5 2.5L4.5 19.5z",
    "place": "M12 2.8a6.4 6.4 0 0 0-6.4 6.4c0 4.6 6.4 12 6.4 12s6.4-7.4 6.4-12"
    "A6.4 6.4 0 0 0 12 2.8zm0 8.8a2.4 2.4 0 1 1 0-4.8 2.4 2.4 0 0 1 0 4.8z",
    "event": "M6 4h2V2.5h2V4h4V2.5h2V4h2a1.5 1.5 0 0 1 1.5 1.5V19a1.5 1.5 0 0 1-1.5"
    " 1.5H6A1.5 1.5 0 0 1 4.5 19V5.5A1.5 1.5 0 0 1 6 4zm.5 5v9.5h11V9z",
    "law": "M6 3h9l4 4v14H6zm2.5 7v1.6h8V10zm0 3.5v1.6h8v-1.6zm0 3.5v1.6h5V17z",
    "thing": "M12 3.5 20 8v8l-8 4.5L4 16V8zm0 2.3L7 8.6l5 2.8 5-2.8z",
}


def kind_of(entity_type: str) -> str:
    """The kind that decides colour and icon of an entity's class; *thing* for any other."""
    return _KINDS.get(entity_type, "thing")
