"""Checks of the yearly assessment."""
