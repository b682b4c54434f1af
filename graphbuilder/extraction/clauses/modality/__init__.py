"""What a clause says of its own truth: questions, commands, modal verbs, habits and mere ifs."""
