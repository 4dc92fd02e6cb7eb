"""`kadry assess summary`: what the assessments of a year come to (papers 5.6; G23-G25, G29, G32)."""
