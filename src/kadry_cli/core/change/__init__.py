"""Changing a register: one act, one commit, nothing lost (design §7)."""
