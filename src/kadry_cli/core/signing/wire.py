"""The wire form of SSH: strings that carry their length, four bytes in big-endian order before each."""

from __future__ import annotations


class WireError(ValueError):
    """The bytes are not of this form."""


def packed(data: bytes) -> bytes:
    """One string."""
    return len(data).to_bytes(4, "big") + data


def first_string(data: bytes) -> tuple[bytes, bytes]:
    """The first string, and what follows it. WireError where it is cut short."""
    end = 4 + int.from_bytes(data[:4], "big")
    if len(data) < 4 or len(data) < end:
        raise WireError("cut short")
    return data[4:end], data[end:]


def strings(data: bytes, count: int) -> list[bytes]:
    """Exactly so many strings and nothing else. WireError otherwise."""
    found = []
    for _ in range(count):
        one, data = first_string(data)
        found.append(one)
    if data:
        raise WireError("more than there should be")
    return found
