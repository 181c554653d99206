"""A graph in the formats of others: each is a function of the graph alone, and `reading` gets the graph from the store."""
