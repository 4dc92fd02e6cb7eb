"""The competition as people run it: commands, papers and overviews over the records of competition and exam."""
