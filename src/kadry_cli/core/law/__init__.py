"""Law as data (design §5): the register of acts, dated parameters by kind of body, the law on a date."""
