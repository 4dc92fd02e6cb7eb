"""The rules of a competition: quorum and votes, terms, the life from the order to the appointment. Pure functions."""
