"""What the server answers when it does not do what it is asked: a status and one sentence."""

from __future__ import annotations

from http import HTTPStatus

from graphbuilder.errors import QueryError


class RefusalError(QueryError):
    """A request that is not served, with the HTTP status that says why.

    It travels from worker processes to the server, so it is made of plain values.
    """

    def __init__(
        self,
        status: HTTPStatus,
        message: str,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(status, message, headers)
        self.status = status
        self.message = message
        self.headers = headers

    def __str__(self) -> str:
        return self.message


def out_of_memory(limit: int) -> RefusalError:
    """What to say of a worker that had too little memory, or ended without a word.

    Args:
        limit: The bytes it may have.
    """
    message = (
        f"the request needed more than {limit >> 20} MB of memory or broke off; ask for less at "
        "once, with narrower patterns or LIMIT"
    )
    return RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, message)
