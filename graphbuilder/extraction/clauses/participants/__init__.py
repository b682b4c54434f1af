"""Who and what takes part in a clause, as which subject, object, receiver or phrase."""
