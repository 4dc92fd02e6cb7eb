"""What the career decides: the next rank, the age limit, what is due on a day."""
