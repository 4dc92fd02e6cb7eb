"""The list of a unit for a year, the people in it, their plans."""
