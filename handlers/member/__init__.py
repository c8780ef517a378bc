"""What members and guests do."""
