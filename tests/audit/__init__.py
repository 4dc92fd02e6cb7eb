"""The history read as changes of fields."""
