"""Writing the lists of the reserve: enrolment, personal plans, changes, the special commission, removal, letters."""
