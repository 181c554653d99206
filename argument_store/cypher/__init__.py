"""The statements that read and write the store."""
