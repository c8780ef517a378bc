"""The heart: what the programme promises. Pure: no clock, no database, no Telegram; time and chance are arguments."""
