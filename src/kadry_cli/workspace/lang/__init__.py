"""`kadry lang`: the Ukrainian language of the papers, one job at a time, for lines of any text."""
