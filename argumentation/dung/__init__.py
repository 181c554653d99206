"""Abstract argumentation (Dung 1995): semantics by extensions and labellings."""
