"""What follows from an argument graph: semantics of argumentation on plain numbers; no database and no web is known here."""
