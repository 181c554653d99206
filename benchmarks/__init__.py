"""The benchmark: this service, @neo4j/graphql and the bare driver on the same embedded Neo4j, in one run."""
