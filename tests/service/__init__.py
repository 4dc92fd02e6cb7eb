"""Length of service."""
