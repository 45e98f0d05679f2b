"""Read a case and verify it: checksum, columns, values, ids, references, spans."""

from __future__ import annotations

import csv
import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from conflicting_reports.errors import SeedError
from conflicting_reports.material import find_case
from conflicting_reports.model import MEASURES, Claim, Locator, Name, Seed, Source, Span

__all__ = ["load_seed", "read_seed"]

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
ALLOWED = {
    "part": ("body", "heading", "caption"),
    "attribution": ("direct", "indirect", "none"),
    "measure": ("", *MEASURES),
    "population": ("", "military", "civilian", "both"),
    "about": ("", "Armenia", "Azerbaijan", "both"),
    "party": ("Armenia", "Azerbaijan", "other"),
    "stored": ("yes", "no"),
    "published_basis": ("", "stated", "inferred"),
    "basis": ("", "primary", "quoted", "relayed", "compiled"),
    "kind of name": ("person", "body", "state", "outlet", "group"),
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

    def choice(self, column: str, allowed: str | None = None) -> str:
        """Return a cell that must be one of the allowed words."""
        words = ALLOWED[allowed or column]
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

    def several(self, column: str, separator: str | None = None) -> tuple[str, ...]:
        """Return the parts of a cell."""
        return tuple(part.strip() for part in self[column].split(separator) if part.strip())


def load_seed(case: str | Path = "september-2022") -> Seed:
    """Return a verified case, given its id or the path of a folder of your own.

    A case that was loaded before is read again only when its files have changed.

    Raises:
        MaterialError: if there is no such case.
        SeedError: at the first fault, naming file, line, what was found and what was wanted.
    """
    path = find_case(case).resolve()
    return _load(path, tuple(sorted((p.name, p.stat().st_mtime_ns) for p in path.iterdir())))


@lru_cache(maxsize=32)
def _load(path: Path, files: tuple[tuple[str, int], ...]) -> Seed:
    return read_seed(path)


def read_seed(path: Path) -> Seed:
    """Return the case in a folder, read and verified afresh.

    Raises:
        SeedError: as `load_seed`.
    """
    about = read_toml(path / "seed.toml")
    text = read_article(path, about)
    names = read_names(path)
    sources = read_sources(path)
    claims = read_claims(path, text, sources, names)
    return Seed(
        id=about["id"],
        title=about["title"],
        text=text,
        provenance=about.get("provenance", {}),
        sources=sources,
        names=names,
        claims=claims,
    )


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


def read_toml(path: Path) -> dict[str, Any]:
    """Return what `seed.toml` says, with `id`, `title` and `article` present."""
    try:
        about = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        msg = f"{path.name}: {error}"
        raise SeedError(msg) from None
    for key in ("id", "title", "article"):
        if key not in about:
            msg = f"{path.name}: {key!r} is missing"
            raise SeedError(msg)
    return about


def read_article(path: Path, about: dict[str, Any]) -> str:
    """Return the article, checked against its recorded checksum."""
    article = about["article"]
    if not isinstance(article, dict) or "sha256" not in article:
        msg = "seed.toml: [article] must give sha256"
        raise SeedError(msg)
    file = path / "article.txt"
    text = read_text(file)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != article["sha256"]:
        msg = (
            f"article.txt: sha256 is {found[:12]}…, seed.toml has {str(article['sha256'])[:12]}…; "
            "the text must stay byte for byte as given"
        )
        raise SeedError(msg)
    return text


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


NAME_COLUMNS = ("id", "kind", "name", "party", "role", "part_of", "aliases", "article_forms")
SOURCE_COLUMNS = (
    *("id", "publisher", "title", "kind", "language", "published", "published_basis"),
    *("url", "stored", "note"),
)
CLAIM_COLUMNS = (
    *("id", "source", "part", "topic", "speaker", "via", "attribution", "statement", "about"),
    *("measure", "population", "low", "high", "scope", "hedge", "as_of", "as_of_words"),
    *("published", "confirmed_by", "same_as", "tasks", "start", "end", "quote", "locator"),
    *("basis", "note"),
)


def read_names(path: Path) -> tuple[Name, ...]:
    """Return the people, bodies and outlets of a case."""
    rows = list(read_rows(path / "names.csv", NAME_COLUMNS))
    known = {row["id"] for row in rows}
    for row in rows:
        check_known(row, "part_of", row.several("part_of"), known, "names.csv")
    return tuple(
        Name(
            id=row["id"],
            kind=row.choice("kind", "kind of name"),
            name=row["name"],
            party=row.choice("party"),
            role=row.optional("role"),
            part_of=row.optional("part_of"),
            aliases=row.several("aliases", "|"),
            article_forms=row.several("article_forms", "|"),
        )
        for row in rows
    )


def read_sources(path: Path) -> tuple[Source, ...]:
    """Return the texts that report claims."""
    sources = []
    for row in read_rows(path / "sources.csv", SOURCE_COLUMNS):
        stored = row.choice("stored") == "yes"
        if not stored and not re.fullmatch(r"https?://\S+\.\S+", row["url"]):
            raise row.fault(f"url is {row['url']!r}, wanted a full address: the text is not stored")
        sources.append(
            Source(
                id=row["id"],
                publisher=row["publisher"],
                title=row.optional("title"),
                kind=row["kind"],
                language=row["language"],
                published=row.date("published"),
                published_basis=row.choice("published_basis") or None,
                url=row.optional("url"),
                stored=stored,
                note=row.optional("note"),
            )
        )
    return tuple(sources)


def read_claims(
    path: Path, text: str, sources: tuple[Source, ...], names: tuple[Name, ...]
) -> tuple[Claim, ...]:
    """Return the claims of a case, each with a verified span or a locator."""
    rows = list(read_rows(path / "claims.csv", CLAIM_COLUMNS))
    by_source = {source.id: source for source in sources}
    name_ids = {name.id for name in names}
    claim_ids = {row["id"] for row in rows}
    claims = []
    for row in rows:
        check_known(row, "source", (row["source"],), set(by_source), "sources.csv")
        check_known(row, "speaker", row.several("speaker"), name_ids, "names.csv")
        check_known(row, "via", row.several("via"), name_ids, "names.csv")
        check_known(row, "same_as", row.several("same_as"), claim_ids, "claims.csv")
        if row["confirmed_by"] != "not stated":
            check_known(row, "confirmed_by", row.several("confirmed_by"), name_ids, "names.csv")
        low, high = row.number("low"), row.number("high")
        if low is not None and high is not None and low > high:
            raise row.fault(f"low is {low}, above high, {high}")
        if not row["statement"]:
            raise row.fault("the statement is empty")
        span, locator = read_place(row, text, by_source[row["source"]])
        claims.append(
            Claim(
                id=row["id"],
                source=row["source"],
                part=row.choice("part"),
                topic=row["topic"],
                speakers=row.several("speaker"),
                via=row.several("via"),
                attribution=row.choice("attribution"),  # type: ignore[arg-type]
                statement=row["statement"],
                about=row.choice("about") or None,
                measure=row.choice("measure") or None,
                population=row.choice("population") or None,
                low=low,
                high=high,
                scope=row.optional("scope"),
                hedge=row.optional("hedge"),
                as_of=row.date("as_of"),
                as_of_words=row.optional("as_of_words"),
                published=row.date("published"),
                confirmed_by=row.optional("confirmed_by"),
                same_as=row.optional("same_as"),
                tasks=read_tasks(row),
                span=span,
                locator=locator,
                basis=row.choice("basis") or None,
                note=row.optional("note"),
            )
        )
    check_nesting(rows, claims)
    return tuple(claims)


def check_known(row: Row, column: str, found: tuple[str, ...], known: set[str], table: str) -> None:
    """Raise when a cell refers to an id that another table doesn't have."""
    for key in found:
        if key not in known:
            raise row.fault(f"{column} {key!r} is not in {table}")


def read_tasks(row: Row) -> tuple[tuple[str, str], ...]:
    """Return the exercises in which a claim stands, as pairs of item and label."""
    pairs = []
    for word in row.several("tasks"):
        item, colon, label = word.partition(":")
        if not (item and colon and label):
            raise row.fault(f"tasks has {word!r}, wanted item:label")
        pairs.append((item, label))
    return tuple(pairs)


def read_place(row: Row, text: str, source: Source) -> tuple[Span | None, Locator | None]:
    """Return the verified span of a claim in a stored text, or its locator in another."""
    if not source.stored:
        if not row["locator"]:
            raise row.fault("neither a span in a stored text nor a locator")
        place = Locator(source.publisher, source.url or "", source.published, row["locator"])
        return None, place
    start, end = row.number("start"), row.number("end")
    if not isinstance(start, int) or not isinstance(end, int):
        raise row.fault("start and end must be whole numbers: the source is a stored text")
    if not start < end <= len(text):
        raise row.fault(f"characters {start}-{end} are not in the text, which has {len(text)}")
    if text[start:end] != row["quote"]:
        found, wanted = shorten(text[start:end]), shorten(row["quote"])
        raise row.fault(f"characters {start}-{end} read {found!r}, not {wanted!r}")
    return Span(start, end, row["quote"]), None


def check_nesting(rows: list[Row], claims: list[Claim]) -> None:
    """Raise when two spans overlap and neither holds the other."""
    marked = [(c.span, row) for c, row in zip(claims, rows, strict=True) if c.span]
    open_spans: list[tuple[Span, Row]] = []
    order: Callable[[tuple[Span, Row]], tuple[int, int]] = lambda m: (m[0].start, -m[0].end)  # noqa: E731
    for span, row in sorted(marked, key=order):
        while open_spans and open_spans[-1][0].end <= span.start:
            open_spans.pop()
        if open_spans and not open_spans[-1][0].contains(span):
            other = open_spans[-1][1]["id"]
            raise row.fault(f"its span and that of {other!r} overlap; one must hold the other")
        open_spans.append((span, row))


def shorten(text: str, size: int = 60) -> str:
    """Return a text cut to a size, for an error message."""
    return text if len(text) <= size else text[: size - 1] + "…"
