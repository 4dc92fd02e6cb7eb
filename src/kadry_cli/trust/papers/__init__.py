"""The paper of trust: the sheet of fingerprints."""
