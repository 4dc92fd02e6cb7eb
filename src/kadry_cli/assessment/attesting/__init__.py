"""`kadry assess attest`: the record of an attestation (G30)."""
