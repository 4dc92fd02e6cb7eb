"""The tickets of an exam: secret until they are opened, provable afterwards (trust 3.8)."""
