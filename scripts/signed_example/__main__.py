"""`python -m scripts.signed_example` writes the example, `--check` names what is not up to date."""

from __future__ import annotations

import sys

from .building import built
from .kept import EXAMPLE, differing

if __name__ == "__main__":
    made = built()
    wrong = differing(made)
    for name in wrong:
        path = EXAMPLE / name
        if "--check" in sys.argv:
            print(f"not up to date: {path}; run python -m scripts.signed_example")
        elif name in made.files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.files[name])
            print(f"written: {path}")
        else:
            path.unlink()
            print(f"taken away: {path}")
    sys.exit(1 if wrong and "--check" in sys.argv else 0)
