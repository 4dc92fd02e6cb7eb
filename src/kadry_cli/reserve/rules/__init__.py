"""What follows from the lists of the reserve: who is in them, who stays, which posts lack people, what is due."""
