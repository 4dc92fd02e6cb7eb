"""Every command of length of service as it can be called on a register: for tests over all commands."""

from __future__ import annotations

PERIODS = "- {from: 1975-09-01, kind: державна служба}\n"
SERVICE_READING: tuple[tuple[str, ...], ...] = (
    ("service", "compute", "{folder}/periods.yaml", "--as-of", "2009-06-15", "--drawing", "{folder}/periods.svg"),
    ("service", "reduce", "--as-of", "1995-12-10", "--length", "20y3m9d"),
    ("service", "effects", "--as-of", "2009-06-15", "--length", "12y"),
    ("service", "dates", "--all", "--on", "2009-06-15"),
    ("service", "certificate", "ґудзь", "--on", "2010-06-15", "-o", "{folder}/stazh.html"),
)
