"""The checks of a competition: its commission, intake, sittings, votes, decisions, protocols, terms, outcome, book."""

from kadry_cli.competition.checks.competition import check_competition

__all__ = ["check_competition"]
