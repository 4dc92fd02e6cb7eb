"""Commands run on the competitions of the example, and sittings written straight into their files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.core.register.load import parse_record
from tests.kadry import Run, kadry

FIRST, SECOND = "2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu"
CHAIR, SECRETARY = "havryliuk-stepan-5k2d", "kovtun-larysa-9m3x"
MEMBER, LAWYER, AWAY = "berezhnyi-oleh-2h7q", "tkachuk-ihor-6w1n", "yaremko-nadiia-8c4t"
GUDZ, YEFIMENKO, IVANENKO, KRAVETS = (
    "gudz-mariia-3f8k",
    "yefimenko-yuliia-4b9s",
    "ivanenko-taras-1d6r",
    "kravets-andrii-8t5j",
)
SHEVCHUK = "shevchuk-olena-4m2d"
BONDAR, HRYTSAI = "bondar-kateryna-5r2h", "hrytsai-maksym-1v8l"

OPEN = (
    "--date",
    "18.06.2009",
    "--purpose",
    "відбір",
    "--present",
    "усі",
    "--absent",
    "яремко=у відпустці",
    "--form",
    "відкрите",
)
SECRET = ("--date", "04.04.2013", "--purpose", "відбір", "--present", "усі", "--form", "таємне")


def path(competition: str) -> str:
    """The file of a competition."""
    return f"competitions/{competition}/competition.yaml"


def on(root: Path, command: str, *args: object, to: str = FIRST) -> Run:
    """A command on a competition."""
    return kadry("--root", root, "competition", command, to, *args)


def done(root: Path, command: str, *args: object, to: str = FIRST) -> Any:
    """The result of a command that must succeed."""
    run = on(root, command, *args, "--json", to=to)
    assert run.code == 0, run.out + run.err
    return run.json["result"]


def refused(root: Path, command: str, *args: object, to: str = FIRST) -> str:
    """Message and advice of a command that must not run; nothing may be changed by it."""
    before = (root / path(to)).read_bytes()
    run = on(root, command, *args, to=to)
    assert run.code == 2, run.out + run.err
    assert (root / path(to)).read_bytes() == before
    return run.err


def record(root: Path, competition: str = FIRST) -> Competition:
    """The competition as its file has it."""
    loaded = parse_record((root / path(competition)).read_bytes(), path(competition), Competition)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def last(root: Path, competition: str = FIRST) -> CommissionSitting:
    """Its last sitting."""
    return record(root, competition).sittings[-1]


def voted(root: Path) -> Path:
    """A sitting of 2009 with a vote on everybody: one winner, one for the reserve, two not recommended."""
    done(root, "sit", *OPEN, "--recuse", "ткачук:кравець=двоюрідний брат кандидата")
    done(root, "vote", "ґудзь", "--for", "усі", "--against", "ткачук")
    done(root, "vote", "єфіменко", "--for", "бережний", "--for", "ткачук", "--against", "усі")
    done(root, "vote", "єфіменко", "--question", "рекомендовано до резерву", "--for", "усі")
    done(root, "vote", "іваненко", "--against", "усі")
    done(root, "vote", "кравець", "--for", "гаврилюк", "--abstained", "усі")
    return root


def decided(root: Path) -> Path:
    """The same with its decisions."""
    done(voted(root), "decide", "--motives", "ґудзь=найвища сума балів")
    return root


def signed(root: Path) -> Path:
    """The same, its protocol signed by everybody."""
    done(decided(root), "protocol", "--number", "4", "--opinion", "ткачук=2")
    return root


def by_ballot(root: Path) -> Path:
    """The secret vote of 2013, decided by the chair's own vote."""
    groups = ("--ballots", "4:4:4:0", "--count-group", "яремко", "--count-group", "ткачук")
    done(root, "sit", *SECRET, *groups, to=SECOND)
    done(root, "vote", "бондар", "--counts", "2:2:0", "--chair", "за", to=SECOND)
    done(root, "vote", "грицай", "--counts", "1:2:1", to=SECOND)
    done(root, "decide", to=SECOND)
    return root
