"""From one graph to another: what the store holds, what differs, and how the difference is written."""
