"""The card as a printed form: four pages, insert sheets, blanks (papers 3.1)."""
