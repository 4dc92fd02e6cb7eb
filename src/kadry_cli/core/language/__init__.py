"""The Ukrainian language as the papers and the screen need it: letters, order, numbers, dates and names."""
