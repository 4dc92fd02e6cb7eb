"""Papers: template -> strictly checked tree -> PDF, DOCX or HTML, with the same words in each (design §8)."""
