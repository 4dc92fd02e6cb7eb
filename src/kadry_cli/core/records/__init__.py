"""The shape of a record: the base model, our own field types, and what a check hands back."""
