"""The card of a person, part by part as the form П-2ДС has them."""
