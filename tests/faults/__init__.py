"""Long proofs: the program killed again and again, on bad days, until it would have shown. `make faults` runs them."""
