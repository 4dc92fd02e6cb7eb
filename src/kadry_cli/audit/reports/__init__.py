"""Reports that an auditor hands in: each a question put to the whole history, each line with its act and ground."""
