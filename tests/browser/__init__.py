"""The chat page in a real browser: what a reader sees, taps and scans."""
