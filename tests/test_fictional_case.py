"""The fictional case: whole, coded like the real one, and worked by the same tools."""

import csv
import re
import shutil
from collections import Counter
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from frictionless import Package

from conflicting_reports.battery import read_battery
from conflicting_reports.checks import find_item, items
from conflicting_reports.errors import SeedError
from conflicting_reports.model import PARTIES, Seed
from conflicting_reports.plots.rounds import find_rounds
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
    assert find_item("narrator").model(fiction) == {"P0", "P19", "P20", "P21", "P22"}
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
    assert 400 <= len(fiction.text.split()) < 520


def test_names_resemble_no_real_state(fiction: Seed) -> None:
    states = [n.name for n in fiction.names if n.kind == "state"]
    assert states == ["Brennoth", "Ullamere", "Wexmoor", "Quellin", "Tessary", "Ormeth"]
    places = [part for n in fiction.names if n.kind == "place" for part in n.name.split()]
    for name in [*states, *fiction.adjectives, *(p for p in places if p[0].isupper())]:
        for real in REAL.split():
            assert SequenceMatcher(None, name.lower(), real.lower()).ratio() < 0.65, (name, real)


def test_names_stand_in_the_article_as_they_are_listed(fiction: Seed) -> None:
    for name in fiction.names:
        assert all(form in fiction.text for form in name.article_forms), name.id


def test_the_numbers_are_of_the_kinds_of_the_real_article(fiction: Seed, seed: Seed) -> None:
    model = find_item("number-sort").model
    assert Counter(model(fiction)) == Counter(model(seed))
    assert sum(Counter(model(fiction)).values()) == 11
    assert model(fiction) != model(seed)


def quotations(seed: Seed) -> dict[str, list[str]]:
    """Return the direct quotations by the party of who speaks."""
    found: dict[str, list[str]] = {}
    for claim in seed.article_claims:
        for quote in re.findall(r'"([^"]+)"', claim.span.quote if claim.span else ""):
            found.setdefault(seed.name(claim.speakers[0]).party, []).append(quote)
    return found


def test_six_quotations_give_the_second_party_more_words(fiction: Seed) -> None:
    found = quotations(fiction)
    assert {party: len(quotes) for party, quotes in found.items()} == {"Brennoth": 3, "Ullamere": 3}
    words = [sum(len(q.split()) for q in found[party]) for party in fiction.parties]
    assert words == [36, 55]


def test_headings_and_the_caption_are_paragraphs_of_their_own(fiction: Seed) -> None:
    parts = {"heading": [], "caption": []}  # type: ignore[var-annotated]
    for claim in fiction.article_claims:
        assert claim.span
        if claim.part in parts:
            parts[claim.part].append(fiction.paragraph_of(claim.span))
    assert [sorted(set(ns)) for ns in parts.values()] == [[8, 14], [13]]
    assert fiction.paragraphs[13].quote.endswith("(Tidewire - Archive)")


def test_one_accusation_is_told_with_two_places(fiction: Seed) -> None:
    said = "accused each other of launching new attacks "
    assert f"{said}on the Vaddow plain" in fiction.paragraphs[0].quote
    assert "border clashes" in fiction.paragraphs[0].quote
    assert f"{said}along the border" in fiction.paragraphs[5].quote


def test_the_report_gives_words_for_days_and_no_dates(fiction: Seed) -> None:
    for word in ("today", "yesterday", "Tuesday night"):
        assert word in fiction.text
    assert not re.search(r"June|Thursday|Wednesday", fiction.text)
    day = date.fromisoformat(fiction.provenance["published"]["value"])
    assert f"{day:%A}" == "Thursday"


def test_names_are_joined_respelled_and_cut(fiction: Seed) -> None:
    did = {n.id: n.what_the_article_did for n in fiction.names if n.article_forms}
    assert did["mirrick-ostervane"] == did["mirrick"] == "joined"
    assert did["tolvane"] == did["ostervane"] == did["thole"] == did["tovick"] == "respelled"
    assert did["ullameran-missing-office"] == "dropped"
    for name in fiction.names:
        if name.what_the_article_did not in (None, "none"):
            assert name.correct_form, name.id
            assert name.correct_form not in name.article_forms, name.id


def test_the_background_can_be_reckoned_with(fiction: Seed) -> None:
    """Ended 1998 after two years: from 1996. To 2014, sixteen years: about a decade and a half."""
    rows = {c.quote if (c := claim.span) else "": claim.value for claim in fiction.article_claims}
    assert rows["ended in 1998"] == 1998
    assert rows["a 2-year war"] == 2
    assert rows["2014 campaign"] == 2014
    assert "remained a decade and a half under" in fiction.text


def test_the_tables_are_as_large_as_the_exercises_need(fiction: Seed) -> None:
    assert len([c for c in fiction.claims if not c.span]) >= 30
    assert len(fiction.events) >= 24
    assert len(fiction.reactions) >= 14
    assert len(fiction.reports) == len(fiction.slips) == 10
    assert len(fiction.verdicts) >= 20
    assert len(fiction.chain) == 5
    assert {e.year for e in fiction.estimates if e.version} >= {1996, 1997, 1998, 2017}


def test_every_kind_of_verdict_is_given_and_its_reasons_exist(fiction: Seed) -> None:
    kinds = {v.verdict for v in fiction.verdicts}
    assert kinds >= {"accurate", "simplified", "wrong", "contested", "cannot be determined"}
    checked = {v.paragraph for v in fiction.verdicts}
    assert checked >= {19, 20, 21, 22}
    rows = [*fiction.verdicts, *fiction.slips, *fiction.estimates, *fiction.reactions]
    texts = [
        f"{getattr(r, 'why', '')} {getattr(r, 'note', None)}"
        for r in (*rows, *fiction.claims, *fiction.reports)
    ]
    for key in re.findall(r"\b(?:[as]-\d\d|[TR]\d\d)\b", " ".join(texts)):
        fiction.record(key)


def test_own_losses_rise_and_claims_about_the_other_side_are_higher(fiction: Seed) -> None:
    for party, other in (fiction.parties, fiction.parties[::-1]):
        rows = [
            c
            for c in fiction.claims
            if (c.about, c.measure, c.population) == (party, "killed", "military")
            and c.basis in ("primary", "quoted")
        ]
        own = [
            (c.as_of or "", c.value or 0)
            for c in rows
            if fiction.name(c.speakers[0]).party == party
            and c.source != "pellune-gazette-2017-06-20"
        ]
        claimed = [c.value or 0 for c in rows if fiction.name(c.speakers[0]).party == other]
        values = [value for _, value in sorted(own)]
        assert values == sorted(values)
        assert len(set(values)) >= 4
        assert min(claimed) > max(values)


def test_the_rounds_of_estimates_set_own_losses_beside_claims(fiction: Seed) -> None:
    rounds = find_rounds(fiction)
    assert len({r.period for r in rounds}) == 3
    assert all(r.own and r.claimed for r in rounds)


def test_events_share_days_and_are_listed_by_date(fiction: Seed) -> None:
    days = [e.date or "" for e in fiction.events]
    assert days == sorted(days)
    assert sum(n > 1 for n in Counter(days).values()) >= 2
    assert {"day", "month", "year", "disputed"} <= {e.precision for e in fiction.events}


def test_five_reports_rest_on_one_agency(fiction: Seed) -> None:
    assert sum("Tidewire" in (r.copy_type or "") for r in fiction.reports) == 5
    assert {(r.copy_type or "").split(" ")[0] for r in fiction.reports} == {
        "original",
        "reprint",
        "translation",
        "unattributed",
    }


def test_neither_party_is_put_first_or_backed_more_often(fiction: Seed) -> None:
    first = Counter(r.whose_first for r in fiction.reports)
    assert first["Brennoth"] == first["Ullamere"] > 0
    stances = Counter(r.stance for r in fiction.reactions)
    assert stances["supports Brennoth"] == stances["supports Ullamere"] > 0
    blamed = Counter(r.names_a_culprit for r in fiction.reactions)
    assert blamed["Brennoth"] == blamed["Ullamere"] > 0
    readouts = Counter(r.readout_by for r in fiction.reactions)
    assert readouts["Brennoth"] == readouts["Ullamere"] > 0


def test_reactions_in_the_report_are_those_of_the_record(fiction: Seed) -> None:
    inside = [r for r in fiction.reactions if r.in_article]
    assert {r.actor for r in inside} == {"Wexmoor", "Quellin", "Tessary"}
    assert all((r.date or "") <= "2017-06-15" for r in inside)
    assert any((r.date or "") > "2017-06-15" for r in fiction.reactions)
    assert all(r.disputed_coding == (r.stance != r.stance_second) for r in fiction.reactions)
    for actor in {r.actor.split(" (")[0] for r in fiction.reactions} - {r.actor for r in inside}:
        assert actor not in fiction.text or actor in fiction.parties


def test_addresses_are_of_the_reserved_domain(fiction: Seed) -> None:
    urls = [s.url for s in fiction.sources if s.url]
    tables = (fiction.events, fiction.reactions, fiction.reports, fiction.estimates, fiction.slips)
    urls += [url for table in tables for row in table for url in row.source_urls]
    assert all(url.startswith("https://example.org/vaddow/") for url in urls)
    assert all(s.publisher.endswith("(fiction)") for s in fiction.sources)


def test_the_battery_keeps_its_verdicts() -> None:
    verdicts = {s.id: s.verdict for s in read_battery(CASE)}
    assert [int(k[1:]) for k, v in verdicts.items() if v == "supported"] == [1, 4, 7, 10]
    assert [int(k[1:]) for k, v in verdicts.items() if v == "contradicted"] == [3, 6, 9, 12]


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
