"""The records of trust: signers, policy, acknowledgements."""
