"""Tests of the topic `person`."""
