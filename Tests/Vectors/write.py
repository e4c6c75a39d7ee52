#!/usr/bin/env python3
"""Writes the table of vectors: each query, a tab, and the naive implementation's answer."""

from pathlib import Path

from naive import answer
from queries import SECTIONS

TABLE = Path(__file__).parents[1] / "TradeAssuranceTests" / "Fixtures" / "vectors.txt"


def table():
    lines = []
    for title, queries in SECTIONS.items():
        lines += [f"# {title}", *(f"{query}\t{answer(query)}" for query in queries)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
