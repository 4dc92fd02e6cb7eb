"""The personnel reserve: lists of a year, their December review, the papers of an enrolment."""
