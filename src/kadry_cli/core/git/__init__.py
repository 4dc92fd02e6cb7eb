"""git, made safe: a gate before the folder `.git`, an overlay to read through, plumbing to write with (trust 3.2)."""
