"""The person: the card П-2ДС as a record, its rules and checks (H1, I1-I35)."""
