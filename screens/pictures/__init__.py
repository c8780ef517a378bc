"""Pictures a person holds up at the counter: the card, the pass and the plain QR, each a small JPEG."""
