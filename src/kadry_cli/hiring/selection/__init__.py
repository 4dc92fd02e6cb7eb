"""The commission's sittings: presence, votes, decisions and their protocol."""
