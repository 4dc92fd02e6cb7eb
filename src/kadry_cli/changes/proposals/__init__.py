"""Changes that are proposed, acknowledged by everybody who must know of them, and then made (trust 3.3)."""
