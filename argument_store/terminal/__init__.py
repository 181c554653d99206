"""What all commands share: how they answer people and programs, and how they fail."""
