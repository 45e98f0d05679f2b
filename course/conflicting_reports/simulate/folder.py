"""Write a simulated case into a folder that `read_seed` reads and Frictionless validates."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from conflicting_reports.material import find_case
from conflicting_reports.model import Claim, Name
from conflicting_reports.seeds import CLAIM_COLUMNS, NAME_COLUMNS, SOURCE_COLUMNS
from conflicting_reports.simulate.case import Simulated

__all__ = ["write_case"]

PATTERN = "vaddow-river"  # the invented case whose tables' descriptions are taken over
CODEBOOK = """# Codebook: a simulated case

Everything in this folder is invented by a program: the states, the people, the places, the days and the numbers. Each column is coded as in `seeds/{pattern}`; the codebook there explains it. One text is stored, the report `article.txt`. The others were never written; their addresses under `https://example.org/` lead nowhere.

`battery.csv` holds twelve statements on the report. The truth of the case is not in this folder: `conflicting_reports.simulate.simulate({number}).truth` gives it.
"""


def cell(value: Any) -> str:
    """Return a value as it stands in a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def name_row(name: Name) -> dict[str, Any]:
    """Return the cells of a name that don't stand in the record as they do in the table."""
    forms = {f"forms_{language}": " | ".join(held) for language, held in name.forms.items()}
    return {
        **forms,
        "aliases": " | ".join(name.aliases),
        "article_forms": " | ".join(name.article_forms),
    }


def claim_row(claim: Claim) -> dict[str, Any]:
    """Return the cells of a claim that don't stand in the record as they do in the table."""
    span = claim.span
    return {
        "speaker": " ".join(claim.speakers),
        "via": " ".join(claim.via),
        "tasks": " ".join(f"{item}:{label}" for item, label in claim.tasks),
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": span.quote if span else None,
        "locator": claim.locator.place if claim.locator else None,
    }


def side_columns(record: Any) -> tuple[str, ...]:
    """Return the columns of a side table."""
    names = (field.name for field in fields(record))
    return tuple("source_url" if name == "source_urls" else name for name in names)


def table_of(columns: Iterable[str], rows: Iterable[Any]) -> str:
    """Return records as the text of a table."""
    columns = tuple(columns)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        extra: dict[str, Any] = {}
        if isinstance(row, Name):
            extra = name_row(row)
        elif isinstance(row, Claim):
            extra = claim_row(row)
        urls = getattr(row, "source_urls", None)
        if urls is not None:
            extra["source_url"] = " | ".join(urls)
        writer.writerow([cell(extra[c] if c in extra else getattr(row, c, None)) for c in columns])
    return text.getvalue()


def write_case(simulated: Simulated, folder: str | Path) -> Path:
    """Write a simulated case as an ordinary case and return its folder.

    A task that names its case by id finds it while the folder lies in the current directory
    under that id, as `simulated-7`.

    Args:
        simulated: the case.
        folder: a new or empty folder.

    Raises:
        FileExistsError: if the folder holds anything.
    """
    path = Path(folder)
    if path.exists() and any(path.iterdir()):
        msg = f"{path} is not empty"
        raise FileExistsError(msg)
    path.mkdir(parents=True, exist_ok=True)
    seed = simulated.seed
    tables: dict[str, tuple[tuple[str, ...], Iterable[Any]]] = {
        "names.csv": (NAME_COLUMNS, seed.names),
        "sources.csv": (SOURCE_COLUMNS, seed.sources),
        "claims.csv": (CLAIM_COLUMNS, seed.claims),
    }
    side: tuple[tuple[str, tuple[Any, ...]], ...] = (
        *(("chronology.csv", seed.events), ("reactions.csv", seed.reactions)),
        *(("outlets.csv", seed.reports), ("estimates.csv", seed.estimates)),
        *(("article_check.csv", seed.verdicts), ("error_gallery.csv", seed.slips)),
        *(("translation_chain.csv", seed.chain), ("tasks.csv", seed.tasks)),
        ("battery.csv", simulated.battery),
    )
    tables |= {file: (side_columns(rows[0]), rows) for file, rows in side if rows}
    for file, (columns, rows) in tables.items():
        (path / file).write_bytes(table_of(columns, rows).encode("utf-8"))
    article = seed.text.encode("utf-8")
    (path / "article.txt").write_bytes(article)
    (path / "seed.toml").write_bytes(describe(simulated, article).encode("utf-8"))
    (path / "datapackage.json").write_text(package(simulated, set(tables)), encoding="utf-8")
    book = CODEBOOK.format(pattern=PATTERN, number=simulated.number)
    (path / "codebook.md").write_text(book, encoding="utf-8")
    return path


def describe(simulated: Simulated, article: bytes) -> str:
    """Return the text of `seed.toml`."""
    seed = simulated.seed

    def say(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    lines = [
        "# Everything here is invented by a program. Read together with codebook.md.",
        f"id = {say(seed.id)}",
        f"title = {say(seed.title)}",
        f"parties = {say(list(seed.parties))}",
        f"adjectives = {say(list(seed.adjectives))}",
        "",
        "[article]",
        'file = "article.txt"',
        f'sha256 = "{hashlib.sha256(article).hexdigest()}"',
    ]
    for field, about in seed.provenance.items():
        lines += ["", f"[provenance.{field}]", *(f"{k} = {say(v)}" for k, v in about.items())]
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=1)
def pattern() -> str:
    """Return the description of the tables of the other invented case."""
    return (find_case(PATTERN) / "datapackage.json").read_text("utf-8")


def package(simulated: Simulated, files: set[str]) -> str:
    """Return the description of the tables, after the one of the other invented case."""
    about = json.loads(pattern())
    swap = dict(zip(("Brennoth", "Ullamere"), simulated.seed.parties, strict=True))

    def renamed(value: Any) -> Any:
        if isinstance(value, str):
            for old, new in swap.items():
                value = value.replace(old, new)
            return value
        if isinstance(value, list):
            return [renamed(part) for part in value]
        return {k: renamed(v) for k, v in value.items()} if isinstance(value, dict) else value

    about["name"], about["title"] = simulated.seed.id, simulated.seed.title
    about["resources"] = [
        {**renamed(r), "title": r["name"]} for r in about["resources"] if r["path"] in files
    ]
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"
