"""Everything that can go wrong and that a user can mend.

GraphbuilderError
├── InputError            a document, a file or an argument cannot be used
├── ModelNotFoundError    the spaCy pipeline is not installed
├── OntologyError         a Turtle file of the ontology says something impossible
├── QueryError            a SPARQL query cannot be read, or took too long
└── StoreError            the graph's directory or server cannot be used
"""


class GraphbuilderError(Exception):
    """Base of all errors; its text is one sentence that says what to do next."""


class InputError(GraphbuilderError):
    """A document, a file or an argument cannot be used as it is."""


class ModelNotFoundError(GraphbuilderError):
    """The spaCy pipeline that was asked for is not installed."""


class OntologyError(GraphbuilderError):
    """A file of the ontology is missing, not Turtle, or contradicts itself."""


class QueryError(GraphbuilderError):
    """A SPARQL query cannot be read, lacks a parameter, or exceeded its limits."""


class StoreError(GraphbuilderError):
    """The store cannot be opened, is locked by another writer, or is full."""
