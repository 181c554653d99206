"""A real Neo4j on this machine, without Docker and without set-up."""
