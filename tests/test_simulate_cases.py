"""Simulated cases: deterministic, whole, true to their truth, and served by the unchanged checks."""

import csv
import hashlib
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from babel import Locale
from frictionless import Package

from conflicting_reports.battery import read_battery
from conflicting_reports.checks import find_item, items
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed, read_seed
from conflicting_reports.simulate import (
    RULES,
    Simulated,
    claim_ratios,
    compare_with_real,
    own_shares,
    simulate,
    truth_of,
    write_case,
)
from conflicting_reports.simulate.behaviours import MOST_RATIO, OWN_SHARES, RATIOS
from conflicting_reports.simulate.names import TOO_NEAR, all_people, all_places, all_states
from conflicting_reports.simulate.report import SHAPES
from conflicting_reports.simulate.tasks_words import limit_verdict
from conflicting_reports.simulate.world import make_world
from conflicting_reports.widgets import SourceReader

SAMPLE = 40
UNITS = (
    "01-who-says-what",
    "02-when-was-that",
    "05-counting-losses",
    "06-from-reports-to-estimates",
    "08-the-same-day-elsewhere",
    "09-write-it-fairly",
)
MARKED = [item for unit in UNITS for item in items(unit) if item.check and item.id != "new-report"]


@pytest.fixture(scope="module")
def cases() -> list[Simulated]:
    return [simulate(number) for number in range(SAMPLE)]


def faults(seed: Seed) -> list[tuple[str, float]]:
    scores = [(item.id, item.check(item.model(seed), seed).score) for item in MARKED if item.check]
    return [(item, score) for item, score in scores if score != 1.0]


def test_the_same_number_gives_the_same_case_and_others_differ(cases: list[Simulated]) -> None:
    assert cases == [simulate(number) for number in range(SAMPLE)]
    assert len({case.seed.text for case in cases}) == SAMPLE
    assert {case.shape for case in cases} == set(SHAPES)
    assert truth_of(5) == cases[5].truth


def test_a_case_is_the_same_on_every_machine() -> None:
    """Pinned: the words and the numbers of one case. They change only with the simulator."""
    case = simulate(7)
    assert case.seed.parties == PINNED["parties"]
    assert {key: case.figures[key] for key in ("N", "M", "B", "K")} == PINNED["figures"]
    assert hashlib.sha256(case.seed.text.encode("utf-8")).hexdigest()[:16] == PINNED["words"]


@pytest.mark.parametrize("number", range(SAMPLE))
def test_model_answers_from_the_records_score_in_full(cases: list[Simulated], number: int) -> None:
    assert faults(cases[number].seed) == []


@pytest.mark.parametrize("number", range(0, SAMPLE, 4))
def test_a_written_case_loads_as_it_was_made(
    cases: list[Simulated], number: int, tmp_path: Path
) -> None:
    folder = write_case(cases[number], tmp_path / "case")
    assert read_seed(folder) == cases[number].seed


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_can_be_switched_off(rule: str, tmp_path: Path) -> None:
    for number in range(3):
        on, off = simulate(number), simulate(number, **{rule: False})
        assert off.truth == on.truth
        assert faults(off.seed) == []
        assert rule not in set(off.behaviours.values()) or rule in ("late", "inflated")
        assert off.seed != on.seed
    assert read_seed(write_case(off, tmp_path / rule)) == off.seed


@pytest.mark.parametrize("days", [3, 4, 5, 6, 7])
def test_the_fighting_can_last_three_to_seven_days(days: int) -> None:
    for number in range(3):
        case = simulate(number, days)
        assert faults(case.seed) == []
        assert len({loss.day for loss in case.truth.losses}) == days + 1
        published = case.seed.provenance["published"]["value"]
        assert case.truth.start[:7] == published[:7], "the month of the report holds the night"


def test_all_rules_off_tell_the_truth_of_the_dead() -> None:
    off = dict.fromkeys(RULES, False)
    for number in range(6):
        case = simulate(number, **off)
        own = next(c for c in case.seed.article_claims if c.confirmed_by)
        assert own.value == case.truth.killed(str(own.about), case.seed.source("article").published)
        assert faults(case.seed) == []


def test_every_number_lies_in_one_figure_row(cases: list[Simulated]) -> None:
    for case in cases:
        numbers = list(re.finditer(r"\d+", case.seed.text))
        rows = [c for c in case.seed.article_claims if c.label("number-sort")]
        assert [c.label("number-sort") for c in rows] == [f"{k:02}" for k in range(1, 12)]
        for token, claim in zip(numbers, rows, strict=True):
            assert claim.span
            assert claim.span.start <= token.start() < claim.span.end
            assert float(token.group()) == claim.value


def test_spans_cover_every_sentence(cases: list[Simulated]) -> None:
    for case in cases:
        bare = list(case.seed.text)
        for claim in case.seed.article_claims:
            assert claim.span
            assert case.seed.text[claim.span.start : claim.span.end] == claim.span.quote
            bare[claim.span.start : claim.span.end] = " " * len(claim.span.quote)
        left = set(re.findall(r"\w+", "".join(bare)))
        assert left <= {"and", "as", "while", "though", "although", "Although", "who"}


def test_the_report_has_the_traps_of_the_course(cases: list[Simulated]) -> None:
    for case in cases:
        text = case.seed.text
        assert len(re.findall(r"\bconfirm", text)) == 3
        assert text.count("today") >= 2
        assert "yesterday" in text
        months = "January|February|March|April|June|July|August|September|October|November|December"
        assert not re.search(months, text)
        parts = Counter(c.part for c in case.seed.article_claims)
        assert parts["heading"] == 2
        assert parts["caption"] == 2
        assert "{" not in text
        assert "[" not in text
        assert "<" not in text
        assert not re.search(r"  | ,|\.\.|\ba [aeiou]", text), text


def test_counts_keep_to_the_truth(cases: list[Simulated]) -> None:
    for case in cases:
        n, truth = case.figures, case.truth
        own, other = sides(case)
        assert n["own1"] < n["own2"] < n["own3"] < n["own4"] < n["own5"] < truth.killed(own)
        assert n["oth1"] < n["oth2"] < n["oth3"] < n["oth4"] < truth.killed(other)
        assert n["B3"] < n["B"] <= truth.killed(own)
        assert n["of_own_late"] > n["own5"]
        assert n["of_other_late"] > n["oth4"]
        assert n["own5"] + n["never"] == truth.killed(own)
        assert n["K"] >= truth.killed(own) + truth.civilians(own)


def sides(case: Simulated) -> tuple[str, str]:
    """Return who gives its count on the day of the report, and who gave it the day before."""
    own = next(c.about for c in case.seed.article_claims if c.confirmed_by)
    other = next(party for party in case.seed.parties if party != own)
    return str(own), other


def test_ranges_by_the_rules_hold_the_truth_in_the_end(cases: list[Simulated]) -> None:
    """The last range holds soldiers and civilians killed: what the joined count is for."""
    for case in cases:
        own, _ = sides(case)
        rows = case.seed.tasks_in("estimate-packet")
        label = next(t.label for t in rows if t.value and case.seed.claim(t.record).about == own)
        found = find_item("estimate-packet").model(case.seed)[label]
        dead = case.truth.killed(own) + case.truth.civilians(own)
        assert found["low"] <= dead <= found["high"]


def test_coded_values_follow_from_the_records(cases: list[Simulated]) -> None:
    for case in cases:
        seed = case.seed
        for task in seed.tasks_in("bound-type"):
            claim = seed.claim(task.record)
            words = claim.span.quote if claim.span else f"{claim.statement} {claim.hedge}"
            assert task.value is None or task.value in words
            assert (task.value is None) == (claim.low == claim.high and not claim.hedge)
        for task in seed.tasks_in("lost-limits"):
            found = re.findall(r"s-\d\d", task.why or "")
            if found and task.value != "cannot be determined":
                assert limit_verdict(seed.claim(found[0]), seed.claim(task.record)) == task.value
        for task in seed.tasks_in("mirror-table"):
            claim = seed.claim(task.record)
            assert claim.span
            if task.label.endswith(("weapons", "time")) and task.value != "not stated":
                assert all(word in claim.span.quote for word in str(task.value).split(" | "))


def test_the_rows_of_every_exercise_have_words_that_ask(cases: list[Simulated]) -> None:
    for case in cases:
        for item, labels in case.asked.items():
            assert set(labels) == {task.label for task in case.seed.tasks_in(item)}


def test_the_battery_is_served_from_a_written_case(
    cases: list[Simulated], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    item = find_item("new-report")
    for case in cases[:8]:
        folder = write_case(case, tmp_path / case.seed.id)
        statements = read_battery(folder)
        assert sorted(Counter(s.verdict for s in statements).values()) == [4, 4, 4]
        paragraphs = len(case.seed.paragraphs)
        assert all(0 <= s.paragraph < paragraphs for s in statements)
        assert item.check
        assert item.check(item.model(case.seed), case.seed).score == 1.0
        assert load_seed(case.seed.id) == case.seed


def test_the_tables_validate_with_frictionless(cases: list[Simulated], tmp_path: Path) -> None:
    folder = write_case(cases[1], tmp_path / "case")
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])
    listed = {r.path for r in Package(str(folder / "datapackage.json")).resources}
    assert listed == {p.name for p in folder.glob("*.csv")}
    for table in folder.glob("*.csv"):
        with table.open(encoding="utf-8", newline="") as file:
            assert len(list(csv.reader(file))) > 1


def test_widgets_take_a_written_case(cases: list[Simulated], tmp_path: Path) -> None:
    folder = write_case(cases[2], tmp_path / "case")
    reader = SourceReader(folder)
    texts = ["".join(text for text, _ in p["pieces"]) for p in reader.paragraphs]
    assert texts == [p.quote for p in cases[2].seed.paragraphs]


def test_neither_party_is_favoured_over_many_cases() -> None:
    """Which party counts late, is accused or offers bodies has nothing to do with the alphabet."""
    made = [make_world(number, 3, garbled=True) for number in range(400)]
    assert 160 <= sum(world.own is world.parties[0] for world in made) <= 240


def test_the_parameters_are_those_of_the_real_case(seed: Seed) -> None:
    assert own_shares(seed) == pytest.approx(sorted(OWN_SHARES))
    kept = [ratio for ratio in claim_ratios(seed) if 1 < ratio <= MOST_RATIO]
    assert kept == pytest.approx(sorted(RATIOS))


def test_every_rule_has_a_source_and_says_whether_it_is_assumed(root: Path) -> None:
    assert len(RULES) == 10
    for rule in RULES.values():
        assert re.search(r"[A-Z]\d\d-\d{3}|E\d\d|contradiction", rule.source), rule.id
    assert [key for key, rule in RULES.items() if not rule.assumption] == ["late", "inflated"]


def test_each_rule_is_laid_beside_the_real_case(seed: Seed) -> None:
    table = compare_with_real(10, seed)
    assert list(table.index) == list(RULES)
    assert table.loc["late", "real"] == "0.62 (0.22 to 0.99)"
    assert table.loc["bodies", "real"] == "0.45"
    assert not table.isna().to_numpy().any()


def likeness(name: str, real: list[str], limit: float) -> list[str]:
    found = []
    for other in real:
        matcher = SequenceMatcher(None, name.lower(), other)
        if (
            matcher.real_quick_ratio() >= limit <= matcher.quick_ratio()
            and matcher.ratio() >= limit
        ):
            found.append(other)
    return found


def test_names_resemble_no_real_country_or_town() -> None:
    english = Locale("en")
    real = {
        name
        for locale in (english, Locale("de"), Locale("fr"), Locale("es"))
        for key, name in locale.territories.items()
        if key.isalpha()
    }
    real |= {key.split("/")[-1].replace("_", " ") for key in english.time_zones}
    real |= {zone["city"] for zone in english.time_zones.values() if "city" in zone}
    listed = sorted(name.lower() for name in real)
    assert len(listed) > 700
    for pair in all_states():
        for name in pair:
            assert not likeness(name, listed, 0.75), name
    for name in (*all_places(), *all_people()):
        assert not likeness(name, listed, 0.8), name
    assert not TOO_NEAR & {name for name, _ in all_states()}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: simulate(-1), "seed is -1, wanted a whole number from 0"),
        (lambda: simulate(1, days=2), "days is 2, wanted a whole number from 3 to 7"),
        (lambda: simulate(1, gossip=False), "no rule 'gossip'"),
        (lambda: simulate(1, stale=1), "stale is 1, wanted True or False"),  # type: ignore[arg-type]
    ],
)
def test_wrong_calls_are_refused(call, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=message):
        call()


def test_a_folder_that_holds_something_is_left_alone(
    cases: list[Simulated], tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        write_case(cases[0], tmp_path)


PINNED = {
    "parties": ("Ebrovray", "Nurvennet"),
    "figures": {"N": 39, "M": 112, "B": 20, "K": 83},
    "words": "ac347ad44081bdff",
}
