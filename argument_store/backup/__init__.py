"""The whole content of a store in a file, and back."""
