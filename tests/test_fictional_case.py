"""The fictional case: whole, coded like the real one, and worked by the same tools."""

import csv
import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from frictionless import Package

from conflicting_reports.checks import find_item, items
from conflicting_reports.errors import SeedError
from conflicting_reports.model import PARTIES, Seed
from conflicting_reports.seeds import load_seed, read_seed
from conflicting_reports.widgets import SourceReader

CASE = "vaddow-river"
CHECKED = [item for item in items("01-who-says-what") if item.check]
REAL = """
Armenia Azerbaijan Georgia Iran Iraq Turkey Russia Ukraine Moldova Romania Bulgaria Serbia
Kosovo Croatia Slovenia Slovakia Hungary Austria Germany Denmark Norway Sweden Finland Estonia
Latvia Lithuania Poland Belarus Czechia France Spain Portugal Italy Greece Albania Macedonia
Montenegro Bosnia Cyprus Malta Israel Palestine Lebanon Syria Jordan Egypt Libya Tunisia Algeria
Morocco Sudan Ethiopia Eritrea Somalia Kenya Uganda Rwanda Burundi Tanzania Congo Gabon Cameroon
Nigeria Niger Chad Mali Benin Togo Ghana Guinea Senegal Gambia Liberia Angola Zambia Zimbabwe
Botswana Namibia Lesotho Eswatini Mozambique Malawi Madagascar Mauritius Seychelles Comoros
Djibouti Yemen Oman Qatar Bahrain Kuwait Afghanistan Pakistan India Nepal Bhutan Bangladesh
Myanmar Thailand Laos Cambodia Vietnam Malaysia Singapore Indonesia Brunei Philippines China
Taiwan Mongolia Korea Japan Kazakhstan Uzbekistan Turkmenistan Kyrgyzstan Tajikistan Australia
Fiji Samoa Tonga Vanuatu Palau Nauru Kiribati Tuvalu Canada Mexico Guatemala Belize Honduras
Nicaragua Panama Cuba Jamaica Haiti Bahamas Barbados Grenada Dominica Colombia Venezuela Guyana
Suriname Ecuador Peru Bolivia Brazil Chile Argentina Paraguay Uruguay Ireland Iceland
Netherlands Belgium Luxembourg Switzerland Andorra Monaco Abkhazia Artsakh
"""


@pytest.fixture(scope="module")
def fiction() -> Seed:
    return load_seed(CASE)


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(root / "seeds" / CASE, tmp_path / CASE))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_model_answer_of_every_item_is_right(fiction: Seed, item) -> None:  # type: ignore[no-untyped-def]
    feedback = item.check(item.model(fiction), fiction)
    assert (feedback.outcome, feedback.score) == ("right", 1.0), feedback.messages


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_answer_to_the_other_case_is_not_right_here(fiction: Seed, seed: Seed, item) -> None:  # type: ignore[no-untyped-def]
    assert item.check(item.model(seed), fiction).score < 1 or item.id == "confirm"


@pytest.mark.parametrize(
    ("whose", "right"),
    [
        ("Ullameran soldiers", True),
        ("soldiers of Ullamere", True),
        ("Ullamerans", True),
        ("Brennothan soldiers", False),
        ("Brennothan and Ullameran soldiers", False),
        ("Azerbaijani soldiers", False),
        ("soldiers", False),
    ],
)
def test_the_claim_table_knows_the_parties_of_the_case(
    fiction: Seed, whose: str, right: bool
) -> None:
    item = find_item("claim-table")
    table = item.model(fiction)
    assert table[2]["of_whom"] == "Ullameran soldiers"
    table[2]["of_whom"] = whose
    assert item.check
    assert (item.check(table, fiction).outcome == "right") == right


def test_bodies_given_as_killed_are_told_by_their_code(fiction: Seed) -> None:
    item = find_item("claim-table")
    table = item.model(fiction)
    assert [row["measure"] for row in table] == ["killed", "bodies", "killed"]
    table[1]["measure"] = "killed"
    assert item.check
    assert "M3" in item.check(table, fiction).misconceptions


def test_the_narrator_item_holds_both_kinds_of_passage(fiction: Seed) -> None:
    assert find_item("narrator").model(fiction) == {"P0", "P11", "P12", "P13"}
    assert len(fiction.claims_in("narrator")) == 8


def test_every_number_lies_in_one_figure_row(fiction: Seed) -> None:
    numbers = list(re.finditer(r"\d+", fiction.text))
    rows = [c for c in fiction.article_claims if c.label("number-sort")]
    for token, claim in zip(numbers, rows, strict=True):
        assert claim.span
        assert claim.span.start <= token.start() < token.end() <= claim.span.end
        assert claim.value == int(token.group())


def test_spans_cover_every_word_but_joining_ands(fiction: Seed) -> None:
    covered = set()
    for claim in fiction.article_claims:
        assert claim.span
        covered |= set(range(claim.span.start, claim.span.end))
    rest = "".join(" " if n in covered else c for n, c in enumerate(fiction.text))
    assert set(re.findall(r"\w+", rest)) <= {"and"}


def test_a_passage_has_a_speaker_unless_the_narrator_speaks(fiction: Seed) -> None:
    for claim in fiction.article_claims:
        assert bool(claim.speakers) == (claim.attribution != "none"), claim.id


def test_quotations_are_coded_as_direct(fiction: Seed) -> None:
    for quote in re.finditer(r'"[^"]+"', fiction.text):
        holders = [
            c
            for c in fiction.article_claims
            if c.span and c.span.start <= quote.start() < quote.end() <= c.span.end
        ]
        assert [c.attribution for c in holders] == ["direct"], quote.group()


def test_the_report_has_the_length_of_an_agency_report(fiction: Seed) -> None:
    assert 250 <= len(fiction.text.split()) <= 350


def test_names_resemble_no_real_state(fiction: Seed) -> None:
    states = [n.name for n in fiction.names if n.kind == "state"]
    assert states == ["Brennoth", "Ullamere", "Wexmoor", "Quellin"]
    for name in [*states, *fiction.adjectives]:
        for real in REAL.split():
            assert SequenceMatcher(None, name.lower(), real.lower()).ratio() < 0.65, (name, real)


def test_names_stand_in_the_article_as_they_are_listed(fiction: Seed) -> None:
    for name in fiction.names:
        assert name.article_forms, name.id
        assert all(form in fiction.text for form in name.article_forms), name.id


def test_the_tables_validate_with_frictionless(root: Path) -> None:
    report = Package(str(root / "seeds" / CASE / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_every_table_is_in_the_package_and_every_column_in_the_codebook(root: Path) -> None:
    folder = root / "seeds" / CASE
    codebook = (folder / "codebook.md").read_text("utf-8")
    listed = {r.path for r in Package(str(folder / "datapackage.json")).resources}
    assert listed == {p.name for p in folder.glob("*.csv")}
    for table in folder.glob("*.csv"):
        section = codebook.split(f"## {table.name}")[1].split("\n## ")[0]
        with table.open(encoding="utf-8", newline="") as file:
            for column in next(csv.reader(file)):
                assert re.search(rf"\b{column}\b", section), (table.name, column)


def test_a_case_that_names_no_parties_is_one_of_armenia_and_azerbaijan(seed: Seed) -> None:
    assert seed.parties == PARTIES == ("Armenia", "Azerbaijan")
    assert [seed.adjective(party) for party in seed.parties] == ["Armenian", "Azerbaijani"]
    assert seed.adjective("both") == "both"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "seed.toml",
            '["Brennoth", "Ullamere"]',
            '["Ullamere", "Brennoth"]',
            "in alphabetical order",
        ),
        ("seed.toml", '["Brennoth", "Ullamere"]', '["Brennoth"]', "wanted a list of two"),
        ("seed.toml", '["Brennoth", "Ullamere"]', '["Brennoth", "other"]', "neither 'both' nor"),
        ("seed.toml", '["Brennothan", "Ullameran"]', '["B", "B"]', "adjectives is .* wanted"),
        ("seed.toml", "adjectives =", "adjektives =", "adjectives is None, wanted"),
        (
            "names.csv",
            "state,Brennoth,Brennoth",
            "state,Brennoth,Armenia",
            r"names\.csv:2: 'brennoth': party is 'Armenia', wanted one of Brennoth, Ullamere, other",
        ),
        ("claims.csv", ",Brennoth,killed", ",Armenia,killed", r"claims\.csv:2: 'a-01': about is"),
    ],
)
def test_wrong_parties_are_refused_with_the_place(
    folder: Path, file: str, old: str, new: str, message: str
) -> None:
    edit(folder / file, old, new)
    with pytest.raises(SeedError, match=message):
        read_seed(folder)


def test_the_source_reader_takes_the_parties_by_position(fiction: Seed, seed: Seed) -> None:
    reader, real = SourceReader(CASE), SourceReader(seed.id)
    assert list(reader.voices)[:2] == ["Brennoth", "Ullamere"]
    assert reader.voices["Ullamere"] == "Ullameran speaker"
    assert reader.signs["Brennoth"] == ["first", "Bre"]
    assert [sign for sign, _ in reader.signs.values()] == [s for s, _ in real.signs.values()]
    assert real.signs["Azerbaijan"] == ["second", "Aze"]
    assert real.signs["both"] == ["both", "Arm + Aze"]
    assert {p["voice"] for p in reader.passages} == set(reader.voices)
    texts = ["".join(text for text, _ in p["pieces"]) for p in reader.paragraphs]
    assert texts == [p.quote for p in fiction.paragraphs]
    assert "Armenia" not in str(reader)
    assert "Azerbaijan" not in str(reader)
