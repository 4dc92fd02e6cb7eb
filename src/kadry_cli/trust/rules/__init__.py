"""Judging by the records of trust: functions over values."""
