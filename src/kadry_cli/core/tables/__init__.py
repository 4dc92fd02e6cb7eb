"""Tables that officers hand in: the rows of CSV, XLSX and ODS files and the columns known by their titles."""
