"""Who is understood where a clause names no subject: its controller."""
