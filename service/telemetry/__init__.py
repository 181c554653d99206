"""What an operator sees of requests: notes for their log lines, metrics and traces."""
