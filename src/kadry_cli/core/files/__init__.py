"""The disk: whole writes that survive a crash, folders held open, and the lock between processes."""
