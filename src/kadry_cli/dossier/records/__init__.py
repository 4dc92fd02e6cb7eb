"""The records of personal files and of their books."""
