"""Shared parts of all commands: output for people and programs, and failures."""
