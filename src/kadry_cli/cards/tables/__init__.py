"""Cards as tables of a spreadsheet program, out and in."""
