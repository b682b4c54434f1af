"""How a pipeline multiplies its matrices: with the BLAS that NumPy has, in one thread.

A spaCy model spends a third of its time in products of small matrices. thinc hands them to BLIS;
NumPy's own BLAS takes a third of BLIS's time for them, as long as it does not spread each small
product over threads that wait for one another.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.types import Floats2d

QUICK = ["openblas", "mkl"]  # threadpoolctl's names of the libraries that are quicker than BLIS


class OneThreadOps(NumpyOps):  # type: ignore[misc]  # thinc compiles it and gives no types
    """thinc's operations on NumPy's arrays, with NumPy's products, each in one thread.

    How many threads BLAS has for everybody else is as before after each product.
    """

    def __init__(self, libraries: ThreadpoolController) -> None:
        super().__init__(use_blis=False)
        self._libraries = libraries
        self._lock = threading.Lock()  # else a second thread takes the first one's 1 for the rule

    def gemm(
        self,
        x: Floats2d,
        y: Floats2d,
        *,
        out: Floats2d | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> Floats2d:
        """The product of two matrices, each turned over if so wished.

        Args:
            x: Rows by inner size.
            y: Inner size by columns.
            out: Where to put the product.
            trans1: Turn ``x`` over first.
            trans2: Turn ``y`` over first.

        Returns:
            Rows by columns; ``out`` if it is given.
        """
        with self._lock, self._libraries.limit(limits=1):
            product: Floats2d = super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        return product


def quicken(nlp: Language) -> None:
    """Let a pipeline's models multiply with NumPy's BLAS where that is quicker.

    Models that are on a GPU, or that thinc gives operations of another kind, stay as they are.

    Args:
        nlp: A pipeline; its models are changed, and no other pipeline's.
    """
    libraries = ThreadpoolController().select(internal_api=QUICK)
    if not libraries.lib_controllers:
        return
    ops = OneThreadOps(libraries)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
