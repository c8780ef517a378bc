"""What staff do at the counter."""
