"""The schemas in a real editor: yaml-language-server, spoken to over stdio, starting from files with their first line.

It runs where `node` and the server are: on PATH, or its folder `node_modules` named by KADRY_YAML_LANGUAGE_SERVER.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.diagnostics.registers import EXAM_2009, example_in, rewrite
from tests.kadry import EXAMPLE, kadry

COMPETITION = "competitions/2009-holovnyi-spetsialist/competition.yaml"


def server_command() -> list[str] | None:
    """How the server is started here, None where it is not."""
    node = shutil.which("node")
    named = os.environ.get("KADRY_YAML_LANGUAGE_SERVER")
    if node and named:
        script = Path(named) / "yaml-language-server/bin/yaml-language-server"
        return [node, str(script), "--stdio"] if script.is_file() else None
    found = shutil.which("yaml-language-server")
    return [found, "--stdio"] if node and found else None


COMMAND = server_command()
pytestmark = pytest.mark.skipif(COMMAND is None, reason="yaml-language-server is not installed")


class Editor:
    """As much of an editor as is needed to ask a language server."""

    def __init__(self, command: list[str], root: Path) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self.root = root
        self.number = 0
        self.diagnostics: dict[str, list[Any]] = {}
        self.settings = {
            "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}
        }
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def open(self, path: str) -> None:
        """Opens a file of the register and waits for what the server says of it."""
        file = self.root / path
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": file.read_text(encoding="utf-8")}
        self.diagnostics.pop(str(document["uri"]), [])
        self.tell("textDocument/didOpen", {"textDocument": document})
        until = time.monotonic() + 60
        while document["uri"] not in self.diagnostics and time.monotonic() < until:
            self.take(self.receive())

    def at(self, path: str, fragment: str, offset: int = 0) -> dict[str, Any]:
        """Document and position of a fragment of a file that is open."""
        text = (self.root / path).read_text(encoding="utf-8")
        index = text.index(fragment) + offset
        line = text.count("\n", 0, index)
        position = {"line": line, "character": index - (text.rfind("\n", 0, index) + 1)}
        return {"textDocument": {"uri": (self.root / path).as_uri()}, "position": position}

    def hover(self, path: str, fragment: str, offset: int = 2) -> str:
        """What the server shows over a fragment."""
        answer = self.ask("textDocument/hover", self.at(path, fragment, offset))
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, path: str, fragment: str, offset: int = 0) -> dict[str, str]:
        """What the server offers there, with its words."""
        answer = self.ask("textDocument/completion", self.at(path, fragment, offset))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: json.dumps(item.get("documentation", ""), ensure_ascii=False) for item in items}

    def ask(self, method: str, params: Any) -> Any:
        """A request and its answer."""
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self.take(message)

    def tell(self, method: str, params: Any) -> None:
        """A notification."""
        self.send({"method": method, "params": params})

    def take(self, message: Any) -> None:
        """What the server says or asks by itself."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            asked = message.get("params") or {}
            items = asked.get("items", []) if isinstance(asked, dict) else []
            result = [self.settings.get(item.get("section")) for item in items]
            self.send(
                {"id": message["id"], "result": result if message["method"] == "workspace/configuration" else None}
            )

    def send(self, message: dict[str, Any]) -> None:
        """One message out."""
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def receive(self) -> Any:
        """One message in."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
            assert line or self.process.poll() is None, "the server has ended"
        return json.loads(self.process.stdout.read(length))

    def close(self) -> None:
        """Ends the server."""
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The example register with its schemas, as `kadry demo` leaves it."""
    made = example_in(tmp_path)
    kadry("schema", "--write", made / "schemas")
    return made


@pytest.fixture
def editor(root: Path) -> Iterator[Editor]:
    assert COMMAND is not None
    opened = Editor(COMMAND, root)
    yield opened
    opened.close()


def told(editor: Editor, path: str) -> list[tuple[int, str]]:
    """The diagnostics of a file: line from 1, message."""
    found = editor.diagnostics[(editor.root / path).as_uri()]
    return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found]


def test_no_file_of_the_example_is_complained_of(editor: Editor) -> None:
    for file in sorted(EXAMPLE.rglob("*.yaml")):
        path = file.relative_to(EXAMPLE).as_posix()
        editor.open(path)
        assert told(editor, path) == [], path


def test_a_key_and_a_word_are_explained_in_ukrainian(editor: Editor) -> None:
    editor.open(COMPETITION)
    editor.open(EXAM_2009)
    assert editor.hover(COMPETITION, "head_act:").startswith("#### Акт керівника про проведення конкурсу")
    number = editor.hover(COMPETITION, "number:")
    assert number.startswith("#### Номер")
    assert "У лапках" in number
    role = editor.hover(COMPETITION, "role: голова", 7)
    assert "Роль у комісії" in role
    assert "веде засідання" in role
    assert "складав іспит" in editor.hover(EXAM_2009, "attendance: усунений", 13)
    assert "2009-06-15" in editor.hover(COMPETITION, "date: 2009-04-30")


def test_a_key_is_completed_with_its_words(editor: Editor, root: Path) -> None:
    rewrite(root, COMPETITION, "    role: голова\n", "    role: голова\n    vo\n")
    editor.open(COMPETITION)
    offered = editor.completions(COMPETITION, "    vo\n", 6)
    assert "votes" in offered
    assert "за актом про утворення комісії" in offered["votes"]


def test_a_word_of_a_list_is_completed_with_its_meaning(editor: Editor, root: Path) -> None:
    rewrite(root, COMPETITION, "    role: голова\n", "    role: \n")
    editor.open(COMPETITION)
    offered = editor.completions(COMPETITION, "    role: \n", 10)
    assert {"голова", "секретар", "член"} <= set(offered)
    assert "веде протокол" in offered["секретар"]


def test_a_new_file_needs_only_its_first_line(editor: Editor, root: Path) -> None:
    path = "staff/units/viddil-kadriv.yaml"
    (root / path).write_text("# yaml-language-server: $schema=../../schemas/unit.json\n\n", encoding="utf-8")
    editor.open(path)
    offered = editor.completions(path, "\n\n", 1)
    assert {"id", "names", "posts"} <= {label.partition(" ")[0] for label in offered}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("role: голова", "role: головний", "Напишіть одне з: голова, секретар, член"),
        ("date: 2009-04-30", "date: 30.04.2009", "Дату пишуть РРРР-ММ-ДД: 2009-06-15"),
        ('number: "45-к"', "number: 45", "Потрібен текст; схожий на число чи true/false беруть у лапки"),
        ('number: "45-к"', 'number: " 45-к"', "Потрібен один рядок без пробілів на краях"),
        ("admitted: так", "admitted: yes", "Напишіть «так» або «ні»"),
        ("id: kovtun-larysa-9m3x", "id: Ковтун", "Код пишуть малими латинськими літерами, цифрами та дефісом"),
        ("role: голова", "rola: голова", "Property rola is not allowed."),
    ],
)
def test_a_wrong_value_is_marked_where_it_stands(editor: Editor, root: Path, old: str, new: str, said: str) -> None:
    rewrite(root, COMPETITION, old, new)
    editor.open(COMPETITION)
    text = (root / COMPETITION).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(new)) + 1
    assert (line, said) in told(editor, COMPETITION)


def test_a_count_in_quotes_is_marked(editor: Editor, root: Path) -> None:
    rewrite(root, EXAM_2009, "ticket: 7\n", 'ticket: "7"\n')
    editor.open(EXAM_2009)
    assert [said for _, said in told(editor, EXAM_2009)] == ["Потрібне ціле число цифрами, без лапок"]
