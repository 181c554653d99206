"""What the service asks of requests and connections before it looks at their content."""
