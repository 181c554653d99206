"""Texts and their argument graphs, checked and loaded into Neo4j."""
