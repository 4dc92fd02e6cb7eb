"""Topics that exist in tests only; `conftest.py` of this folder puts them where topics are found."""
