"""One writer per format: each makes one file from the blocks of the source markup."""
