"""A GraphQL service over argument graphs in Neo4j."""
