"""What a notebook shows of a map: a picture always, and the page over it where it is trusted.

The page sits in a sandboxed frame of its own, so that several maps, and the notebook around
them, cannot disturb each other; nothing is written beside the notebook.
"""

from __future__ import annotations

import base64
from html import escape

HEIGHT = 680
SANDBOX = "allow-scripts allow-downloads allow-popups allow-modals"


def embed(*, page: str, picture: str, title: str, summary: str) -> str:
    """HTML for a notebook's output.

    Args:
        page: The interactive page.
        picture: The same map as SVG.
        title: What the map is called.
        summary: What is on it, for those who cannot see it.

    Returns:
        A picture that shows wherever images do, and the page in a frame that covers it
        wherever frames do: an untrusted or exported notebook keeps the picture.
    """
    name, words = escape(title, quote=True), escape(f"{title}: {summary}", quote=True)
    encoded = base64.b64encode(picture.encode("utf-8")).decode("ascii")
    return (
        f'<div style="position:relative;width:100%;height:{HEIGHT}px;overflow:hidden">'
        f'<img alt="{words}" src="data:image/svg+xml;base64,{encoded}"'
        ' style="width:100%;height:100%;object-fit:contain">'
        f'<iframe title="{name}" srcdoc="{escape(page, quote=True)}" sandbox="{SANDBOX}"'
        ' style="position:absolute;inset:0;width:100%;height:100%;border:1px solid #8886;'
        'border-radius:8px"></iframe></div>'
    )
