"""Measurements of kadry against named peers (design §11): `python -m bench`."""
