"""Commands over all topics: check, explain, law, verify, schema, completion, demo."""
