"""A card made, shown and changed field by field."""
