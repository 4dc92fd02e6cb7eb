"""One changed bit of what a verification reads is told: objects, branch, signatures, acknowledgements, scans (W9)."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.signing.signing import Signer
from tests.audit.verifying.conftest import found
from tests.audit.verifying.histories import CARD, Builder, begun, objects_in
from tests.audit.verifying.honest import acknowledged
from tests.audit.verifying.test_command import disk, verify
from tests.audit.verifying.test_honest import commit_bytes, with_change
from tests.dossier.test_kept import BASE, FILE
from tests.git.test_bit_flips import is_padding, one_bit
from tests.trust.values import HEAD, HR_HEAD, ROLES, WORKER

pytestmark = [pytest.mark.req("T-W9", "H10"), pytest.mark.row("W9")]
FLIPS, SCAN = 5, b"%PDF-1.4 invented\n"
ACK = "acks/zmina-1.yaml"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, keys: Mapping[str, Signer]) -> tuple[Builder, Path]:
    """A history with an acknowledgement and a personal file, and its register on disk with a scan and pins."""
    folder = tmp_path_factory.mktemp("whole")
    made = begun(objects_in(folder / "git"), keys)
    listed = f"    sheets: 1\n    scan: dyplom.pdf\n    sha256: {hashlib.sha256(SCAN).hexdigest()}\n"
    made.act({FILE: BASE[FILE].replace("    sheets: 1\n", listed, 1).encode()})
    acknowledged(made, {CARD: b"id: d\n"}, [(ROLES[name], name) for name in (WORKER, HEAD, HR_HEAD)], "zmina-1")
    root = disk(made, folder)
    (root / FILE).with_name("papers").mkdir()
    (root / FILE).with_name("papers").joinpath("dyplom.pdf").write_bytes(SCAN)
    (folder / "pins").write_text("\n".join(keys[name].key.fingerprint for name in (HEAD, HR_HEAD)), encoding="utf-8")
    return made, root


@pytest.mark.parametrize("name", ["object", "branch", "HEAD", "scan"])
def test_w9_a_bit_on_disk(whole: tuple[Builder, Path], name: str) -> None:
    _, root = whole
    files = {
        "object": sorted((root / ".git/objects").glob("??/*")),
        "branch": [root / ".git/refs/heads/main"],
        "HEAD": [root / ".git/HEAD"],
        "scan": [(root / FILE).with_name("papers") / "dyplom.pdf"],
    }[name]
    pins = ("--pins", str(root.parent / "pins"))
    assert verify(root, *pins).code == 0
    chance = random.Random(f"20090615 {name}")  # noqa: S311
    for _ in range(FLIPS):
        file = chance.choice(files)
        data = file.read_bytes()
        bit = chance.randrange(len(data) * 8)
        with one_bit(file, bit) as changed:
            code = verify(root, *pins).code
        assert code in (1, 2) or (name == "object" and is_padding(data, changed)), (file, bit)


def test_w9_a_bit_of_a_signature_of_an_act(whole: tuple[Builder, Path]) -> None:
    """The object is written anew under its right id, as one who can do so would."""
    made, _ = whole
    for one in made.acts[1:]:
        data = commit_bytes(made, one.id)
        start, end = data.index(b"gpgsig "), data.index(b"-----END SSH")
        for at in random.Random(one.id).sample(range(start, end), FLIPS):  # noqa: S311
            changed = bytearray(data)
            changed[at] ^= 1
            with suppress(HistoryDamagedError):
                assert any(code.isupper() for code in found(with_change(made, one.id, bytes(changed)))), at


def test_w9_a_bit_of_an_acknowledgement_in_an_act_that_is_signed_for_it(whole: tuple[Builder, Path]) -> None:
    made, _ = whole
    true = made.files[ACK]
    places = [
        at for at in range(len(true)) if true[:at].count(b"\n") and not true[:at].rpartition(b"\n")[2].startswith(b"#")
    ]
    for at in random.Random(20090615).sample(places, 2 * FLIPS):  # noqa: S311
        changed = bytearray(true)
        changed[at] ^= 1
        other = made.fork()
        other.head = made.acts[-2].id
        other.act(
            {CARD: b"id: d\n", ACK: bytes(changed)}, basis="заява від 04.05.2009",
            trailers=[("Kadry-Change", "zmina-1")], command="change apply",
        )  # fmt: skip
        assert any(code.isupper() for code in found(other)), (at, bytes(changed[at - 20 : at + 20]))
