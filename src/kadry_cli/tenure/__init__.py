"""Length of service of the people of a register, as their cards give it: dates, certificate, what it brings."""
