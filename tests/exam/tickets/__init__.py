"""The tickets: their algorithm, seals and proof."""
