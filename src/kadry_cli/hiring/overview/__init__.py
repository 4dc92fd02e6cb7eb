"""What is seen of competitions without changing them: where they stand, their terms, recounts, appeal packs, papers."""
