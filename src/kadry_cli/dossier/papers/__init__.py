"""The papers of personal files and their books (papers 3.2, 3.3)."""
