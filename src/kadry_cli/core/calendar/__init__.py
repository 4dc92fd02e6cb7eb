"""Time as the law counts it: lengths of service, legal terms, working days."""
