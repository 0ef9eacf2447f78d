"""The command line: one command per file, each a few lines over the API."""
