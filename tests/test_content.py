"""What the lessons say: numbers, addresses, names, words and sentences."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import jupytext
import pytest

from conflicting_reports.material import cases
from conflicting_reports.seeds import load_seed

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = sorted((ROOT / "course/lessons").glob("*.py"))
EXEMPT = tomllib.loads((ROOT / "tests/content/exempt.toml").read_text("utf-8"))
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
each_lesson = pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.stem)


@cache
def prose(script: Path) -> str:
    """Return a lesson's Markdown without code spans, addresses and tags."""
    cells = jupytext.read(script, fmt="py:percent").cells
    text = "\n\n".join(c.source.strip() for c in cells if c.cell_type == "markdown")
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"`[^`]*`", " ", text)
    return re.sub(r"</?\w+[^>]*>", " ", text)


def own_voice(text: str) -> str:
    """Return a text without what is quoted, or mentioned as a word in italics."""
    return re.sub(r"\"[^\"]*\"|“[^”]*”|(?<!\*)\*[^*\n]+\*(?!\*)", '""', text)


@cache
def known_numbers() -> frozenset[str]:
    """Return every number that a record of a case holds, as digits."""
    found: set[str] = set()
    for case in cases():
        seed = load_seed(case)
        found |= set(re.findall(r"\d+", seed.text))
        for table in (ROOT / "seeds" / case).glob("*.csv"):
            with table.open(encoding="utf-8", newline="") as file:
                cells = "\n".join(cell for row in csv.reader(file) for cell in row)
            for number in re.findall(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+", cells):
                found.add(number.replace(",", "").lstrip("0") or "0")
        found |= {str(len(c)) for c in (seed.events, seed.reports, seed.reactions, seed.slips)}
    return frozenset(found)


@each_lesson
def test_every_number_comes_from_a_record_or_is_marked_as_needing_none(script: Path) -> None:
    text = prose(script)
    text = re.sub(r"\bP\d+\b|\b[LlEe]esson \d+|\b[Ee]xercise \d+|\[\d\d\b[^\]]*\]", " ", text)
    text = re.sub(r"\b\d+(?:-| to | or )?\d* (minutes?|hours?)\b", " ", text)
    text = re.sub(r"^\d+\. ", " ", text, flags=re.M)
    exempt = {str(number) for number in EXEMPT["numbers"].get(script.stem, {})}
    unknown = [
        number
        for number in re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?", text)
        if (bare := number.replace(",", "").rstrip(".")) not in exempt
        and (bare.lstrip("0") or "0") not in known_numbers()
    ]
    assert unknown == []


@each_lesson
def test_addresses_are_well_formed_and_attributed(script: Path) -> None:
    text = script.read_text("utf-8")
    linked = re.findall(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", text)
    assert len(linked) == len(re.findall(r"https?://", text)) - text.count("web.archive.org/web/")
    for words, url in linked:
        assert len(words) > 3, url
        assert_address(url)


def assert_address(url: str) -> None:
    parts = urlsplit(url)
    assert parts.scheme in {"http", "https"}, url
    assert re.fullmatch(r"[\w.-]+\.[a-z]{2,}(:\d+)?", parts.netloc), url


def test_addresses_of_the_tables_are_well_formed_and_attributed() -> None:
    for case in cases():
        seed = load_seed(case)
        for source in seed.sources:
            assert source.publisher
            if source.url:
                assert_address(source.url)
        for table in (ROOT / "seeds" / case).glob("*.csv"):
            with table.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    for url in filter(None, (row.get("source_url") or "").split(" | ")):
                        assert_address(url)


@each_lesson
def test_both_names_of_a_place_stand_at_its_first_mention(script: Path) -> None:
    text = own_voice(prose(script))
    for first, second in EXEMPT["places"]:
        spots = [m.start() for form in (first, second) for m in re.finditer(rf"\b{form}\b", text)]
        if spots:
            near = text[max(0, min(spots) - 80) : min(spots) + 140]
            assert first in near, (first, near)
            assert second in near, (second, near)


@each_lesson
def test_our_own_voice_uses_no_loaded_word(script: Path) -> None:
    text = own_voice(prose(script)).casefold()
    with (ROOT / "course/conflicting_reports/drafts/loaded_words.csv").open(
        encoding="utf-8"
    ) as file:
        rows = list(csv.DictReader(file))
    words = [word.casefold() for row in rows for word in row["word"].split(" | ")]
    exempt = set(EXEMPT["words"].get(script.stem, {}))
    found = [w for w in words if w not in exempt and re.search(rf"\b{re.escape(w)}\b", text)]
    assert found == []


@each_lesson
def test_both_parties_get_the_same_verbs(script: Path) -> None:
    """Verbs of doubt or of confession for one side alone would fail the side-swap test."""
    doubting = "claims|claimed|alleges|alleged|admits|admitted|insists|insisted|concedes|conceded"
    text = own_voice(prose(script))
    found = re.findall(
        rf"\b(?:Armenian?s?|Azerbaijani?s?|Baku|Yerevan)\b[^.\n]{{0,40}}?\b(?:{doubting})\b", text
    )
    assert found == []


@each_lesson
def test_parties_stand_in_alphabetical_order(script: Path) -> None:
    found = re.findall(
        r"\bAzerbaijani?(?: side)? (?:and|or) (?:the )?Armenian?\b", own_voice(prose(script))
    )
    assert found == []


def sentences(text: str) -> list[str]:
    """Return the sentences of a lesson's paragraphs; headings, tables and lists of links are left out."""
    blocks = [b for b in text.split("\n\n") if not re.match(r"\s*(#|\||- \[|\d+\. \[)", b)]
    blocks = [part for b in blocks for part in re.split(r"\n(?=- |\d+\. )|:\s*\n", b)]
    found = [s for b in blocks for s in split_sentences(b)]
    return [s for s in found if len(s.split()) > 2]


def split_sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph."""
    return re.split(r"(?<=[.!?])(?:\*\*|[\"”)])?\s+(?=[A-Z\"“*(])", paragraph.strip())


@each_lesson
def test_sentences_are_short(script: Path, record_property: pytest.FixtureRequest) -> None:
    lengths = sorted(len(s.split()) for s in sentences(prose(script)))
    mean = sum(lengths) / len(lengths)
    record_property("mean words a sentence", round(mean, 1))  # type: ignore[operator]
    assert mean <= 18
    assert lengths[int(len(lengths) * 0.95)] <= 36


def paragraphs(text: str) -> list[str]:
    """Return a lesson's running paragraphs and list items of fifteen words and more."""
    blocks = [b for b in text.split("\n\n") if not re.match(r"\s*(#|\||\d+\. \[)", b)]
    parts = [part for b in blocks for part in re.split(r"\n(?=- |\d+\. )|:\s*\n", b)]
    return [p for p in parts if len(WORD.findall(p)) >= 15 and not re.search(r": \[[^\]]+\]", p)]


def grade(paragraph: str) -> float:
    """Return the Flesch-Kincaid grade, with Pyphen's hyphenation for the syllables.

    Hyphens are allowed after the first and before the last letter (`i-dea`): so counted, the
    median grades of these lessons differ from those by the CMU Pronouncing Dictionary by less
    than two.
    """
    syllables = pytest.importorskip("pyphen").Pyphen(lang="en_US", left=1, right=1)
    words = WORD.findall(paragraph)
    count = sum(len(syllables.positions(w.lower())) + 1 for w in words)
    return 0.39 * len(words) / len(split_sentences(paragraph)) + 11.8 * count / len(words) - 15.59


def test_paragraphs_can_be_read_at_the_age_of_fifteen(capsys: pytest.CaptureFixture[str]) -> None:
    """Prints a table: Flesch-Kincaid grade of the median, and of the hardest paragraph."""
    pytest.importorskip("pyphen")
    grades = {s.stem: sorted(grade(p) for p in paragraphs(prose(s))) for s in SCRIPTS}
    with capsys.disabled():
        print(f"\n{'lesson':<30}{'paragraphs':>11}{'median':>8}{'hardest':>9}")
        for lesson, found in grades.items():
            print(f"{lesson:<30}{len(found):>11}{median(found):>8.1f}{found[-1]:>9.1f}")
    assert {lesson: median(g) for lesson, g in grades.items() if median(g) > 9} == {}
    assert {lesson: g[-1] for lesson, g in grades.items() if g[-1] > 13} == {}


def test_the_exemptions_are_needed_and_reasoned() -> None:
    for lesson, numbers in EXEMPT["numbers"].items():
        text = (ROOT / f"course/lessons/{lesson}.py").read_text("utf-8")
        for number, reason in numbers.items():
            assert re.search(rf"\b{re.escape(number)}\b", text), (lesson, number)
            assert len(reason) > 5
