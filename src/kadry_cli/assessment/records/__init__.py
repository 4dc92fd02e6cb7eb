"""The campaign of a year, the assessment of a person, the attestation of a person."""
