"""Unit 09, beyond what its bank of answers shows."""

from __future__ import annotations

import csv
import itertools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from frictionless import Package

from conflicting_reports.battery import read_battery
from conflicting_reports.checks import Feedback, Item, find_item, items
from conflicting_reports.checks.numbers import share_in
from conflicting_reports.checks.options import OPEN
from conflicting_reports.checks.write_it_fairly.verdicts import VERDICTS, read_verdict
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed

from .test_fictional_case import REAL

ROOT = Path(__file__).resolve().parents[1]
UNIT = "09-write-it-fairly"
UNSEEN = "bremmel-pass"
ITEMS = items(UNIT)
CHECKED = [item for item in ITEMS if item.check]
CASES = ("september-2022", "vaddow-river")
SCRIPT = (ROOT / f"solutions/{UNIT}.py").read_text("utf-8")
MARKING = tomllib.loads((ROOT / f"solutions/{UNIT}.marking.toml").read_text("utf-8"))


def check(item: str, answer: object, case: object = None) -> Feedback:
    found = find_item(item).check
    assert found is not None
    return found(answer, case)


def model(item: str, case: str = CASES[0]) -> Any:
    return find_item(item).model(load_seed(case))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_model_answer_is_right_on_both_cases(item: Item, case: str) -> None:
    feedback = check(item.id, item.model(load_seed(case)), case)
    assert (feedback.outcome, feedback.score) == ("right", 1.0), feedback
    assert feedback.messages


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_item_has_two_hints_and_an_explanation(item: Item, case: str) -> None:
    seed = load_seed(case)
    assert len(item.hints_for(seed)) == 2
    assert item.explanation_for(seed)


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_blank_form_is_not_attempted(item: Item) -> None:
    form = re.search(rf'grade_id": "{item.id}-answer".*?\n(.*?)### BEGIN SOLUTION', SCRIPT, re.S)
    assert form
    space: dict[str, Any] = {}
    exec(form.group(1), space)
    assert check(item.id, space[item.variable]).outcome == "not attempted"


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_solution_in_the_script_is_right(item: Item) -> None:
    solution = re.search(
        rf'grade_id": "{item.id}-answer".*?### BEGIN SOLUTION\n(.*?)### END SOLUTION', SCRIPT, re.S
    )
    assert solution
    space: dict[str, Any] = {}
    exec(solution.group(1), space)
    assert check(item.id, space[item.variable]).outcome == "right"


def test_a_case_without_forecasts_gives_no_marks(seed: Seed) -> None:
    feedback = check("brier-score", model("brier-score"), replace(seed, tasks=()))
    assert (feedback.outcome, feedback.score) == ("cannot be read", 0.0)
    assert "no material" in feedback.messages[0]


def strategies() -> Iterator[tuple[str, object]]:
    rows = "abcdefghijkl"
    for verdict in ("supported", "contradicted", OPEN):
        yield "new-report", {k: {"verdict": verdict, "sure": 100} for k in rows}
    yield "new-report", {k: {"verdict": "", "sure": 50} for k in rows}
    every = ["supported", "contradicted", OPEN]
    yield "new-report", {k: {"verdict": every, "sure": 50} for k in rows}
    for at in range(3):
        yield (
            "new-report",
            {k: {"verdict": every[(n + at) % 3], "sure": 50} for n, k in enumerate(rows)},
        )
    keys = [*"abcde", "first_reader", "second_reader"]
    for number in (0, 0.25, 0.5, 1, 0.2, 0.132):
        yield "brier-score", {**dict.fromkeys(keys, number), "calibrated": OPEN}


@pytest.mark.parametrize(("item", "answer"), list(strategies()))
def test_answering_without_reading_does_not_pay(item: str, answer: object) -> None:
    assert check(item, answer).score < 0.5


def patterns() -> Iterator[str]:
    """Return what somebody may write down the column who doesn't read the report."""
    letters = "SCN"
    for period in range(1, 5):
        for turn in itertools.product(letters, repeat=period):
            yield ("".join(turn) * 12)[:12]
    for turn in itertools.permutations(letters):
        forth = "".join(turn)
        yield (forth + forth[::-1]) * 2
        for run in range(2, 5):
            yield ("".join(letter * run for letter in turn) * 6)[:12]


def test_no_pattern_of_verdicts_pays() -> None:
    answer = model("new-report")
    short = {"S": "supported", "C": "contradicted", "N": OPEN}
    for pattern in set(patterns()):
        guess = {k: {"verdict": short[c], "sure": 50} for k, c in zip(answer, pattern, strict=True)}
        assert check("new-report", guess).score <= 0.25, pattern


def test_the_task_says_what_a_verdict_is_worth() -> None:
    """Four of twelve earn nothing, each further one a point of the eight."""
    answer = model("new-report")
    for wrong in range(1, 13):
        said = {
            k: {**row, "verdict": row["verdict"] if n >= wrong else "contradicted"}
            for n, (k, row) in enumerate(answer.items())
        }
        right = sum(said[k]["verdict"] == answer[k]["verdict"] for k in answer)
        points = 8 * check("new-report", said).score
        assert points == pytest.approx(max(0, right - 4) if right < 12 else 8)


def test_the_task_gives_each_verdict_its_meaning() -> None:
    for verdict, meaning in VERDICTS.items():
        assert f'- `"{verdict}"`: {meaning}\n' in SCRIPT


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_a_row_too_many_is_never_right(item: Item, seed: Seed) -> None:
    answer = item.model(seed)
    for key in ("z", "A"):
        assert check(item.id, {**answer, key: answer["a"]}).score < 0.5


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"c": "supported"}, "M4"),
        ({"f": "supported"}, "M6"),
        ({"l": "supported"}, "M7"),
        ({"i": "supported"}, "M8"),
        ({"e": "supported"}, "M9"),
        ({"b": "supported"}, "M11"),
        (dict.fromkeys("ahjk", OPEN), "M14"),
        (dict.fromkeys("ahj", "contradicted"), "M14"),
    ],
)
def test_a_typical_mistake_gets_its_code(change: dict[str, str], code: str) -> None:
    answer = model("new-report") | {k: {"verdict": v, "sure": 90} for k, v in change.items()}
    feedback = check("new-report", answer)
    assert code in feedback.misconceptions
    assert code in find_item("new-report").misconceptions
    assert feedback.outcome == "partly right"


def test_missing_confidences_cost_a_tenth_and_their_values_nothing() -> None:
    answer = model("new-report")
    for sure in (0, 1, 100):
        same = {k: {**row, "sure": sure} for k, row in answer.items()}
        assert check("new-report", same).score == 1
    for sure in (0, 33, 99.5, "60 %"):
        one = {**answer, "a": {**answer["a"], "sure": sure}}
        assert check("new-report", one).score == 1
    mixed = {k: {**row, "sure": 1 if k < "g" else 0.8} for k, row in answer.items()}
    assert check("new-report", mixed).score == pytest.approx(0.9)
    for sure in (None, 0.8, 130, -5, "-80", "70-80", True, "very"):
        none = {k: {**row, "sure": sure} for k, row in answer.items()}
        assert check("new-report", none).score == pytest.approx(0.9)


def test_a_few_wrong_verdicts_draw_no_number_that_tells_which_way() -> None:
    """Discernment beside one wrong statement would give its verdict away."""
    answer = model("new-report")
    wrong = check("new-report", {**answer, "a": {"verdict": OPEN, "sure": 90}})
    assert "Brier score" in str(wrong)
    assert "Discernment" not in str(wrong)
    assert "Discernment" in str(check("new-report", answer))


def test_messages_give_no_verdict_away() -> None:
    truth = {k: row["verdict"] for k, row in model("new-report").items()}
    for label, right in truth.items():
        for other in {"supported", "contradicted", OPEN} - {right}:
            answer = {**model("new-report"), label: {"verdict": other, "sure": 90}}
            for message in check("new-report", answer).messages:
                assert not re.search(r"support|contradict|determin", message), message


@pytest.mark.parametrize("case", CASES)
def test_messages_give_no_number_away(case: str) -> None:
    wanted = {str(v) for k, v in model("brier-score", case).items() if k != "calibrated"}
    for wrong in (0.5, 7, 0.81, 0):
        answer = {**dict.fromkeys(model("brier-score", case), wrong), "calibrated": "no"}
        for message in check("brier-score", answer, case).messages:
            assert not wanted & set(re.findall(r"\d+\.\d+", message)), message
            assert OPEN not in message


def test_the_wrong_case_is_told_by_its_numbers() -> None:
    assert check("brier-score", model("brier-score", CASES[1]), CASES[0]).score < 1
    assert check("brier-score", model("brier-score", CASES[0]), CASES[1]).score < 1


def test_a_mean_of_ones_own_wrong_squares_earns_half_of_its_part() -> None:
    right = model("brier-score")
    slip = {**right, "a": 0.81}
    mean = sum(slip[k] for k in "abcde") / 5
    assert check("brier-score", {**slip, "first_reader": mean}).score == pytest.approx(0.795)
    assert check("brier-score", slip).score == pytest.approx(0.92)


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_what_only_looks_right_is_not_read(item: Item, seed: Seed) -> None:
    class Yes(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = str.__hash__

    loop: list[Any] = []
    loop.append(loop)
    for value in (mock.ANY, Yes("supported"), loop, (x for x in "a"), lambda: 1):
        assert check(item.id, value).score == 0
        assert check(item.id, {**item.model(seed), "a": value}).score == 0


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Can’t be determined.", OPEN),
        ("contradictd", "contradicted"),
        ("supported (P4)", "supported"),
        ("cannot be determined: no time is given", OPEN),
        ("unsupported", None),
        ("can be determined", None),
        ("not supported", None),
        ("not contradicted", None),
        ("contradicted (both sides say so, no doubt or gap)", "contradicted"),
        ("supported, or perhaps not", None),
        ("supported, but not really", None),
        ("contradicted, yes", "contradicted"),
        ("supported / contradicted", None),
        ("true", None),
        ("supported by the report", "supported"),
        ("cannot be determined by this table alone", OPEN),
        ("not supported by the report", None),
        ("supported by the report, contradicted by the sentence", None),
        (f'"contradicted": {VERDICTS["contradicted"]}', "contradicted"),
        (f"{OPEN} - {VERDICTS[OPEN]}.", OPEN),
        (f"supported: {VERDICTS[OPEN]}", None),
        (f"supported / contradicted: {VERDICTS['contradicted']}", None),
        (VERDICTS["supported"], None),
    ],
)
def test_verdicts_are_read_as_they_are_meant(text: str, verdict: str | None) -> None:
    assert read_verdict(text) == verdict


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0,04", 0.04),
        (".09", 0.09),
        ("4 %", 0.04),
        ("1/5", 0.2),
        ("0.2 x 0.2 = 0.04", 0.04),
        (True, None),
        ("0.04 or 0.4", None),
        ("-0.04", None),
        ("", None),
    ],
)
def test_decimals_are_read_with_comma_sign_and_working(value: object, number: float | None) -> None:
    assert share_in(value) == (pytest.approx(number) if number is not None else None)


@pytest.mark.parametrize("case", CASES)
def test_the_forecasts_in_the_task_are_those_of_the_records(case: str) -> None:
    shown = re.findall(r"\| ([a-e]) \| [^|]+ \| (\d+) \| (\d+) \| (true|not true) \|", SCRIPT)
    assert len(shown) == 10
    rows = shown[:5] if case == CASES[0] else shown[5:]
    tasks = load_seed(case).tasks_in("brier-score")
    assert [(t.label, *str(t.value).split(" ", 2)) for t in tasks] == rows


@pytest.mark.parametrize(
    ("case", "numbers"),
    [("september-2022", (135, 77, None, 32, 71)), ("vaddow-river", (47, 33, None, 22, 34))],
)
def test_the_records_behind_the_forecasts_say_what_happened(
    case: str, numbers: tuple[int | None, ...]
) -> None:
    seed = load_seed(case)
    for task, number in zip(seed.tasks_in("brier-score"), numbers, strict=True):
        claim = seed.claim(task.record)
        assert str(number) in str(task.why) or number is None
        assert claim.value == number or "verify" in claim.statement


def test_the_statements_in_the_task_are_those_of_the_battery() -> None:
    task = SCRIPT.partition("## 1.")[2].partition("## 2.")[0]
    shown = re.findall(r"\| ([a-l]) \| (.+) \|", task)
    assert shown == [(s.id, s.statement) for s in read_battery(UNSEEN)]


@pytest.mark.parametrize("case", CASES)
def test_quoted_words_stand_in_the_article(case: str) -> None:
    seed = load_seed(case)
    for item in ("sentence-to-publish", "reconcile-or-hold"):
        for task in seed.tasks_in(item):
            claim = seed.record(task.record)
            assert isinstance(claim, Claim)
            assert claim.span
            assert str(task.value or "") in claim.span.quote
    assert len(model("sentence-to-publish", case).split()) <= 45
    assert len(model("reconcile-or-hold", case).split()) <= 100


def test_model_texts_keep_to_the_length_that_is_asked() -> None:
    texts = re.findall(r"### BEGIN SOLUTION\n(.*?)\n+%mark-scheme%", SCRIPT, re.S)
    assert [len(text.split()) <= limit for text, limit in zip(texts, (45, 100), strict=True)]
    for name, limit in (("sentence-to-publish", 45), ("reconcile-or-hold", 100)):
        for sample in MARKING[name]["sample"]:
            assert len(sample["text"].split()) <= limit, sample["text"]


@pytest.mark.parametrize("name", ["sentence-to-publish", "reconcile-or-hold"])
def test_the_mark_schemes_are_whole(name: str) -> None:
    scheme = MARKING[name]
    points = int(re.findall(rf'grade_id": "{name}", "points": (\d+)', SCRIPT)[0])
    assert points == 3 * len(scheme["criterion"])
    assert all(len(c["levels"]) == 4 for c in scheme["criterion"])
    assert Counter(s["level"] for s in scheme["sample"]) == dict.fromkeys(range(4), 3)
    assert len(scheme["comment"]) >= 8
    names = {c["name"] for c in scheme["criterion"]}
    assert {c["criterion"] for c in scheme["comment"]} == names


def test_the_unseen_case_is_whole() -> None:
    folder = ROOT / "seeds" / UNSEEN
    assert Package(folder / "datapackage.json").validate().valid
    seed = load_seed(UNSEEN)
    assert 180 <= len(seed.text.split()) <= 260
    battery = read_battery(UNSEEN)
    assert set(Counter(s.verdict for s in battery).values()) == {4}
    assert {t.label for t in seed.tasks_in("new-report")} == {s.id for s in battery}
    covered: set[int] = set()
    for claim in seed.article_claims:
        assert claim.span
        assert bool(claim.speakers) == (claim.attribution != "none"), claim.id
        covered |= set(range(claim.span.start, claim.span.end))
    rest = "".join(" " if n in covered else c for n, c in enumerate(seed.text))
    assert set(re.findall(r"\w+", rest)) <= {"and"}
    figures = [c for c in seed.article_claims if c.value is not None and c.span]
    for token in re.finditer(r"\d+", seed.text):
        rows = [c for c in figures if c.span and c.span.start <= token.start() < c.span.end]
        assert [c.value for c in rows] == [int(token.group())]


def test_its_reasons_quote_the_report() -> None:
    text = load_seed(UNSEEN).text
    for statement in read_battery(UNSEEN):
        for quote in re.findall(r'"([^"]+)"', statement.why):
            if quote not in ("none", "by"):
                assert quote in text, quote


def test_its_names_resemble_no_real_state_and_no_other_case() -> None:
    seed = load_seed(UNSEEN)
    states = [n.name for n in seed.names if n.kind == "state"]
    others = [n.name for n in load_seed("vaddow-river").names if " " not in n.name]
    for name in [*states, *seed.adjectives]:
        for other in [*REAL.split(), *others]:
            assert SequenceMatcher(None, name.lower(), other.lower()).ratio() < 0.65, (name, other)


def test_its_columns_are_those_of_the_codebook() -> None:
    folder = ROOT / "seeds" / UNSEEN
    codebook = (folder / "codebook.md").read_text("utf-8")
    for table in ("battery", "claims", "names", "sources", "tasks"):
        section = codebook.partition(f"## {table}.csv")[2].partition("\n## ")[0]
        with (folder / f"{table}.csv").open(encoding="utf-8") as lines:
            for column in next(csv.reader(lines)):
                assert re.search(rf"\b{column}\b", section), (table, column)
