"""Declension of Ukrainian names by rules; the one way in for people is `names.decline_name`."""
