"""Unit 08: what a bank of answers can't show."""

from __future__ import annotations

import copy
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from conflicting_reports.checks import Feedback
from conflicting_reports.checks.the_same_day_elsewhere import (
    ITEMS,
    check_lost_limits,
    check_mirror_table,
    check_packet_origins,
    check_whose_words,
)
from conflicting_reports.seeds import load_seed

CASES = ("september-2022", "vaddow-river")
CHECKED = {item.id: item for item in ITEMS if item.check}
SCRIPT = Path(__file__).parents[1] / "solutions/08-the-same-day-elsewhere.py"


def model(item: str, case: str = CASES[0]) -> Any:
    return copy.deepcopy(CHECKED[item].model(load_seed(case)))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("item", CHECKED)
def test_the_model_answer_is_right_on_both_cases(item: str, case: str) -> None:
    check = CHECKED[item].check
    assert check is not None
    feedback: Feedback = check(model(item, case), case)
    assert (feedback.outcome, feedback.score) == ("right", 1.0), feedback


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_hints_and_explanations_name_no_answer_of_the_other_case(item: Any, case: str) -> None:
    seed = load_seed(case)
    other = load_seed(CASES[1 - CASES.index(case)])
    texts = (*item.hints_for(seed), item.explanation_for(seed), str(item.model(seed)))
    assert all(text.strip() for text in texts)
    for party in other.parties:
        assert not any(party in text for text in texts)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("verdict", ["kept", "changed", "lost", "cannot be determined"])
def test_one_verdict_for_all_limits_earns_nothing(verdict: str, case: str) -> None:
    assert check_lost_limits(dict.fromkeys("abcdefgh", verdict), case).score == 0


@pytest.mark.parametrize("case", CASES)
def test_a_quarter_of_the_limits_cannot_be_determined(case: str) -> None:
    wanted = list(model("lost-limits", case).values())
    assert wanted.count("cannot be determined") >= len(wanted) / 4


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 8])
def test_one_origin_for_all_reports_does_not_pay(count: int, case: str) -> None:
    for origin in (*load_seed(case).parties, "not stated", "both"):
        answer = {**dict.fromkeys("abcdefgh", origin), "independent": count}
        assert check_packet_origins(answer, case).score < 0.5


@pytest.mark.parametrize("case", CASES)
def test_one_row_for_all_sides_does_not_pay(case: str) -> None:
    rows = [tuple(row.values()) for row in model("whose-words", case)]
    everything = {place for row in rows for place in row[0]}
    for row in (*rows, (everything, 104), ([f"P{n}" for n in range(26)], 104), (set(), 0)):
        assert check_whose_words([row] * 3, case).score < 0.5


@pytest.mark.parametrize("case", CASES)
def test_a_mirror_table_of_open_fields_does_not_pay(case: str) -> None:
    row = dict.fromkeys(
        ("accuser", "accused", "weapons", "places", "time", "checked_by"), "not stated"
    )
    answer = {"first": row, "second": row, "broke_it_first": "cannot be determined"}
    feedback = check_mirror_table(answer, case)
    assert feedback.score < 0.5
    assert "M14" in feedback.misconceptions


@pytest.mark.parametrize("case", CASES)
def test_everything_in_every_field_does_not_pay(case: str) -> None:
    table = model("mirror-table", case)
    both = {
        "accuser": f"{table['first']['accuser']} and {table['second']['accuser']}",
        "accused": f"{table['first']['accused']} and {table['second']['accused']}",
        "weapons": {*table["first"]["weapons"], *table["second"]["weapons"], "tanks"},
        "places": {*table["first"]["places"], *table["second"]["places"], "Paris"},
        "time": "not stated, at night",
        "checked_by": "not stated, the UN",
    }
    answer = {"first": both, "second": both, "broke_it_first": "both"}
    assert check_mirror_table(answer, case).score < 0.5


def test_rows_that_nobody_asked_for_cost() -> None:
    table = model("mirror-table")
    table["second"]["weapons"] = {*table["second"]["weapons"], "drones", "rockets"}
    assert check_mirror_table(table).outcome == "partly right"
    assert check_packet_origins({**model("packet-origins"), "i": "Russia"}).score == 0
    assert check_lost_limits({**model("lost-limits"), "i": "kept"}).score == 0
    assert check_whose_words([*model("whose-words"), {"paragraphs": "P2", "words": 9}]).score == 0
    rows = model("whose-words")
    rows[0]["paragraphs"] |= {"P0"}
    assert check_whose_words(rows).outcome == "partly right"


@pytest.mark.parametrize("side", ["Armenia", "Baku", "the Armenian forces", "Azerbaijan"])
def test_naming_who_broke_the_ceasefire_is_a_misconception(side: str) -> None:
    feedback = check_mirror_table({**model("mirror-table"), "broke_it_first": side})
    assert feedback.misconceptions == ("M11",)
    assert feedback.score == pytest.approx(0.7)


@pytest.mark.parametrize("checker", ["the UN", "Reuters", "officials", "Russia", True])
def test_a_checker_that_the_text_does_not_name_is_a_misconception(checker: object) -> None:
    table = model("mirror-table")
    table["first"]["checked_by"] = checker
    assert check_mirror_table(table).misconceptions == ("M7",)


@pytest.mark.parametrize(
    "rows",
    [
        [("P1 P7", 36), ("P4 P8", 34), ("P12 P14", 34)],
        [("P1 P7 P14", 41), ("P4 P8", 34), ("P12", 29)],
        [("P1 P7 P12", 65), ("P4 P8", 34), ("P14", 5)],
        [("", 0), ("", 0), ("P1 P4 P7 P8 P12 P14", 104)],
    ],
)
def test_words_given_to_the_agency_that_asked_are_the_outlet_as_source(rows: object) -> None:
    assert check_whose_words(rows).misconceptions == ("M10",)


@pytest.mark.parametrize("case", CASES)
def test_quotations_given_to_the_accused_side_are_not_right(case: str) -> None:
    """Exchanging the two accusations leaves the numbers nearly as they were; it must show."""
    rows = model("whose-words", case)
    accusations = [
        re.search(r"P\d+", line).group()  # type: ignore[union-attr]
        for line in re.findall(r"- \*\*(?:first|second)\*\*, P\d+", SCRIPT.read_text("utf-8"))
    ][2 * CASES.index(case) :][:2]
    for place in accusations:
        for row in rows[:2]:
            row["paragraphs"] ^= {place}
    feedback = check_whose_words(rows, case)
    assert feedback.outcome == "partly right"
    assert feedback.score < 0.8
    assert accusations[0] in feedback.messages[0]


@pytest.mark.parametrize("item", ["packet-origins", "lost-limits"])
def test_the_key_of_one_case_does_not_open_the_other(item: str) -> None:
    real, twin = (load_seed(case) for case in CASES)
    renamed = dict(zip(reversed(real.parties), reversed(twin.parties), strict=True))
    copied = {label: renamed.get(value, value) for label, value in model(item).items()}
    crossed = dict(zip(real.parties, reversed(twin.parties), strict=True))
    swapped = {label: crossed.get(value, value) for label, value in model(item).items()}
    for answer in (copied, swapped):
        check = CHECKED[item].check
        assert check is not None
        assert check(answer, CASES[1]).score < 0.5


def test_the_words_of_lost_limits_cannot_be_counted_off() -> None:
    counts = [Counter(model("lost-limits", case).values()) for case in CASES]
    assert counts[0] != counts[1]
    assert all(set(count.values()) != {2} for count in counts)


@pytest.mark.parametrize("count", [3, 5, 7, 8])
def test_more_origins_than_there_are_is_many_outlets_as_many_sources(count: int) -> None:
    feedback = check_packet_origins({**model("packet-origins"), "independent": count})
    assert feedback.misconceptions == ("M12",)


@pytest.mark.parametrize(
    ("label", "said"),
    [("a", "Anadolu Agency"), ("a", "TRT World"), ("c", "the UN"), ("e", "Reuters"), ("f", "ICG")],
)
def test_an_agency_or_outlet_is_no_origin(label: str, said: str) -> None:
    feedback = check_packet_origins({**model("packet-origins"), label: said})
    assert feedback.misconceptions == ("M10",)


@pytest.mark.parametrize(
    "said", ["Armenia or Azerbaijan", "both", "probably Azerbaijan", "not Baku"]
)
def test_a_hedged_origin_is_not_right(said: str) -> None:
    assert check_packet_origins({**model("packet-origins"), "a": said}).outcome == "partly right"


def test_an_outlet_named_after_a_state_is_not_the_state() -> None:
    answer = model("packet-origins", "vaddow-river")
    feedback = check_packet_origins({**answer, "d": "Brennoth Public Radio"}, "vaddow-river")
    assert feedback.misconceptions == ("M10",)


def test_a_lost_limit_taken_for_style_is_a_misconception() -> None:
    limits = model("lost-limits")
    for label in "abdef":
        assert check_lost_limits({**limits, label: "kept"}).misconceptions == ("M21",)


def test_a_case_without_the_material_gives_no_marks(seed: Any) -> None:
    from dataclasses import replace

    bare = replace(seed, tasks=(), claims=())
    for item in CHECKED.values():
        assert item.check is not None
        feedback = item.check(item.model(seed), bare)
        assert (feedback.outcome, feedback.score) == ("cannot be read", 0.0), item.id


def test_messages_give_no_key_away() -> None:
    """Every single slip in every labelled item draws no message with the wanted word in it."""
    wanted: dict[str, str]
    for check, item, options in (
        (check_lost_limits, "lost-limits", ("kept", "changed", "lost", "cannot be determined")),
        (
            check_packet_origins,
            "packet-origins",
            ("Armenia", "Azerbaijan", "not stated", "Reuters"),
        ),
    ):
        wanted = model(item)
        for label in "abcdefgh":
            for option in set(options) - {wanted[label]}:
                feedback = check({**wanted, label: option})
                assert feedback.outcome == "partly right"
                assert len(feedback.messages) <= 6
                for message in feedback.messages:
                    assert not re.search(rf"\b{wanted[label]}\b", message), (label, option, message)


def test_the_task_texts_quote_the_cases_word_for_word() -> None:
    """The two accusations of each case stand in the task just as they stand in the article."""
    text = SCRIPT.read_text("utf-8")
    quoted = re.findall(r"- \*\*(?:first|second)\*\*, P(\d+): (.+)", text)
    assert len(quoted) == 4
    for n, (number, sentence) in enumerate(quoted):
        paragraphs = load_seed(CASES[n // 2]).paragraphs
        assert paragraphs[int(number)].quote.strip() == sentence.strip()


@pytest.mark.parametrize("case", CASES)
def test_the_task_tables_have_the_figures_of_the_records(case: str) -> None:
    """Each row of the packet and of the limits holds its record's number."""
    seed = load_seed(case)
    text = SCRIPT.read_text("utf-8")
    for item in ("packet-origins", "lost-limits"):
        part = text.split(f'"{item}-task"')[1].split(f'"{item}-answer"')[0]
        real, twin = part.split("<details>")
        rows = re.findall(r"^\| ([a-h]) \|.*$", twin if case == CASES[1] else real, re.M)
        assert rows == list("abcdefgh")
        lines = re.findall(r"^\| [a-h] \|.*$", twin if case == CASES[1] else real, re.M)
        for line, task in zip(lines, seed.tasks_in(item), strict=True):
            record: Any = seed.record(task.record)
            if hasattr(record, "value"):
                assert f"{record.value:.0f}" in line, (task.id, line)
