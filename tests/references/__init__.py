"""The references that are generated from the program's own descriptions: docs/cli.md, docs/rules, docs/man."""
