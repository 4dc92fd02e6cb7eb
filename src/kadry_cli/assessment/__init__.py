"""The yearly assessment of servants, and their attestation."""
