import csv
import hashlib
import re
from pathlib import Path

import pytest
from frictionless import Package

from conflicting_reports.errors import SeedError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed, read_seed


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, old
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_article_is_the_text_as_given(root: Path) -> None:
    data = (root / "seeds/september-2022/article.txt").read_bytes()
    wanted = "bca31e5acae40adab2e8f0fb9a380385ecbbb28d5addf4692596f3e8828ae438"
    assert hashlib.sha256(data).hexdigest() == wanted


def test_every_number_of_the_article_lies_in_one_figure_row(seed: Seed) -> None:
    numbers = list(re.finditer(r"\d+", seed.text))
    assert len(numbers) == 11
    rows = [c for c in seed.article_claims if c.label("number-sort")]
    for token, claim in zip(numbers, rows, strict=True):
        assert claim.span is not None
        assert claim.span.start <= token.start() < token.end() <= claim.span.end
        assert claim.value == int(token.group())


def test_all_six_direct_quotations_are_coded(seed: Seed) -> None:
    quoted = [m.span() for m in re.finditer(r'"[^"]+"', seed.text)]
    assert len(quoted) == 6
    direct = [c.span for c in seed.article_claims if c.attribution == "direct" and c.span]
    assert len(direct) == 6
    for (start, end), span in zip(quoted, direct, strict=True):
        assert span.start <= start < end <= span.end


def test_spans_cover_every_word_of_the_article_but_joining_ands(seed: Seed) -> None:
    covered = bytearray(len(seed.text))
    for claim in seed.article_claims:
        assert claim.span is not None
        covered[claim.span.start : claim.span.end] = b"x" * (claim.span.end - claim.span.start)
    rest = "".join(c if not covered[n] else " " for n, c in enumerate(seed.text))
    assert set(re.findall(r"\w+", rest)) <= {"and"}


def test_a_passage_has_a_speaker_unless_the_narrator_speaks(seed: Seed) -> None:
    for claim in seed.article_claims:
        assert bool(claim.speakers) == (claim.attribution != "none"), claim.id


def test_at_least_eighty_claims_from_elsewhere_have_a_locator(seed: Seed) -> None:
    elsewhere = [c for c in seed.claims if c.locator]
    assert len(elsewhere) >= 80
    assert all(c.locator and c.locator.url.startswith("http") for c in elsewhere)


@pytest.mark.parametrize(
    ("about", "measure", "figures"),
    [
        ("Armenia", "killed", {49, 105, 135, 224}),
        ("Armenia", "killed or missing", {207, 210}),
        ("Azerbaijan", "killed", {50, 71, 77, 79, 80, 430}),
        ("Azerbaijan", "wounded", {282}),
        ("Armenia", "captured", {7, 20, 17}),
        ("Armenia", "bodies", {100, 32, 95, 127, 156, 157}),
        ("Armenia", "displaced", {2750, 7600}),
    ],
)
def test_the_whole_revision_history_is_there(
    seed: Seed, about: str, measure: str, figures: set[int]
) -> None:
    found = {c.value for c in seed.claims if (c.about, c.measure) == (about, measure)}
    assert figures <= found


def test_fields_that_the_document_does_not_state_are_marked(seed: Seed) -> None:
    for field in ("title", "publisher", "author", "published"):
        assert seed.provenance[field]["stated_in_document"] == "no"
        assert seed.provenance[field]["basis"] in {"inferred", "not known"}


def test_the_tables_validate_with_frictionless(root: Path) -> None:
    report = Package(str(root / "seeds/september-2022/datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_the_codebook_explains_every_column(root: Path) -> None:
    folder = root / "seeds/september-2022"
    codebook = (folder / "codebook.md").read_text("utf-8")
    for table in sorted(folder.glob("*.csv")):
        section = codebook.split(f"## {table.name}")[1].split("\n## ")[0]
        with table.open(encoding="utf-8", newline="") as file:
            for column in next(csv.reader(file)):
                assert re.search(rf"\b{column}\b", section), (table.name, column)


def test_a_case_is_read_again_when_a_file_changes(case: Path) -> None:
    before = load_seed(case)
    edit(case / "seed.toml", before.title, "Another title")
    assert load_seed(case).title == "Another title"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "claims.csv",
            ",0,61,",
            ",0,60,",
            r"claims\.csv:2: 'a-01': characters 0-60 read '.*', not '.*'",
        ),
        ("claims.csv", ",0,61,", ",0,99999,", r"claims\.csv:2: 'a-01': characters 0-99999 are not"),
        ("claims.csv", ",0,61,", ",x,61,", r"claims\.csv:2: 'a-01': start is 'x', wanted a number"),
        (
            "claims.csv",
            "a-02,article",
            "a-01,article",
            r"claims\.csv:3: 'a-01': the id stands in line 2",
        ),
        (
            "claims.csv",
            "a-02,article",
            "a-02,artikel",
            r"claims\.csv:3: 'a-02': source 'artikel' is not in sources",
        ),
        (
            "claims.csv",
            ",pashinyan,",
            ",pashinian,",
            r"claims\.csv:\d+: 'a-07': speaker 'pashinian' is not in names",
        ),
        (
            "claims.csv",
            ",killed,",
            ",kiled,",
            r"claims\.csv:2: 'a-01': measure is 'kiled', wanted one of killed, ",
        ),
        (
            "claims.csv",
            "2022-09-14",
            "14.9.2022",
            r"claims\.csv:2: 'a-01': as_of is '14\.9\.2022', wanted a date",
        ),
        (
            "claims.csv",
            "number-sort:01",
            "number-sort",
            r"claims\.csv:2: 'a-01': tasks has 'number-sort', wanted item:label",
        ),
        (
            "claims.csv",
            "id,source",
            "id,sauce",
            r"claims\.csv:1: the columns must be .*check source",
        ),
        (
            "claims.csv",
            "a-02,article,",
            "a-02,article,body,",
            r"claims\.csv:3: 28 cells, wanted 27",
        ),
        (
            "names.csv",
            ",state,",
            ",country,",
            r"names\.csv:2: 'armenia': kind is 'country', wanted one of",
        ),
        ("sources.csv", "https://", "htp:/", r"sources\.csv:3: .* wanted a full address"),
        (
            "article.txt",
            "105",
            "106",
            r"article\.txt: sha256 is .*; the text must stay byte for byte",
        ),
        ("seed.toml", "[article]", "[artikel]", r"seed\.toml: 'article' is missing"),
        ("seed.toml", "[article]", "[article", r"seed\.toml: "),
    ],
)
def test_a_damaged_case_is_refused_with_file_line_and_fault(
    case: Path, file: str, old: str, new: str, message: str
) -> None:
    edit(case / file, old, new)
    with pytest.raises(SeedError, match=message) as caught:
        read_seed(case)
    assert "\n" not in str(caught.value)


def test_a_file_in_another_encoding_is_refused_with_its_line(case: Path) -> None:
    path = case / "names.csv"
    lines = path.read_bytes().split(b"\n")
    lines[3] = "Érévan".encode("latin-1") + lines[3]
    path.write_bytes(b"\n".join(lines))
    with pytest.raises(SeedError, match=r"names\.csv:4: byte \d+ is not UTF-8"):
        read_seed(case)


def test_overlapping_spans_are_refused(case: Path) -> None:
    path = case / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    text = (case / "article.txt").read_text("utf-8")
    start, end, quote = (rows[0].index(c) for c in ("start", "end", "quote"))
    rows[2][start], rows[2][quote] = "40", text[40 : int(rows[2][end])]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    with pytest.raises(
        SeedError, match=r"claims\.csv:3: 'a-02': its span and that of 'a-01' overlap"
    ):
        read_seed(case)


def test_a_missing_table_is_named(case: Path) -> None:
    (case / "names.csv").unlink()
    with pytest.raises(SeedError, match=r"names\.csv: the file is missing"):
        read_seed(case)
