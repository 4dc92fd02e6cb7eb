"""The only place that starts another program (design §2)."""
