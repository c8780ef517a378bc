"""The Bot API's methods, one file per family; each file's METHODS maps a method's name to what it does."""
