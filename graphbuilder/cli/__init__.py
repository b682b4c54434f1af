"""The command line: ``graphbuilder COMMAND …``; results to stdout, all else to stderr.

Whatever a command needs is imported when it runs, so that ``--help`` is instant.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from graphbuilder import __doc__ as about
from graphbuilder import __version__
from graphbuilder.errors import GraphbuilderError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "build",
    "extract",
    "query",
    "view",
    "serve",
    "validate",
    "export",
    "load",
    "actors",
    "review",
    "explain",
    "info",
)
"""Each is a module of this package: ``register`` describes it, ``run`` does it."""

EXAMPLES = """
examples:
  graphbuilder build article.txt -o news          read an article into the graph 'news'
  graphbuilder query news permissions             ask a named query
  graphbuilder view news -o map.html --open       draw who relates to whom
  graphbuilder explain "Rome let Oslo sell gas."  see how a sentence is read
"""

INTERNAL_ERROR = 70
INTERRUPTED = 130


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="graphbuilder",
        description=(about or "").splitlines()[0],
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"graphbuilder {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in COMMANDS:
        import_module(f"graphbuilder.cli.{name}").register(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after ``graphbuilder``; those of this process by default.

    Returns:
        The exit status: 0, or 1 after an error that the user can mend, which is said in one
        sentence on stderr; of ``validate``, where 1 says that the graph is wrong, 2.
    """
    arguments = make_parser().parse_args(argv)
    logging.basicConfig(format="graphbuilder: %(message)s", level=logging.WARNING)
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except GraphbuilderError as error:
        return _complain(str(error), getattr(arguments, "status_of_error", 1))
    except BrokenPipeError:
        # Whoever read our output has seen enough; without this Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _complain("interrupted; what was finished is kept", INTERRUPTED)
    except Exception as error:
        if os.environ.get("GRAPHBUILDER_DEBUG"):
            raise
        reason = f"{type(error).__name__}: {error}"
        hint = "please report it, with what GRAPHBUILDER_DEBUG=1 shows"
        return _complain(f"this is a bug: {reason}; {hint}", INTERNAL_ERROR)
    return status


def _complain(sentence: str, status: int) -> int:
    sys.stderr.write(f"graphbuilder: {' '.join(sentence.split())}\n")
    return status
