"""The career: next rank, age limit, seniority bonus, leave, and everything that falls due."""
