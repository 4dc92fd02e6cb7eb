"""What is seen of competitions: status, calendar, recounts, packs, lists."""
