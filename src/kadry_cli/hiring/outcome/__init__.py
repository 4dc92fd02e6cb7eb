"""The end of a competition: notices, acts of the head, complaints."""
