"""kadry: personnel records of Ukrainian public bodies as plain, provable files."""

__version__ = "0.1.0"
