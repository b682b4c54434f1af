"""Coreference on GUM's news articles: ``python benchmarks/coreference.py [--cross-validate]``.

Prints two figures. The first is what a reader of the graph notices: of the pronouns and
descriptions whose entity was named before, how many lead to that name, and how many of those that
we lead to a name are right. The second is the CoNLL average of MUC, B³ and CEAFe over mentions
aligned by their head, singletons left out, as in OntoNotes.

Published figures are of other texts and schemes, and of neural models: 79.6 for SpanBERT on its own
OntoNotes (Joshi et al. 2020), 15 to 20 points less for it and for deterministic systems on texts of
GUM in that scheme (Zhu et al. 2021, *OntoGUM*).

The packaged weights were learned from the same articles; ``--cross-validate`` learns them anew
for every fifth of the articles from the other four fifths, which is the figure to quote.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np
from gum import GoldMention, GoldText, read_gold
from scipy.optimize import linear_sum_assignment
from train_coreference import examples, fit

from graphbuilder.extraction import load
from graphbuilder.extraction.coreference.referents import referents
from graphbuilder.extraction.mentions.markables import NAMES
from graphbuilder.extraction.mentions.names import name_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

FOLDS = 5
NAMED = {"name", "metonym", "misspelt", "demonym"}
Clusters = list[frozenset[int]]


def named_antecedents(doc: Doc, gold: list[GoldMention]) -> Counter[str]:
    """Counts of what led to a name: ``gold``, ``resolved`` and ``right``, by form."""
    found = referents(doc)
    for cluster in our_clusters(doc):
        # What a copula says of somebody is in the cluster, but stands for nobody by itself.
        known = [found[head] for head in sorted(cluster) if head in found]
        found |= {head: known[0] for head in cluster if known and head not in found}
    names = {found[i].name for i in map(_head, doc.spans[NAMES]) if i in found}
    called = defaultdict(set)
    for mention in gold:
        if mention.form == "name":
            called[mention.entity].add(_plain(mention.text))
            if mention.head in found:
                called[mention.entity].add(_plain(found[mention.head].name))
    # A node without a name of ours leads to a name, too, if it is called what the gold names.
    all_names = {_plain(name) for name in names}.union(*called.values())
    counts: Counter[str] = Counter()
    for mention in gold:
        if mention.form == "name":
            continue
        before = any(
            m.form == "name" and m.entity == mention.entity and m.head < mention.head for m in gold
        )
        counts[f"{mention.form} gold"] += before
        ours = found.get(mention.head)
        name = _plain(ours.name) if ours is not None else ""
        if ours is None or (name not in all_names and not ours.id):
            continue
        right = any(name in other or other in name for other in called[mention.entity])
        if (right and not before) or (ours.how in NAMED and not right):
            continue  # the name comes later, or we took a description for a name of its own
        counts[f"{mention.form} resolved"] += 1
        counts[f"{mention.form} right"] += right
    return counts


def _head(span: object) -> int:
    return name_head(span).i  # type: ignore[arg-type]


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").removeprefix("the ").split())


def our_clusters(doc: Doc) -> Clusters:
    """Our clusters as sets of head tokens, relative pronouns left out as GUM leaves them out."""
    heads = {span.end: name_head(span).i for span in doc.spans[NAMES]}
    clusters = []
    for key, group in doc.spans.items():
        if key.startswith("coref_clusters_"):
            members = {
                heads.get(span.end, span.end - 1)
                for span in group
                if not span[0].tag_.startswith("W")
            }
            clusters.append(frozenset(members))
    return [cluster for cluster in clusters if len(cluster) > 1]


def gold_clusters(gold: list[GoldMention]) -> Clusters:
    """GUM's clusters as sets of head tokens."""
    members = defaultdict(set)
    for mention in gold:
        members[mention.entity].add(mention.head)
    return [frozenset(found) for found in members.values() if len(found) > 1]


def muc(key: Clusters, response: Clusters) -> tuple[float, float]:
    """Links of the key that the response has, and how many links the key has."""
    where = {head: i for i, cluster in enumerate(response) for head in cluster}
    right = total = 0
    for cluster in key:
        parts = {where.get(head, -head - 1) for head in cluster}
        right += len(cluster) - len(parts)
        total += len(cluster) - 1
    return right, total


def b_cubed(key: Clusters, response: Clusters) -> tuple[float, float]:
    """Summed share of each mention's cluster that the response agrees on, and the mentions."""
    where = {head: cluster for cluster in response for head in cluster}
    right = sum(
        len(cluster & where.get(head, frozenset())) / len(cluster)
        for cluster in key
        for head in cluster
    )
    return right, sum(map(len, key))


def ceaf(key: Clusters, response: Clusters) -> float:
    """Best one-to-one alignment of clusters by their overlap (φ4)."""
    if not key or not response:
        return 0.0
    overlap = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])
    rows, columns = linear_sum_assignment(-overlap)
    return float(overlap[rows, columns].sum())


def conll(pairs: Iterable[tuple[Clusters, Clusters]]) -> dict[str, float]:
    """F1 of MUC, B³ and CEAFe over articles of gold and our clusters, and their average."""
    sums: Counter[str] = Counter()
    for key, response in pairs:
        for name, metric in (("MUC", muc), ("B³", b_cubed)):
            right, total = metric(key, response)
            sums[f"{name} r"] += right
            sums[f"{name} R"] += total
            right, total = metric(response, key)
            sums[f"{name} p"] += right
            sums[f"{name} P"] += total
        shared = ceaf(key, response)
        sums["CEAFe r"] += shared
        sums["CEAFe p"] += shared
        sums["CEAFe R"] += len(key)
        sums["CEAFe P"] += len(response)
    scores = {}
    for name in ("MUC", "B³", "CEAFe"):
        precision = sums[f"{name} p"] / sums[f"{name} P"]
        recall = sums[f"{name} r"] / sums[f"{name} R"]
        scores[name] = 2 * precision * recall / (precision + recall)
    return {**scores, "CoNLL": sum(scores.values()) / 3}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="coreference figures on GUM news")
    parser.add_argument("--cross-validate", action="store_true", help="weights from other articles")
    options = parser.parse_args()
    nlp = load()
    nlp.disable_pipe("graphbuilder_statements")
    resolver = nlp.get_pipe("graphbuilder_coreference")
    articles = read_gold()
    docs = list(nlp.pipe([article.text for article in articles]))
    if options.cross_validate:
        data = [examples(gold, doc) for gold, doc in zip(articles, docs, strict=True)]
        for fold in range(FOLDS):
            rest = [e for i, found in enumerate(data) if i % FOLDS != fold for e in found]
            resolver.weights = fit(rest)
            for doc in docs[fold::FOLDS]:
                resolver(doc)
    report(articles, docs)


def report(articles: list[GoldText], docs: list[Doc]) -> None:
    """Print both figures for articles that coreference has read."""
    counts: Counter[str] = Counter()
    pairs = []
    for article, doc in zip(articles, docs, strict=True):
        gold = article.mentions(doc)
        counts += named_antecedents(doc, gold)
        pairs.append((gold_clusters(gold), our_clusters(doc)))
    for form in ("pronoun", "nominal"):
        right, resolved = counts[f"{form} right"], counts[f"{form} resolved"]
        total = counts[f"{form} gold"]
        print(f"{form}: precision {right / resolved:.3f}, recall {right / total:.3f} of {total}")
    right = counts["pronoun right"] + counts["nominal right"]
    resolved = counts["pronoun resolved"] + counts["nominal resolved"]
    total = counts["pronoun gold"] + counts["nominal gold"]
    print(f"together: precision {right / resolved:.3f}, recall {right / total:.3f}")
    print("  ".join(f"{name} {value:.3f}" for name, value in conll(pairs).items()))


if __name__ == "__main__":
    main()
