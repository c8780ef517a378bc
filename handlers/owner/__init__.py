"""What the owner does in chat."""
