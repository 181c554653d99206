"""Gradual semantics: how strong each statement is."""
