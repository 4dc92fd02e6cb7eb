"""What follows from a card: its parts on a date, section III, what a form leaves out."""
