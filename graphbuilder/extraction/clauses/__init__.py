"""Who does what to whom in each clause, and how clauses hang together.

``structure`` puts them together from six rooms: the ``participants`` of a clause, the ``modality``
that it gives itself, the ``links`` to what it hangs from, the ``events`` that nouns name, which
clause is ``governing`` which, and who is ``understood`` where none is named.
"""
