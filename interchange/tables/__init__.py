"""A map as tables, and its way into a new store through Neo4j's own importer."""
