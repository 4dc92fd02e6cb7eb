"""Who may sign what: signers, their roles, whose knowledge a change needs, and what knowledge was given (H10, L479)."""
