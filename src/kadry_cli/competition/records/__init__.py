"""The records of a competition; what other topics use of them stands here by name."""

from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import CommissionMember
from kadry_cli.competition.records.competition import Competition, VacantPost

__all__ = ["ActReference", "Candidate", "CommissionMember", "Competition", "VacantPost"]
