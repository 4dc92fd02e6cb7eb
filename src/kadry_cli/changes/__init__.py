"""Changes of records: who knows of them, and the papers of knowledge and refusal."""
