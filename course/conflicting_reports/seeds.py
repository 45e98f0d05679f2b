"""Read a case and verify it: checksum, columns, values, ids, references, spans."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from conflicting_reports.errors import SeedError
from conflicting_reports.material import find_case
from conflicting_reports.model import ADJECTIVES, PARTIES, Claim, Locator, Name, Seed, Source, Span
from conflicting_reports.rows import Row, read_rows, read_text
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
from conflicting_reports.side_tables import read_side_table

__all__ = ["load_seed", "read_seed"]


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
    parties, adjectives = read_parties(about)
    names = read_names(path, parties)
    sources = read_sources(path)
    claims = read_claims(path, text, sources, names, parties)
    seed = Seed(
        id=about["id"],
        title=about["title"],
        text=text,
        provenance=about.get("provenance", {}),
        sources=sources,
        names=names,
        claims=claims,
        events=read_side_table(path, "chronology.csv", Event),
        reactions=read_side_table(path, "reactions.csv", Reaction),
        reports=read_side_table(path, "outlets.csv", Report),
        estimates=read_side_table(path, "estimates.csv", Estimate),
        verdicts=read_verdicts(path, text),
        slips=read_side_table(path, "error_gallery.csv", Slip),
        chain=read_side_table(path, "translation_chain.csv", Link),
        tasks=read_side_table(path, "tasks.csv", Task),
        parties=parties,
        adjectives=adjectives,
    )
    check_tasks(seed)
    return seed


def check_tasks(seed: Seed) -> None:
    """Raise when a row of `tasks.csv` names a record that the case doesn't have."""
    for task in seed.tasks:
        try:
            seed.record(task.record)
        except KeyError:
            msg = f"tasks.csv: {task.id!r}: record {task.record!r} is in no table of the case"
            raise SeedError(msg) from None


def read_verdicts(path: Path, text: str) -> tuple[Verdict, ...]:
    """Return the verdicts on the article's statements, each quote found in its paragraph."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    verdicts = read_side_table(path, "article_check.csv", Verdict)
    for verdict in verdicts:
        if verdict.paragraph is None or verdict.quote is None:
            continue
        if verdict.quote not in paragraphs[verdict.paragraph]:
            msg = f"article_check.csv: {verdict.id!r}: P{verdict.paragraph} doesn't hold {shorten(verdict.quote)!r}"
            raise SeedError(msg)
    return verdicts


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


def read_parties(about: dict[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the two parties, in alphabetical order, and their adjectives in the same order.

    A `seed.toml` that names none is a case of Armenia and Azerbaijan.
    """
    if "parties" not in about and "adjectives" not in about:
        return PARTIES, ADJECTIVES
    pairs = []
    for key in ("parties", "adjectives"):
        words = about.get(key)
        if (
            not isinstance(words, list)
            or len(words) != 2
            or not all(isinstance(word, str) and re.fullmatch(r"\S(.*\S)?", word) for word in words)
            or words[0] == words[1]
        ):
            msg = f"seed.toml: {key} is {words!r}, wanted a list of two different names"
            raise SeedError(msg)
        pairs.append((words[0], words[1]))
    parties, adjectives = pairs
    if list(parties) != sorted(parties) or {"both", "other"} & set(parties):
        msg = f"seed.toml: parties is {list(parties)!r}, wanted two names in alphabetical order, neither 'both' nor 'other'"
        raise SeedError(msg)
    return parties, adjectives


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


NAME_COLUMNS = (
    *("id", "kind", "name", "party", "role", "part_of", "aliases", "article_forms"),
    *("forms_armenian", "forms_azerbaijani", "forms_russian", "forms_english", "forms_other"),
    *("what_the_article_did", "correct_form", "territory", "lat", "lon", "coordinate_source"),
    *("source_url", "note"),
)
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


def read_names(path: Path, parties: tuple[str, str]) -> tuple[Name, ...]:
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
            party=row.choice("party", ("", *parties, "other")),
            role=row.optional("role"),
            part_of=row.optional("part_of"),
            aliases=row.several("aliases", "|"),
            article_forms=row.several("article_forms", "|"),
            forms={
                language: row.several(f"forms_{language}", "|")
                for language in ("armenian", "azerbaijani", "russian", "english", "other")
            },
            what_the_article_did=row.optional("what_the_article_did"),
            correct_form=row.optional("correct_form"),
            territory=row.optional("territory"),
            lat=row.number("lat"),
            lon=row.number("lon"),
            coordinate_source=row.optional("coordinate_source"),
            source_urls=row.several("source_url", " | "),
            note=row.optional("note"),
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
    path: Path,
    text: str,
    sources: tuple[Source, ...],
    names: tuple[Name, ...],
    parties: tuple[str, str],
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
                about=row.choice("about", ("", *parties, "both")) or None,
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
