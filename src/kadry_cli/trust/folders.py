"""Where the records of trust stand: names alone, for whoever asks only whether a register has any."""

from __future__ import annotations

TRUST_FOLDER, ACKS_FOLDER = "trust/", "acks/"
SIGNERS_FILE, POLICY_FILE = f"{TRUST_FOLDER}signers.yaml", f"{TRUST_FOLDER}policy.yaml"
