"""Personal files: opening, inventory, movement, issue, yearly refresh, closing, archive, reports (H1-H22)."""
