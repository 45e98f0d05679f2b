"""Tables that a case may have beside names, sources and claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from conflicting_reports.rows import Row, read_rows
from conflicting_reports.side_records import (
    Estimate,
    Event,
    Link,
    Reaction,
    Report,
    Slip,
    Task,
    Verdict,
)

__all__ = ["read_side_table"]

Record = TypeVar("Record", Event, Reaction, Report, Estimate, Verdict, Slip, Link, Task)
READERS: dict[str, Callable[[Row, str], Any]] = {
    **dict.fromkeys(("date", "date_to", "published"), Row.date),
    **dict.fromkeys(("low", "best", "high", "year", "paragraph", "step"), Row.number),
    **dict.fromkeys(("core", "in_article", "joined", "disputed_coding"), Row.flag),
}


def read_side_table(path: Path, table: str, record: type[Record]) -> tuple[Record, ...]:
    """Return the rows of a table as records; none if the case has no such table.

    The table's columns are the record's fields; `source_urls` stands as `source_url`, its
    addresses separated by ` | `.

    Raises:
        SeedError: at the first fault, naming file, line and record.
    """
    if not (path / table).is_file():
        return ()
    names = [field.name for field in fields(record)]
    columns = tuple("source_url" if name == "source_urls" else name for name in names)
    return tuple(
        record(**{name: read_cell(row, name) for name in names})
        for row in read_rows(path / table, columns)
    )


def read_cell(row: Row, name: str) -> Any:
    """Return one cell as the record wants it."""
    if name == "source_urls":
        urls = row.several("source_url", " | ")
        for url in urls:
            if not url.startswith(("http://", "https://")):
                raise row.fault(f"source_url is {url!r}, wanted a full address")
        return urls
    return READERS.get(name, Row.optional)(row, name)
