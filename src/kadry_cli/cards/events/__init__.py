"""Events of a career and entries of sections II-VIII, each by an act: one person or many, one commit."""
