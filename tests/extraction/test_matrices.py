"""A pipeline's models multiply with NumPy's BLAS, and nobody else notices."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import spacy
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from graphbuilder.extraction import DEFAULT_MODEL, matrices

LIBRARIES = ThreadpoolController().select(internal_api=matrices.QUICK)
needs_blas = pytest.mark.skipif(
    not LIBRARIES.lib_controllers, reason="NumPy has no BLAS here that is quicker than BLIS"
)


def kinds(nlp: spacy.language.Language) -> set[str]:
    """What kinds of operations the models of a pipeline have."""
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    nodes = [node for model in models if isinstance(model, Model) for node in model.walk()]
    return {type(node.ops).__name__ for node in nodes}


@needs_blas
def test_only_the_pipeline_at_hand_is_quickened() -> None:
    """Another pipeline with the same model keeps what it had."""
    ours, other = spacy.load(DEFAULT_MODEL), spacy.load(DEFAULT_MODEL)
    matrices.quicken(ours)
    assert kinds(ours) == {"OneThreadOps"}
    assert kinds(other) == {"NumpyOps"}


@needs_blas
def test_a_quickened_pipeline_reads_the_same() -> None:
    """Tags, tree and names are what the pipeline read before."""
    text = "The ministry said that Ana Ruiz, who runs the port of Lima, will resign in May. " * 9
    ours, other = spacy.load(DEFAULT_MODEL), spacy.load(DEFAULT_MODEL)
    matrices.quicken(ours)
    fields = ["TAG", "DEP", "HEAD", "ENT_TYPE", "LEMMA"]
    assert (ours(text).to_array(fields) == other(text).to_array(fields)).all()


def test_models_stay_where_no_library_is_quicker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a library that is known to be quicker, thinc's choice stands."""
    monkeypatch.setattr(matrices, "QUICK", ["none such"])
    nlp = spacy.load(DEFAULT_MODEL)
    matrices.quicken(nlp)
    assert kinds(nlp) == {"NumpyOps"}


@pytest.mark.parametrize(("trans1", "trans2"), [(False, False), (True, False), (False, True)])
def test_a_product_is_thincs_own(*, trans1: bool, trans2: bool) -> None:
    """Turned over or not, a product is what BLIS gives."""
    left = np.arange(12, dtype="float32").reshape((4, 3) if trans1 else (3, 4))
    right = np.arange(8, dtype="float32").reshape((2, 4) if trans2 else (4, 2))
    ops = matrices.OneThreadOps(LIBRARIES)
    out = np.empty((3, 2), dtype="float32")
    same = NumpyOps().gemm(left, right, trans1=trans1, trans2=trans2)
    np.testing.assert_allclose(ops.gemm(left, right, trans1=trans1, trans2=trans2), same)
    assert ops.gemm(left, right, out=out, trans1=trans1, trans2=trans2) is out
    np.testing.assert_allclose(out, same)


@needs_blas
def test_everybody_else_keeps_their_threads() -> None:
    """After products in several threads at a time, BLAS has as many threads as before."""
    ops = matrices.OneThreadOps(LIBRARIES)
    square = np.ones((64, 64), dtype="float32")
    with LIBRARIES.limit(limits=2):
        before = [library.num_threads for library in LIBRARIES.lib_controllers]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: ops.gemm(square, square), range(200)))
        assert [library.num_threads for library in LIBRARIES.lib_controllers] == before
