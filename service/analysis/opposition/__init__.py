"""Where opportunities and challenges pull one statement in opposite directions: paths and their sums."""
