"""The paper of the career: the head's act on ranks."""
