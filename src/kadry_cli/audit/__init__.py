"""The audit: the history of a register read as changes of fields, with author, ground and date."""
