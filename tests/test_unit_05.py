"""Unit 05, beyond what its bank of answers shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from conflicting_reports.audit import evaluate, read_bank
from conflicting_reports.checks import Feedback, Item, find_item, items
from conflicting_reports.checks.counting_losses.entries import numbered
from conflicting_reports.checks.counting_losses.find_the_slip import ALIASES, SLIPS
from conflicting_reports.checks.numbers import count_in
from conflicting_reports.checks.options import pick_option
from conflicting_reports.compare import latest_as_of
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed

ROOT = Path(__file__).resolve().parents[1]
UNIT = "05-counting-losses"
ITEMS = items(UNIT)
CASES = ("september-2022", "vaddow-river")
SCRIPT = (ROOT / f"solutions/{UNIT}.py").read_text("utf-8")


def check(item: str, answer: object, case: object = None) -> Feedback:
    found = find_item(item).check
    assert found is not None
    return found(answer, case)


def model(item: str, case: str = CASES[0]) -> Any:
    return find_item(item).model(load_seed(case))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_model_answer_is_right_on_both_cases(item: Item, case: str) -> None:
    seed = load_seed(case)
    feedback = check(item.id, item.model(seed), case)
    assert (feedback.outcome, feedback.score) == ("right", 1.0), feedback
    assert item.explanation_for(seed)
    assert len(item.hints_for(seed)) == 2


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_a_case_without_material_gives_no_marks(item: Item, seed: Seed) -> None:
    feedback = check(item.id, item.model(seed), replace(seed, tasks=()))
    assert (feedback.outcome, feedback.score) == ("cannot be read", 0.0)
    assert "no material" in feedback.messages[0]


def strategies() -> Iterator[tuple[str, object]]:
    rows = {"bound-type": "abcdefg", "find-the-slip": "abcdefgh", "what-is-missing": "abcdefgh"}
    words = {
        "bound-type": ("lower", "upper", "estimate", "exact"),
        "find-the-slip": tuple(set(model("find-the-slip").values())),
        "what-is-missing": ("given", "not given"),
    }
    for item, labels in rows.items():
        for word in words[item]:
            yield item, dict.fromkeys(labels, word)
    for word in ("lower", "upper", "estimate", "exact"):
        everything = "at least so far up to about"
        yield "bound-type", {k: {"bound": word, "words": everything} for k in "abcdefg"}
    for size in range(1, 5):
        for chosen in combinations(("thing", "people", "speaker", "day"), size):
            yield "comparable-pairs", {k: set(chosen) for k in "abcde"}
    reasons = model("ratio-trap")["reasons"] | {
        "different thing counted",
        "includes civilians",
        "both sides lie",
    }
    for verdict in ("supported", "contradicted", "cannot be determined"):
        for given in (set(), reasons, {"both sides lie"}):
            yield "ratio-trap", {**dict.fromkeys("abcde", verdict), "reasons": given}
    yield "overlap", {"a": (205, 205), "b": (121, 121), "c": (127, 127)}
    yield "overlap", {"a": (105, 105), "b": (71, 71), "c": (95, 95)}
    yield "overlap", {"a": (105, 205), "b": (71, 121), "c": (95, 127)}
    warnings = model("smallest-total")["warnings"]
    every = warnings | {"includes civilians", "independently verified"}
    yield "smallest-total", {"number": 255, "warnings": every}
    for figure in (49, 50, 71, 77, 79, 80, 105, 135, 155, 207, 430, "none"):
        yield "latest-figure", dict.fromkeys("abcdefgh", figure)


@pytest.mark.parametrize(("item", "answer"), list(strategies()))
def test_answering_without_reading_does_not_pay(item: str, answer: object) -> None:
    assert check(item, answer).score < 0.5


@pytest.mark.parametrize(
    "item", [i for i in ITEMS if i.id != "smallest-total"], ids=lambda item: item.id
)
def test_a_row_too_many_is_never_right(item: Item, seed: Seed) -> None:
    answer = item.model(seed)
    assert check(item.id, {**answer, "z": answer["a"]}).score < 0.5
    assert check(item.id, {**answer, "A": answer["a"]}).score < 0.5


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_blank_form_is_not_attempted(item: Item) -> None:
    pattern = rf'grade_id": "{item.id}-answer".*?\n(.*?)### BEGIN SOLUTION'
    form = re.search(pattern, SCRIPT, re.S)
    assert form
    space: dict[str, Any] = {}
    exec(form.group(1), space)
    assert check(item.id, space[item.variable]).outcome == "not attempted"


@pytest.mark.parametrize(
    ("item", "change", "code"),
    [
        ("bound-type", {"b": {"bound": "exact", "words": ""}}, "M8"),
        ("bound-type", {"e": {"bound": "exact", "words": ""}}, "M21"),
        ("bound-type", {"d": {"bound": "estimate", "words": "up to"}}, "M21"),
        ("overlap", {"a": (205, 205)}, "M4"),
        ("overlap", {"b": 121}, "M4"),
        ("overlap", {"a": (100, 105)}, "M3"),
        ("overlap", {"a": 102.5}, "M5"),
        ("smallest-total", {"number": 255}, "M4"),
        ("smallest-total", {"number": 205}, "M3"),
        ("smallest-total", {"number": 150}, "M3"),
        ("smallest-total", {"number": 77.5}, "M5"),
        ("smallest-total", {"warnings": {"self-reported", "different days"}}, "M8"),
        ("smallest-total", {"warnings": {"self-reported", "lower bound"}}, "M6"),
        ("smallest-total", {"warnings": {"independently verified"}}, "M7"),
        ("comparable-pairs", {"a": {"speaker"}}, "M3"),
        ("comparable-pairs", {"b": {"people", "speaker"}}, "M6"),
        ("ratio-trap", {"a": "supported"}, "M6"),
        ("ratio-trap", {"reasons": {"lower bound"}}, "M6"),
        ("ratio-trap", {"c": "supported"}, "M8"),
        ("ratio-trap", {"d": "supported"}, "M9"),
        ("ratio-trap", {"reasons": {"both sides lie", "different day"}}, "M14"),
        ("what-is-missing", {"d": 0}, "M9"),
        ("what-is-missing", {"f": "none"}, "M9"),
        ("find-the-slip", {"a": "no slip"}, "M18"),
        ("find-the-slip", {"c": "no slip"}, "M4"),
        ("find-the-slip", {"d": "no slip"}, "M21"),
        ("find-the-slip", {"b": "hedge lost", "f": "missing dropped"}, "M14"),
        ("latest-figure", {"h": 71}, "M17"),
        ("latest-figure", {"e": 207}, "M18"),
        ("latest-figure", {"f": 430}, "M19"),
        ("latest-figure", {"b": 155}, "M4"),
        ("latest-figure", {"d": 0}, "M9"),
    ],
)
def test_a_typical_mistake_gets_its_code(item: str, change: dict[str, Any], code: str) -> None:
    feedback = check(item, {**model(item), **change})
    assert code in feedback.misconceptions
    assert code in find_item(item).misconceptions
    assert feedback.outcome == "partly right"
    assert feedback.messages


@pytest.mark.parametrize(
    "said",
    [
        "not missing dropped",
        "missing dropped?",
        "maybe missing dropped",
        "missing dropped or hedge lost",
        "missing dropped: or hedge lost",
        "5. missing dropped",
        "3 or 5",
        True,
        0,
        8,
    ],
)
def test_a_slip_denied_doubted_or_beside_another_is_none(said: object) -> None:
    assert numbered(said, SLIPS, ALIASES) != "missing dropped"
    assert check("find-the-slip", {**model("find-the-slip"), "a": said}).score < 1


@pytest.mark.parametrize(
    "said",
    [
        *(3, 3.0, "3", "(3)", "3. missing dropped", "Missing  droped", "missing dropped."),
        "missing dropped: the missing are now among the killed",
    ],
)
def test_a_slip_by_its_number_or_with_its_line_counts(said: object) -> None:
    assert numbered(said, SLIPS, ALIASES) == "missing dropped"


def test_a_denial_that_is_the_option_itself_counts() -> None:
    assert pick_option("not given", ("given", "not given")) == "not given"
    assert (
        pick_option("isn't given", ("given", "not given"), {"isn't given": "not given"})
        == "not given"
    )
    assert pick_option("not given: no word of it", ("given", "not given")) == "not given"


def test_a_number_with_a_limit_is_another_number() -> None:
    for said in ("about 105", "105%", "~105", "105?", "more than 105", "-105", "105 or 205", True):
        assert count_in(said) is None
    for said in (105, 105.0, "105", "105 soldiers", " 105. "):
        assert count_in(said) == 105
    assert count_in("at least 105") is None
    assert count_in("at least 105", ("at least",)) == 105
    assert check("overlap", {**model("overlap"), "a": ("at least 105", "at most 205")}).score == 1
    assert check("overlap", {**model("overlap"), "a": ("at most 105", "at least 205")}).score < 1


def test_a_pair_in_the_wrong_order_is_told_so() -> None:
    feedback = check("overlap", {**model("overlap"), "a": (205, 105)})
    assert feedback.outcome == "partly right"
    assert "smallest number first" in feedback.messages[0]
    assert not feedback.misconceptions


def test_a_row_left_out_is_said_and_costs() -> None:
    for item in (i for i in ITEMS if i.id not in ("smallest-total", "ratio-trap")):
        answer = {**item.model(load_seed(CASES[0]))}
        del answer["b"]
        feedback = check(item.id, answer)
        assert 0 < feedback.score < 1
        assert any(m.startswith("b: n") for m in feedback.messages), item.id


def test_every_strategy_of_the_bank_stays_below_a_half() -> None:
    bank = [e for e in read_bank(ROOT / "tests/answers") if e.strategy]
    mine = [e for e in bank if e.file.startswith(UNIT)]
    assert len(mine) > 80
    for entry in mine:
        assert check(entry.item, evaluate(entry), entry.case).score < 0.5, entry


@pytest.mark.parametrize("case", CASES)
def test_the_passages_are_coded_as_the_task_shows_them(case: str) -> None:
    seed = load_seed(case)
    passages, bounds = seed.tasks_in("bound-passage"), seed.tasks_in("bound-type")
    assert [(t.label, t.record) for t in passages] == [(t.label, t.record) for t in bounds]
    for passage, bound in zip(passages, bounds, strict=True):
        assert passage.value
        assert passage.value in SCRIPT
        assert (passage.value in seed.text) == (passage.label in "abc")
        phrases = [p.strip() for p in (bound.value or "").split("|")]
        assert phrases[0] in passage.value
        assert {w for p in phrases for w in p.split()} <= set(re.findall(r"\w+", passage.value))


def test_the_slips_are_numbered_in_the_task_as_in_the_check() -> None:
    listed = re.findall(r'^(\d)\. `"(.+?)"`', SCRIPT, re.M)
    assert listed == [(str(n), slip) for n, slip in enumerate(SLIPS, start=1)]


def test_two_answers_at_once_are_not_right() -> None:
    assert (
        check("bound-type", {**model("bound-type"), "a": ("lower or exact", "at least")}).score < 1
    )
    assert check("overlap", {**model("overlap"), "a": (105, "205 or 260")}).score < 1
    assert check("latest-figure", {**model("latest-figure"), "a": "50 or 71"}).score < 1
    assert (
        check("find-the-slip", {**model("find-the-slip"), "a": ["no slip", "wrong people"]}).score
        < 1
    )
    assert check("ratio-trap", {**model("ratio-trap"), "a": "supported or contradicted"}).score < 1


@pytest.mark.parametrize("case", CASES)
def test_messages_give_no_key_away(case: str) -> None:
    """Answers that are all wrong never draw the wanted number or label."""
    wrong: dict[str, dict[str, Any]] = {
        "overlap": dict.fromkeys("abc", (1, 2)),
        "smallest-total": {"number": 1, "warnings": {"includes civilians"}},
        "latest-figure": dict.fromkeys("abcdefgh", 3),
    }
    for item, answer in wrong.items():
        wanted = set(re.findall(r"\d+|lower bound|different days", repr(model(item, case))))
        for message in check(item, answer, case).messages:
            text = re.sub(r"P\d+|\d+ (?:September|October|November|June|July) \d{4}", "", message)
            assert not wanted & set(re.findall(r"\d+|lower bound|different days", text)), message
    for item in ("bound-type", "find-the-slip"):
        truth = model(item, case)
        for label, right in truth.items():
            key = right["bound"] if type(right) is dict else right
            for other in {r["bound"] if type(r) is dict else r for r in truth.values()} - {key}:
                value = {"bound": other, "words": ""} if item == "bound-type" else other
                for message in check(item, {**truth, label: value}, case).messages:
                    assert key not in message, message


def test_the_latest_figures_are_those_of_the_whole_table_of_claims(seed: Seed) -> None:
    """The fourteen figures of the task leave out nothing that would change an answer."""
    answers = model("latest-figure")
    for task in seed.tasks_in("latest-question"):
        measure, _, day = str(task.value).rpartition(" ")
        claim = latest_as_of(seed, day, seed.name(task.record).name, measure)
        assert answers[task.label] == (claim.value if claim else "none"), task


@pytest.mark.parametrize("case", CASES)
def test_the_task_texts_quote_the_article_exactly(case: str) -> None:
    seed = load_seed(case)
    paragraphs = [p.quote for p in seed.paragraphs]
    quoted = re.findall(r'\| [a-h] \| P(\d+): "(.+?)" \|', SCRIPT)
    here = [(n, words) for n, words in quoted if words in seed.text]
    assert len(here) == 3
    for number, words in here:
        assert words in paragraphs[int(number)]


@pytest.mark.parametrize("case", CASES)
def test_the_table_of_figures_says_what_the_records_say(case: str) -> None:
    seed = load_seed(case)
    rows = re.findall(
        r"\| (\d+) \| (killed[a-z ]*) \| ([A-Za-z ]+) \| .+? \| (\d+ \w+) \| (\d+ \w+) \|", SCRIPT
    )
    shown = rows[:14] if case == CASES[0] else rows[14:]
    claims = [seed.record(task.record) for task in seed.tasks_in("latest-figure")]
    assert len(shown) == len(claims) == 14
    for (figure, measure, about, state, printed), claim in zip(shown, claims, strict=True):
        assert isinstance(claim, Claim)
        assert float(figure) == claim.value
        assert (measure, about.replace("both sides", "both")) == (claim.measure, claim.about)
        assert [day_of(claim.as_of), day_of(claim.published)] == [state, printed], claim.id


def day_of(date: str | None) -> str:
    months = {"06": "June", "07": "July", "09": "September", "10": "October", "11": "November"}
    _, month, day = str(date).split("-")
    return f"{int(day)} {months[month]}"


@pytest.mark.parametrize("case", CASES)
def test_the_figures_that_other_tasks_name_are_in_the_records(case: str) -> None:
    seed = load_seed(case)
    for item in ("bound-type", "overlap", "comparable-pairs", "smallest-total"):
        for task in seed.tasks_in(item):
            claim = seed.record(task.record)
            assert isinstance(claim, Claim)
            assert claim.value is not None
            word = {1: "one civilian", 2: "Two civilians"}.get(
                int(claim.value), str(int(claim.value))
            )
            assert word in SCRIPT
    for task in seed.tasks_in("bound-type"):
        for phrase in (task.value or "").split("|")[:1]:
            assert phrase.strip() in SCRIPT
