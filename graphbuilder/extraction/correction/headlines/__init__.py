"""Headlines, which leave out auxiliaries and write verbs like names."""
