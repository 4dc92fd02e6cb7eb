"""Candidates of a competition: the application, the preliminary review, the abstract and the interview."""
