"""A topic of one rule, for the tests of certificates."""
