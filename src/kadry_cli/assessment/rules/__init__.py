"""What follows from the records of the yearly assessment: people, chains, marks, stages, terms."""
