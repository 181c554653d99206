"""Changes of a graph, what follows from them, and which changes turn a label."""
