"""The papers of the reserve: application, list, order, personal plan, letters, protocol of the special commission."""
