"""What holds in the graph: views of it, judged by reasoning, as the API's fields answer it."""
