"""Papers: template -> strictly checked tree -> PDF or HTML, with the same words in each (design §8)."""
