"""kadry and all it needs, collected into a folder that installs without a network.

Needs Python 3.11 or later with its pip, and nothing else: it runs before kadry is installed.
"""
