"""The argument graph in Neo4j: its model, its edits, and the one room that talks to the database."""
