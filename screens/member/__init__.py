"""What members and guests see."""
