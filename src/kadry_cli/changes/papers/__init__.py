"""The papers of chapter 6: the sheet of knowledge and the act of refusal."""
