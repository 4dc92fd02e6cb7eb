"""`kadry audit verify` as an auditor calls it: the verdict, the git folder around the history, what is beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from kadry_cli.core.signing.signing import Signer
from tests.audit.verifying.histories import (
    BOOK,
    CARD,
    FIRST_ORDERS,
    SETTINGS,
    Builder,
    begun,
    book,
    objects_in,
    order,
    settings,
    trust_files,
)
from tests.kadry import Run, kadry
from tests.trust.values import HEAD, HR_HEAD

pytestmark = pytest.mark.req("H10", "K1", "K16")


def disk(made: Builder, folder: Path) -> Path:
    """A register on disk with this history."""
    made.land()
    root = folder / "rada"
    root.mkdir(mode=0o700)
    shutil.copytree(made.git_dir, root / ".git")
    (root / ".git").chmod(0o700)
    for path, data in made.files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def verify(root: Path, *args: str) -> Run:
    return kadry("--root", root, "--on", "2009-12-31", "audit", "verify", *args)


def codes(run: Run) -> list[str]:
    return sorted(finding["code"] for finding in run.json["findings"])


@pytest.fixture
def pinned(made: Builder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the roots' fingerprints, as an auditor types it off the order; nothing is pinned here yet."""
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    file = tmp_path / "koreni.txt"
    lines = [f"{made.keys[name].key.fingerprint}  # {name}\n" for name in (HEAD, HR_HEAD)]
    file.write_text("".join(lines), encoding="utf-8")
    return file


def test_an_honest_history_is_confirmed_and_without_pins_that_is_said(
    made: Builder, pinned: Path, tmp_path: Path
) -> None:
    made.act({BOOK: book(*FIRST_ORDERS, order(46, "2009-05-04"))})
    made.act({CARD: b"id: c\n"}, basis="розпорядження від 04.05.2009 № 46-к")
    root = disk(made, tmp_path)
    run = verify(root, "--pins", str(pinned))
    assert (run.code, "Історію підтверджено." in run.out) == (0, True)
    assert "Обізнаність доведено: наказ – 1, ознайомлення – 1." in run.out
    told = verify(root, "--pins", str(pinned), "--json").json["result"]
    assert (told["acts"], told["signed"], told["bound"], told["pinned"]) == (4, 3, 2, True)
    assert codes(verify(root, "--json")) == ["KD954"]
    assert "корені довіри відомі лише з самого реєстру" in verify(root).out


def test_what_is_not_proven_is_not_called_confirmed(tmp_path: Path, made: Builder, pinned: Path) -> None:
    made.head, made.files = "", {}
    made.act({SETTINGS: settings("2010-01-01"), BOOK: book(*FIRST_ORDERS)}, key="", command="init")
    root = disk(made, tmp_path)
    run = verify(root)
    assert (run.code, "хто записав зміни, не доведено" in run.out) == (0, True)
    made.act(trust_files(made.keys), by=HR_HEAD)
    (tmp_path / "later").mkdir()
    run = verify(disk(made, tmp_path / "later"), "--pins", str(pinned))
    assert (run.code, "за обов’язковими правилами ще нічого не записано" in run.out) == (0, True)


def test_a_wrong_act_is_named_with_its_ground(made: Builder, pinned: Path, tmp_path: Path) -> None:
    commit = made.act({CARD: b"id: c\n"}, key="")
    run = verify(disk(made, tmp_path), "--pins", str(pinned), "--json")
    assert run.code == 1
    (told,) = run.json["result"]["findings"]
    assert (told["commit"], told["codes"], told["basis"]) == (commit, ["KD940"], "розпорядження від 04.05.2009 № 45-к")
    text = verify(tmp_path / "rada", "--pins", str(pinned))
    assert commit[:10] in text.out
    assert "Цій історії вірити не можна." in text.out


def test_a_true_history_with_an_unproven_change_is_called_that(made: Builder, pinned: Path, tmp_path: Path) -> None:
    made.act({CARD: b"id: c\n"}, basis="заява від 04.05.2009")
    run = verify(disk(made, tmp_path), "--pins", str(pinned))
    assert run.code == 1
    assert "Історія справжня" in run.out


def planted(root: Path, what: str, made: Builder) -> None:
    git = root / ".git"
    parent = made.acts[-2].id
    if what == "replace":
        (git / "refs/replace").mkdir()
        (git / "refs/replace" / made.head).write_text(f"{parent}\n", encoding="ascii")
    elif what == "packed replace":
        (git / "packed-refs").write_text(f"{parent} refs/replace/{made.head}\n", encoding="ascii")
    elif what == "grafts":
        (git / "info").mkdir(exist_ok=True)
        (git / "info/grafts").write_text(f"{made.head} {made.acts[0].id}\n", encoding="ascii")
    elif what.endswith("alternates"):
        (git / "objects/info").mkdir()
        (git / "objects/info" / what).write_text(f"{root.parent}/elsewhere\n", encoding="utf-8")
    else:
        (git / "shallow").write_text(f"{made.head}\n", encoding="ascii")


@pytest.mark.row("G2")
@pytest.mark.parametrize("what", ["replace", "packed replace", "grafts", "shallow", "alternates", "http-alternates"])
def test_g2_what_shows_another_history_is_told_and_changes_no_verdict(
    made: Builder, pinned: Path, tmp_path: Path, what: str
) -> None:
    made.act({CARD: b"id: c\n"}, key="")
    root = disk(made, tmp_path)
    clean = verify(root, "--pins", str(pinned), "--json")
    planted(root, what, made)
    run = verify(root, "--pins", str(pinned), "--json")
    assert codes(run) == sorted([*codes(clean), "KD953"])
    assert run.json["result"] == clean.json["result"]


def test_g2_a_history_cut_short_is_damage(made: Builder, pinned: Path, tmp_path: Path) -> None:
    made.act({CARD: b"id: c\n"})
    root = disk(made, tmp_path)
    cut = made.acts[0].id
    (root / ".git" / "objects" / cut[:2] / cut[2:]).unlink()
    (root / ".git" / "shallow").write_text(f"{made.acts[1].id}\n", encoding="ascii")
    run = verify(root, "--pins", str(pinned), "--json")
    assert (run.code, codes(run)) == (1, ["KD917", "KD953"])
    assert run.json["result"]["acts"] is None


@pytest.mark.row("G2")
def test_g2_a_history_that_reads_only_with_objects_of_another_place_is_not_believed(
    made: Builder, pinned: Path, tmp_path: Path
) -> None:
    made.act({CARD: b"id: c\n"})
    root = disk(made, tmp_path)
    first = made.acts[0].id
    away = tmp_path / "elsewhere" / first[:2]
    away.mkdir(parents=True)
    shutil.move(root / ".git/objects" / first[:2] / first[2:], away / first[2:])
    planted(root, "alternates", made)
    run = verify(root, "--pins", str(pinned), "--json")
    assert (run.code, codes(run)) == (1, ["KD953"])
    (root / ".git/objects/info/alternates").unlink()
    run = verify(root, "--pins", str(pinned), "--json")
    assert (run.code, codes(run)) == (1, ["KD917"])


@pytest.mark.posix
@pytest.mark.row("G3")
@pytest.mark.parametrize("form", ["file", "link"])
def test_g3_a_git_folder_that_is_a_sign_to_another_is_not_followed(
    made: Builder, pinned: Path, tmp_path: Path, form: str
) -> None:
    root = disk(made, tmp_path)
    away = tmp_path / "away.git"
    shutil.move(root / ".git", away)
    if form == "file":
        (root / ".git").write_text(f"gitdir: {away}\n", encoding="utf-8")
    else:
        (root / ".git").symlink_to(away)
    run = verify(root, "--pins", str(pinned), "--json")
    assert (run.code, "KD910" in codes(run), run.json["result"]["acts"]) == (1, True, None)


@pytest.mark.row("G3")
def test_g3_what_the_settings_or_the_environment_say_of_another_place_changes_no_verdict(
    made: Builder, pinned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = objects_in(tmp_path / "honest")
    begun(honest, made.keys).land()
    made.act({CARD: b"id: c\n"}, key="")
    root = disk(made, tmp_path)
    clean = verify(root, "--pins", str(pinned), "--json")
    assert codes(clean) == ["KD940"]
    shutil.copytree(honest, root / "staff.git")
    with (root / ".git/config").open("a", encoding="utf-8") as config:
        config.write(f"[core]\n\tworktree = {tmp_path}/honest\n")
    said = {
        "GIT_DIR": honest, "GIT_OBJECT_DIRECTORY": honest / "objects", "GIT_INDEX_FILE": honest / "index",
        "GIT_WORK_TREE": tmp_path, "GIT_CONFIG_GLOBAL": tmp_path / "g", "GIT_CONFIG_COUNT": 1,
        "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": tmp_path / "p",
        "GIT_REPLACE_REF_BASE": "refs/heads/", "GIT_ALTERNATE_OBJECT_DIRECTORIES": honest / "objects",
        "GIT_SHALLOW_FILE": tmp_path / "s",
    }  # fmt: skip
    for name, value in said.items():
        monkeypatch.setenv(name, str(value))
    run = verify(root, "--pins", str(pinned), "--json")
    assert run.json["result"] == clean.json["result"]
    assert set(codes(run)) - {"KD912"} == {"KD940"}
    assert run.code == 1


@pytest.mark.row("G5")
def test_g5_signers_that_git_is_told_of_are_nobodys(made: Builder, pinned: Path, tmp_path: Path) -> None:
    """The attacker's own list of signers and his key: git says «Good», the register does not."""
    from tests.signing.keys import signer

    stranger = signer(tmp_path, "stranger")
    made.keys = {**made.keys, "stranger": stranger}
    made.act({CARD: b"id: c\n"}, key="stranger")
    root = disk(made, tmp_path)
    (tmp_path / "signers").write_text(f"* {stranger.key.line}\n", encoding="utf-8")
    config = root / ".git" / "config"
    ssh = f'[gpg "ssh"]\n\tallowedSignersFile = {tmp_path}/signers\n'
    text = f"[gpg]\n\tformat = ssh\n{ssh}[log]\n\tshowSignature = true\n"
    config.write_text(config.read_text(encoding="utf-8") + text, encoding="utf-8")
    shown = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%G?"], capture_output=True, check=True)
    assert b"Good" in shown.stdout
    run = verify(root, "--pins", str(pinned), "--json")
    assert "KD942" in codes(run)
    assert run.code == 1


def test_another_body_s_pins_do_not_fit(
    made: Builder, keys: Mapping[str, Signer], tmp_path: Path, pinned: Path
) -> None:
    root = disk(made, tmp_path)
    pinned.write_text(f"{keys['gudz'].key.fingerprint}\n", encoding="utf-8")
    assert codes(verify(root, "--pins", str(pinned), "--json")) == ["KD955"]


def test_json_of_no_history_and_of_options_that_mean_nothing(tmp_path: Path, made: Builder, pinned: Path) -> None:
    root = disk(made, tmp_path)
    assert verify(root, "--since-anchor").code == 2
    shutil.rmtree(root / ".git")
    run = verify(root, "--json")
    assert run.code == 2
    assert "kadry init" in json.loads(run.out)["error"]["advice"]


@pytest.mark.row("U1")
def test_u1_history_rewritten_with_a_valid_key_is_caught_by_an_anchor_alone(
    made: Builder, pinned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        made.act({"staff/units/viddil.yaml": f"id: viddil-{number}\n".encode()})
    root = disk(made, tmp_path)
    key = made.keys[HR_HEAD].path
    assert kadry("--root", root, "audit", "checkpoint", "-o", tmp_path / "tochka.txt", "--key", key).code == 0
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "auditor"))
    other = made.fork()
    other.acts = made.acts[:2]
    other.head, other.when = made.acts[1].id, made.when
    for number in range(10):
        other.act({"staff/units/viddil.yaml": f"id: viddil-{number}\n".encode()}, basis="заява від 04.05.2009")
    shutil.copytree(other.git_dir, root / ".git", dirs_exist_ok=True)
    (root / ".git/refs/heads/main").write_text(f"{other.head}\n", encoding="ascii")
    assert codes(verify(root, "--pins", str(pinned), "--json")) == []
    run = verify(root, "--pins", str(pinned), "--anchor", str(tmp_path / "tochka.txt"), "--json")
    assert (run.code, codes(run)) == (1, ["KD970"])
    (fact,) = run.json["result"]["anchors"]
    assert (fact["state"], fact["first"]) == ("rewritten", other.acts[2].id)
