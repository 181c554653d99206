"""The GraphQL API: types and roots, each field with the place in the graph that it stands for."""
