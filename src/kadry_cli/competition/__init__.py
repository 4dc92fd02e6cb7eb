"""The competition for a vacant post: its order, commission and candidates."""
