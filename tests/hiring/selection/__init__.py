"""The commission's sittings: presence, votes, decisions, protocol, papers."""
