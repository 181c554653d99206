"""What a selection can't say: searches whose shape is fixed, each as a `.cypher` file beside its parameters."""
