"""Whatever docs/endpoint.md says is so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Served

PAGE = (Path(__file__).parents[2] / "docs" / "endpoint.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = [
    command for block in BLOCKS for command in re.split(r"^(?=curl )", block, flags=re.MULTILINE)
]
COMMANDS = [command.strip() for command in COMMANDS if command.strip()]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("command", COMMANDS)
def test_commands(statements_writable: Served, command: str) -> None:
    """Every command of the page succeeds."""
    shell = command.replace("http://127.0.0.1:7878/", statements_writable.url)
    token = statements_writable.authorisation["Authorization"].removeprefix("Bearer ")
    done = subprocess.run(  # noqa: S602 (our own page's commands, as a reader types them)
        shell.replace("curl ", "curl --fail --silent --show-error --noproxy '*' ", 1),
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "GRAPHBUILDER_TOKEN": token},
    )
    assert done.returncode == 0, done.stderr
    if "UPDATE" not in command.upper():
        assert re.search("uritania|true|Service", done.stdout)


def test_there_are_commands() -> None:
    """The page has commands, and all of them were found."""
    assert len(COMMANDS) == PAGE.count("\ncurl ") >= 5


@pytest.mark.parametrize("address", re.findall(r"^\| `(/\w*)` \|", PAGE, re.MULTILINE))
def test_addresses(statements_writable: Served, address: str) -> None:
    """Every address of the page is there."""
    assert statements_writable.client.get(address).status_code == 200
