"""The organisation: its units and posts, each with dated names."""
