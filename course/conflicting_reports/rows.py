"""Read a table line by line, and complain with file, line and record."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conflicting_reports.errors import SeedError
from conflicting_reports.model import MEASURES

__all__ = ["Row", "read_rows", "read_text"]

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
ALLOWED = {
    "part": ("body", "heading", "caption"),
    "attribution": ("direct", "indirect", "none"),
    "measure": ("", *MEASURES),
    "population": ("", "military", "civilian", "both"),
    "stored": ("yes", "no"),
    "published_basis": ("", "stated", "inferred"),
    "basis": ("", "primary", "quoted", "relayed", "compiled"),
    "kind of name": ("person", "body", "state", "outlet", "group", "place", "term"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with what is needed to complain about it."""

    table: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, text: str) -> SeedError:
        """Return the error that names this file, line and record."""
        return SeedError(f"{self.table}:{self.line}: {self.cells.get('id', '')!r}: {text}")

    def optional(self, column: str) -> str | None:
        """Return a cell, or None when it is empty."""
        return self[column] or None

    def choice(self, column: str, allowed: str | tuple[str, ...] | None = None) -> str:
        """Return a cell that must be one of the allowed words.

        Args:
            column: the cell's column.
            allowed: the words, or the name of a list in `ALLOWED` if it isn't the column's.
        """
        words = allowed if isinstance(allowed, tuple) else ALLOWED[allowed or column]
        if self[column] not in words:
            msg = f"{column} is {self[column]!r}, wanted one of {', '.join(filter(None, words))}"
            raise self.fault(msg)
        return self[column]

    def date(self, column: str) -> str | None:
        """Return an ISO day, month or year, or None."""
        if self[column] and not DATE.fullmatch(self[column]):
            msg = f"{column} is {self[column]!r}, wanted a date such as 2022-09-13, 2022-09 or 2022"
            raise self.fault(msg)
        return self[column] or None

    def number(self, column: str) -> float | None:
        """Return a number that is not negative, or None."""
        cell = self[column]
        if not cell:
            return None
        if not re.fullmatch(r"\d+(\.\d+)?", cell):
            raise self.fault(f"{column} is {cell!r}, wanted a number in plain digits")
        return float(cell) if "." in cell else int(cell)

    def flag(self, column: str) -> bool | None:
        """Return a yes or a no, or None."""
        if self[column] not in {"", "yes", "no"}:
            raise self.fault(f"{column} is {self[column]!r}, wanted yes or no")
        return self[column] == "yes" if self[column] else None

    def several(self, column: str, separator: str | None = None) -> tuple[str, ...]:
        """Return the parts of a cell."""
        return tuple(part.strip() for part in self[column].split(separator) if part.strip())


def read_text(path: Path) -> str:
    """Return a UTF-8 file's text, line ends as they stand."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        msg = f"{path.name}: the file is missing from {path.parent}"
        raise SeedError(msg) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        msg = f"{path.name}:{line}: byte {error.start} is not UTF-8; save the file as UTF-8"
        raise SeedError(msg) from None


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a table that must have exactly these columns and unique ids."""
    reader = csv.reader(read_text(path).splitlines(keepends=True), strict=True)
    seen: dict[str, int] = {}
    try:
        header = tuple(next(reader, ()))
        if header != columns:
            odd = [c for c in columns if c not in header] or [c for c in header if c not in columns]
            what = f"check {', '.join(odd)}" if odd else "the order differs"
            msg = f"{path.name}:1: the columns must be {','.join(columns)}; {what}"
            raise SeedError(msg)
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                if len(cells) != len(columns):
                    msg = f"{path.name}:{line}: {len(cells)} cells, wanted {len(columns)}"
                    raise SeedError(msg)
                row = Row(path.name, line, dict(zip(columns, cells, strict=True)))
                if not row["id"]:
                    raise row.fault("the id is empty")
                if row["id"] in seen:
                    raise row.fault(f"the id stands in line {seen[row['id']]} already")
                seen[row["id"]] = line
                yield row
            line = reader.line_num + 1
    except csv.Error as error:
        msg = f"{path.name}:{reader.line_num}: {error}"
        raise SeedError(msg) from None
