"""What the owner sees in chat."""
