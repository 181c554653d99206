"""A GraphQL selection becomes one Cypher statement and a shape for its answer."""
