"""What tagger and parser get wrong as English cannot be, put right before anything reads it.

A fault has one file, and the files have rooms by what the fault is about: ``tags``, ``headlines``,
``names``, ``phrases``, ``coordination``, ``nonfinite`` verbs, ``subjects``, ``questions``,
``reports`` and ``relatives``. ``repairs`` has all of them in their order.
"""
