"""The declension of Ukrainian names, post titles and names of units, by rules."""
