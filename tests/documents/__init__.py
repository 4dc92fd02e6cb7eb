"""Papers: the same words in each form, the templates closed, the PDF archival."""
