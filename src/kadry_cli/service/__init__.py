"""Length of service: periods of work, the law of counting them, reduced dates and what service gives on a date."""
