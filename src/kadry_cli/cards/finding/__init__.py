"""Finding people by what their cards say."""
