"""The card in daily work: made, shown, changed, one order over many of them (H1, I1-I35)."""
