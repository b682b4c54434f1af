"""The article of a web page: headline and main text, without menus, teasers and footers."""

from __future__ import annotations

from graphbuilder.errors import InputError
from graphbuilder.model import Document


def parse(data: bytes, label: str, identifier: str, *, url: str | None = None) -> Document:
    """Read one HTML page by trafilatura.

    Args:
        data: The page as bytes.
        label: What a message calls the page.
        identifier: What the document is called.
        url: Where the page was fetched from; otherwise the page's own canonical address.

    Returns:
        A document whose text is the headline and the paragraphs, parted by blank lines, and
        whose title, date, address and publisher come from the page's metadata.

    Raises:
        InputError: If the page holds no article.

    References:
        Barbaresi (2021), Trafilatura: A Web Scraping Library and Command-Line Tool for Text
        Discovery and Extraction, ACL-IJCNLP system demonstrations.
    """
    import trafilatura  # noqa: PLC0415 - a sixth of a second that text files need not pay

    page = None
    if data.strip():
        page = trafilatura.bare_extraction(
            data,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    if not isinstance(page, trafilatura.settings.Document) or not page.text:
        message = f"{label} holds no article text; save the text of the article and give that"
        raise InputError(message)
    paragraphs = [line for line in page.text.splitlines() if line.strip()]
    if page.title and paragraphs[0].strip() != page.title:
        paragraphs.insert(0, page.title)
    return Document(
        id=identifier,
        text="\n\n".join(paragraphs) + "\n",
        title=page.title or None,
        url=url or page.url or None,
        date=page.date or None,
        publisher=page.sitename or None,
    )
