"""The commands of the card."""
