"""Bipolar argumentation: graphs of attacks and supports, and what a support may mean."""
