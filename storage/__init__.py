"""The memory: the only room where SQL is spoken. Shelves hold one noun each; a unit of work holds the shelves."""
