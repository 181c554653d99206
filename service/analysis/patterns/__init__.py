"""Patterns of chains: regular expressions over relations and the statements between them, as automata that a search carries along."""
