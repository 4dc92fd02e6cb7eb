"""Full names of people in the seven cases, by rules."""
