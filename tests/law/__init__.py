"""The law as data: acts, dated norms, own acts, wording, certificates."""
