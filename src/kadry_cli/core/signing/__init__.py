"""SSH keys and signatures: reading, signing, judging (trust 3.3). Not a qualified electronic signature."""
