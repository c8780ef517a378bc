"""The face: told facts, returns values. A screen is drawn in its reader's language; nothing here asks or decides."""
