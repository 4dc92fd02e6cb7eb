<<<<<<< HEAD
"""The papers of a competition."""
=======
"""The printed papers of a competition, from the act of the head to the sheets of the interviews."""
>>>>>>> f1ef29c997b9792104556296c7fc1caf12f76816
