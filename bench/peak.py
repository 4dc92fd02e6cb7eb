"""Run as a script: starts a command and prints the peak memory of its whole process tree (Linux).

The peak is the greatest sum of the resident memory of the tree, sampled; for the process itself `wait4` knows it
exactly. Shared pages count in every process, so the figure is rather too great than too small.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

INTERVAL = 0.02
_PAGE = os.sysconf("SC_PAGE_SIZE")


def tree(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for parent in found:
        try:
            children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        except OSError:
            continue
        found += map(int, children.split())
    return found


def resident(pid: int) -> int:
    """The resident memory of one process, in bytes."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def main() -> None:
    """Reads `[args, folder]` as JSON from the command line, prints `{"peak": bytes, "code": exit code}`."""
    args, folder = json.loads(sys.argv[1])
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(args[0], args)
    peak = 0
    over = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(INTERVAL):
            peak = max(peak, sum(map(resident, tree(pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, usage = os.wait4(pid, 0)
    over.set()
    watcher.join()
    print(json.dumps({"peak": max(peak, usage.ru_maxrss * 1024), "code": os.waitstatus_to_exitcode(status)}))


if __name__ == "__main__":
    main()
