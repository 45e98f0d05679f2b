"""Unit 02: dates, order and what was known, on both cases."""

from __future__ import annotations

import copy
import datetime as dt
import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import jupytext
import numpy as np
import pandas as pd
import pytest

from conflicting_reports.checks import Feedback, Item, items
from conflicting_reports.checks.answers import plain
from conflicting_reports.checks.cases import INVENTED, REAL
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.options import pick_option, says_open
from conflicting_reports.checks.when_was_that import (
    check_adds_up,
    check_article_dates,
    check_known_at_noon,
    check_possible_days,
    check_sequence,
)
from conflicting_reports.checks.when_was_that.days import days_in, is_ambiguous, night_in, one_day
from conflicting_reports.checks.when_was_that.known_at_noon import window
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed

UNIT = "02-when-was-that"
ROOT = Path(__file__).resolve().parents[1]
ITEMS = {item.id: item for item in items(UNIT)}
CASES = (REAL, INVENTED)
each_case = pytest.mark.parametrize("case", CASES)
each_item = pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item.id)


def look(item: Item, answer: Any, case: str = REAL) -> Feedback:
    assert item.check is not None
    return item.check(answer, case)


def model(item_id: str, case: str = REAL) -> Any:
    return copy.deepcopy(ITEMS[item_id].model(load_seed(case)))


@each_case
@each_item
def test_the_model_answer_is_right_on_both_cases(item: Item, case: str) -> None:
    feedback = look(item, model(item.id, case), case)
    assert (feedback.outcome, feedback.score) == ("right", 1.0)


@pytest.mark.parametrize("item_id", ["possible-days", "article-dates", "sequence", "known-at-noon"])
def test_the_model_answer_of_one_case_is_not_right_on_the_other(item_id: str) -> None:
    for one, other in (CASES, CASES[::-1]):
        assert look(ITEMS[item_id], model(item_id, one), other).score < 0.7


STRATEGIES: dict[str, list[Any]] = {
    "possible-days": [
        {"dates": [f"2022-09-{n:02}" for n in range(1, 31)], "settled_by": "day of publication"},
        {"dates": "2022-09-12", "settled_by": "day of publication"},
        {"dates": [], "settled_by": "day of publication"},
        {"dates": "cannot be determined", "settled_by": "day of publication"},
        {"dates": [f"2022-09-{n:02}" for n in range(1, 31)], "settled_by": ["author", "publisher"]},
    ],
    "article-dates": [
        *(dict.fromkeys("abcdefgh", day) for day in ("2022-09-12", "2022-09-13", "2022-09-14")),
        dict.fromkeys("abcdefgh", "cannot be determined"),
        {k: ["2022-09-12", "2022-09-13", "2022-09-14"] for k in "abcdefgh"},
    ],
    "sequence": [
        [{k} for k in "abcdefgh"],
        [{k} for k in "hgfedcba"],
        [set("abcdefgh")],
        [set("abcdefgh")] * 8,
        [{"b"}, {"c", "f"}, {"h"}, {"d"}, {"e"}, {"g"}, {"a"}],  # as the article prints them
        [{"e"}, {"g"}],
    ],
    "adds-up": [
        {"start_is": "worked out", "phrase_fits": "yes"},
        dict.fromkeys(("implied_start", "start_is", "years_of_control", "phrase_fits"), 1994),
        dict.fromkeys(("implied_start", "start_is", "years_of_control", "phrase_fits"), "yes"),
    ],
    "known-at-noon": [
        *(
            dict.fromkeys("abcdefgh", verdict)
            for verdict in ("already out", "not yet out", "cannot be determined")
        ),
        {"already out": list("abcdefgh"), "not yet out": list("abcdefgh")},
        {"a": "already out"},
    ],
}


@each_item
def test_no_strategy_pays(item: Item) -> None:
    for answer in STRATEGIES[item.id]:
        assert look(item, answer).score < 0.5, answer


@pytest.mark.parametrize("item_id", ["article-dates", "known-at-noon"])
@each_case
def test_one_answer_for_all_does_not_pay_on_either_case(item_id: str, case: str) -> None:
    for answer in set(model(item_id, case).values()):
        assert look(ITEMS[item_id], dict.fromkeys("abcdefgh", answer), case).score < 0.5


@each_case
def test_an_order_by_letters_does_not_pay_on_either_case(case: str) -> None:
    for letters in ("abcdefgh", "hgfedcba"):
        assert check_sequence([{k} for k in letters], case).score < 0.5


@pytest.mark.parametrize("item_id", ["article-dates", "known-at-noon"])
def test_more_rows_than_asked_are_not_right(item_id: str) -> None:
    answer = model(item_id)
    answer |= dict.fromkeys("ijklmnopqrstuvwxyz", answer["a"])
    assert look(ITEMS[item_id], answer).score < 0.5


@each_case
def test_the_verdict_that_nothing_can_be_told_is_right_in_a_quarter(case: str) -> None:
    for item_id in ("article-dates", "known-at-noon"):
        verdicts = list(model(item_id, case).values())
        assert 0.25 <= verdicts.count("cannot be determined") / len(verdicts) < 0.5


@pytest.mark.parametrize(
    ("check", "change", "code"),
    [
        (check_possible_days, {"dates": ["2025-09-01", "2025-09-08"]}, "M15"),
        (check_possible_days, {"dates": [dt.date(2026, 9, 7)]}, "M15"),
        (check_article_dates, {"a": "2026-11-22", "d": "2026-11-21"}, "M15"),
        (check_article_dates, {"e": "13 September 2023"}, "M15"),
        (check_article_dates, dict.fromkeys("abcde", "cannot be determined"), "M14"),
        (check_article_dates, dict.fromkeys("abcdefgh", "not stated"), "M14"),
        (check_adds_up, {"implied_start": 2023}, "M15"),
        (check_adds_up, {"years_of_control": 32}, "M15"),
        (check_known_at_noon, dict.fromkeys("abcdefgh", "cannot be determined"), "M14"),
        (check_known_at_noon, dict.fromkeys("adefh", "cannot be determined"), "M14"),
        (check_known_at_noon, {"e": "already out"}, "M24"),
        (check_known_at_noon, dict.fromkeys("abcdefgh", "already out"), "M24"),
    ],
)
def test_a_typical_mistake_is_named(check: Any, change: dict[str, Any], code: str) -> None:
    item_id = check.__name__.removeprefix("check_").replace("_", "-")
    feedback = check(model(item_id) | change)
    assert feedback.misconceptions == (code,)
    assert feedback.score < 1


def test_a_year_of_the_article_or_of_another_span_is_not_the_readers_year() -> None:
    for change in ({"implied_start": 2019}, {"years_of_control": 28}, {"years_of_control": 29}):
        feedback = check_adds_up(model("adds-up") | change)
        assert feedback.misconceptions == ()
        assert feedback.score < 1


def test_late_claims_called_out_are_no_hindsight_if_early_ones_are_called_late() -> None:
    swapped = {"a": "not yet out", "d": "already out", "e": "already out", "f": "not yet out"}
    assert check_known_at_noon(model("known-at-noon") | swapped).misconceptions == ()


def test_two_counts_of_different_days_on_one_line_are_m6() -> None:
    for answer in ([*"egac", "bdfh"], [*"egac", "bh", "df"], ["abcdefgh"]):
        assert check_sequence([set(step) for step in answer]).misconceptions == ("M6",)


def wrong_versions(item_id: str, case: str) -> list[Any]:
    right = model(item_id, case)
    if item_id == "sequence":
        shifted = [right[1], right[0], *right[2:]]
        return [right[::-1], shifted, [{k} for step in right for k in sorted(step)]]
    others = {
        "article-dates": ["cannot be determined", "2016-01-01"],
        "known-at-noon": ["already out"],
    }
    versions = []
    for key in right:
        for value in others.get(item_id, ["", "yes", "no", "printed", "author", 7, ["2022-09-01"]]):
            versions.append(right | {key: value})
    return versions


@each_case
@each_item
def test_messages_give_no_key_away(item: Item, case: str) -> None:
    right = model(item.id, case)
    seed = load_seed(case)
    keys = {
        "possible-days": [*right["dates"], '"day of publication"']
        if type(right) is dict and "dates" in right
        else [],
        "article-dates": [v for v in right.values() if v[0] == "2"]
        if item.id == "article-dates"
        else [],
        "adds-up": [str(right["implied_start"]), str(right["years_of_control"])]
        if item.id == "adds-up"
        else [],
    }.get(item.id, [])
    for answer in wrong_versions(item.id, case):
        feedback = look(item, answer, case)
        if feedback.outcome == "right":
            continue
        said = " ".join(feedback.messages)
        assert feedback.messages
        assert len(feedback.messages) <= 6
        assert not [key for key in keys if key in said], said
        for day in (d for d in keys if re.fullmatch(r"\d{4}-\d\d-\d\d", d)):
            assert f"{int(day[-2:])} {dt.date.fromisoformat(day):%B}" not in said
        assert all(len(m) < 330 for m in feedback.messages)
    for hint in item.hints_for(seed):
        assert not [key for key in keys if key in hint]


@each_case
@each_item
def test_paragraphs_in_messages_are_those_of_the_case(item: Item, case: str) -> None:
    seed = load_seed(case)
    known = {
        f"P{seed.paragraph_of(claim.span)}"
        for task in seed.tasks_in(item.id)
        if isinstance(claim := seed.record(task.record), Claim) and claim.span
    }
    texts = [*item.hints_for(seed)]
    for answer in wrong_versions(item.id, case):
        texts += look(item, answer, case).messages
    assert set(re.findall(r"\bP\d+\b", " ".join(texts))) <= known


@each_item
def test_a_case_without_the_material_earns_nothing(item: Item, seed: Seed) -> None:
    bare = Seed(
        **{name: getattr(seed, name) for name in Seed.__slots__ if name != "tasks"},  # type: ignore[attr-defined]
        tasks=(),
    )
    assert item.check is not None
    feedback = item.check(model(item.id), bare)
    assert (feedback.outcome, feedback.score) == ("cannot be read", 0.0)


class Yes:
    """Says yes to every comparison."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1


class Words(str):
    """A text that is no plain text."""

    __slots__ = ()


HOSTILE: list[Any] = [Yes(), ANY, Words("yes"), lambda: 1, iter([1]), b"a", "x" * 10_000_000]
HOSTILE += [[ANY] * 8, dict.fromkeys("abcdefgh", ANY), {Yes(): 1}, {"a": float("inf")}, 10**40]
HOSTILE += [{"a": "²"}, {"²": "a"}, {"dates": ["²"], "settled_by": Yes()}, float("nan"), True]


@each_case
@each_item
def test_a_hostile_answer_earns_nothing_and_raises_nothing(item: Item, case: str) -> None:
    recursive: list[Any] = []
    recursive.append(recursive)
    for answer in [*HOSTILE, recursive]:
        feedback = look(item, answer, case)
        assert feedback.score == 0.0, answer


@pytest.mark.parametrize(
    "value",
    [
        dt.date(2022, 9, 14),
        dt.datetime(2022, 9, 14, 12),
        "2022-09-14",
        "2022/9/14",
        "20220914",
        "14.09.2022",
        "2022-09-14T09:00:00Z",
        "14 September 2022",
        "14. September 2022",
        "the 14th of September, 2022",
        "Wednesday, 14 September 2022",
        "Wed 14 Sept. 2022",
        "September 14, 2022",
        "14-Sep-2022",
        "14 Septembre 2022",
    ],
)
def test_a_date_is_read_in_every_form_that_has_one_meaning(value: Any) -> None:
    assert one_day(value) == dt.date(2022, 9, 14)


@pytest.mark.parametrize(
    "value",
    [
        "09/13/2022",
        "13/09",
        "Monday 14 September 2022",
        "not 14 September 2022",
        "14 or 15 September 2022",
        "maybe 2022-09-14",
        "14 September",
        "31 September 2022",
        "2022-13-13",
        "Wednesday",
        True,
        14,
        None,
        1.5,
    ],
)
def test_a_date_with_two_meanings_or_none_is_not_read(value: Any) -> None:
    assert one_day(value) is None


def test_several_days_can_stand_in_one_text() -> None:
    like = dt.date(2022, 9, 30)
    wanted = {dt.date(2022, 9, day) for day in (5, 12, 19, 26)}
    assert days_in("5, 12, 19 and 26 September 2022") == wanted
    assert days_in(["5 Sep", "12 Sep", "2022-09-19", 26], like) == wanted
    assert days_in("September 5, 2022; September 12, 2022") == wanted - {
        dt.date(2022, 9, 19),
        dt.date(2022, 9, 26),
    }
    assert days_in("30 August 2022, 5 September 2022") == {
        dt.date(2022, 8, 30),
        dt.date(2022, 9, 5),
    }
    assert days_in("5 to 26 September 2022") is None


def test_a_night_of_two_dates_is_its_first_day() -> None:
    for text in ("12/13 September 2022", "12-13 September 2022", "the night of 12 to 13 Sept 2022"):
        assert night_in(text) == dt.date(2022, 9, 12)
    for text in ("12/14 September 2022", "12/13/2022", "2022-09-12", "13 September 2022"):
        assert night_in(text) is None


def test_a_night_of_two_dates_is_not_the_one_day_that_the_task_wants() -> None:
    for night in ("12-13 September 2022", "the night of 12 to 13 September 2022"):
        feedback = check_article_dates(model("article-dates") | {"c": night})
        assert feedback.score == 7 / 8
        assert "on which it begins" in feedback.messages[0]


def test_ambiguous_dates_are_told_from_clear_ones() -> None:
    assert is_ambiguous("09/13/2022")
    assert is_ambiguous("13/09")
    assert not is_ambiguous("2022/09/13")
    assert not is_ambiguous("12/13 September 2022")


def test_an_ambiguous_date_gets_a_message_of_its_own() -> None:
    feedback = check_article_dates(model("article-dates") | {"a": "09/14/2022"})
    assert "two ways" in feedback.messages[0]


@pytest.mark.parametrize(
    "form",
    [
        lambda m: list(m.values()),
        lambda m: list(m.items()),
        lambda m: {f"({k.upper()})": v for k, v in m.items()},
        lambda m: [{"event": k, "answer": v} for k, v in m.items()],
        lambda m: [{k: v} for k, v in m.items()],
        lambda m: {"label": list(m), "answer": list(m.values())},
        lambda m: "\n".join(f"{k}: {v}" for k, v in m.items()),
        lambda m: pd.Series(m),
        lambda m: pd.DataFrame({"row": list(m), "answer": list(m.values())}),
        lambda m: np.array(list(m.values())),
        lambda m: {k: f"{k}: {v}" for k, v in m.items()},
        lambda m: {k: [v] for k, v in m.items()},
        lambda m: {"answer": m},
    ],
)
@pytest.mark.parametrize("item_id", ["article-dates", "known-at-noon"])
def test_labelled_answers_are_read_in_every_usual_form(item_id: str, form: Any) -> None:
    assert look(ITEMS[item_id], form(model(item_id))).outcome == "right"


@pytest.mark.parametrize(
    "form",
    [
        lambda m: pd.Series(m)[::-1],
        lambda m: pd.DataFrame({"answer": m})[::-1],
        lambda m: pd.DataFrame({"answer": pd.Series(m).rename_axis("letter")})[::-1],
    ],
)
@pytest.mark.parametrize("item_id", ["article-dates", "known-at-noon"])
def test_rows_are_read_by_their_labels_in_any_order(item_id: str, form: Any) -> None:
    assert look(ITEMS[item_id], form(model(item_id))).outcome == "right"


def test_labels_of_rows_are_kept_unless_they_only_number_them() -> None:
    assert plain(pd.Series([1, 2], index=["b", "a"]), "it") == {"b": 1, "a": 2}
    assert plain(pd.Series([1, 2], index=["a", "a"]), "it") == [["a", 1], ["a", 2]]
    assert plain(pd.Series([2, 1]).sort_values(), "it") == [1, 2]
    years = pd.Series([1, 2], index=pd.Index([1994, 2020], name="year"))
    assert plain(years, "it") == {1994: 1, 2020: 2}
    assert plain(pd.DataFrame({"x": [1]}, index=["a"]), "it") == [{"index": "a", "x": 1}]
    assert plain(pd.DataFrame({"x": [1], "y": [2]}, index=["a"]), "it") == [{"x": 1, "y": 2}]


@pytest.mark.parametrize("unit", ["D", "s", "us", "ns"])
def test_days_of_pandas_and_numpy_are_days(unit: str) -> None:
    days = pd.date_range("2022-09-01", "2022-09-30", freq="W-MON")
    form = {"settled_by": "day of publication"}
    assert check_possible_days(form | {"dates": days}).outcome == "right"
    moments = days.to_numpy().astype(f"datetime64[{unit}]")
    assert check_possible_days(form | {"dates": moments}).outcome == "right"
    assert check_possible_days(form | {"dates": list(moments)}).outcome == "right"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("already out: it was said before noon", "already out"),
        ("not yet out (14:30, that day or later)", "not yet out"),
        ("already out, or not yet out", None),
        ("already out, but cannot be determined", None),
        ("already out, maybe", None),
        ("not yet out - or later", None),
        ("out of the question: already", None),
    ],
)
def test_a_reason_may_follow_any_verdict(text: str, meant: str | None) -> None:
    options = ("already out", "not yet out", "cannot be determined")
    assert pick_option(text, options) == meant


def test_a_row_copied_from_the_task_is_its_letter_in_an_order() -> None:
    rows = dict(re.findall(r"^\| ([a-h]) \| (.*) \| P\d+ \|$", task_texts()["sequence"][0], re.M))
    right = [{f"{k}: {rows[k]}" for k in step} for step in model("sequence")]
    assert check_sequence(right).outcome == "right"
    assert check_sequence([*right[:4], {"d: or perhaps h, who knows"}]).outcome != "right"
    assert check_sequence([{"e: declared, g: ended, a: campaign"}, *right[1:]]).outcome != "right"


def test_a_label_given_twice_holds_both_values() -> None:
    read = read_labelled({"a": "x", "A": "y", "z": "w"}, ("a", "b"), "it")
    assert read.entries == {"a": ["x", "y"]}
    assert read.extra == ["z"]
    assert read.twice == ["a"]


def test_a_reason_may_follow_a_verdict_but_no_second_verdict() -> None:
    assert says_open("Cannot be determined: no hour given")
    assert says_open("can't be determined (the hour is missing)")
    assert not says_open("cannot be determined, but probably already out")
    assert not says_open("cannot be determined or 14 September 2022")


def test_verdicts_may_be_given_with_their_letters() -> None:
    answer: dict[str, list[str]] = {}
    for letter, verdict in model("known-at-noon").items():
        answer.setdefault(verdict, []).append(letter)
    assert check_known_at_noon(answer).outcome == "right"


@pytest.mark.parametrize(
    "answer",
    [
        "e, g, a, c, d/h, b/f",
        "e; g; a; c; d, h; b, f",
        "{e}, {g}, {a}, {c}, {d, h}, {b, f}",
        "e -> g -> a -> c -> d h -> b f",
        ["e", "g", "a", "c", "dh", "b and f"],
        {1: "e", 2: "g", 3: "a", 4: "c", 5: ["d", "h"], 6: ["b", "f"]},
        {"e": 1, "g": 2, "a": 3, "c": 4, "d": 5, "h": 5, "b": 6, "f": 6},
        [{"E"}, {"G"}, set(), {"A"}, {"C"}, frozenset("DH"), ("B", "F"), {""}],
    ],
)
def test_an_order_is_read_in_every_usual_form(answer: Any) -> None:
    assert check_sequence(answer).outcome == "right"


def test_a_broken_tie_costs_less_than_a_wrong_order() -> None:
    broken = check_sequence([{k} for k in "egacdhbf"]).score
    turned = check_sequence([{"g"}, {"e"}, {"a"}, {"c"}, {"d", "h"}, {"b", "f"}]).score
    assert 1 > broken > turned > 0.5


def test_the_start_is_the_year_that_subtraction_gives() -> None:
    for year in (1991, "1991", "in 1991", 1991.0, np.int64(1991)):
        assert check_adds_up(model("adds-up") | {"implied_start": year}).outcome == "right"
    for year in (1990, 1992, 1989, "1991 or 1992", "1991/92", True, "91"):
        assert check_adds_up(model("adds-up") | {"implied_start": year}).outcome != "right"


def test_a_slip_in_the_years_is_not_counted_twice() -> None:
    own = check_adds_up(model("adds-up") | {"years_of_control": 24})
    follow = check_adds_up(model("adds-up") | {"years_of_control": 20, "phrase_fits": "no"})
    assert own.score == follow.score == pytest.approx(0.7)


def test_a_claim_without_an_hour_can_have_been_made_all_day(seed: Seed) -> None:
    first, last = window(seed.claim("S22-017"), None)
    assert (first, last) == (dt.datetime(2022, 9, 13), dt.datetime(2022, 9, 14))


@each_case
def test_coded_moments_lie_on_the_day_of_their_record(case: str) -> None:
    seed = load_seed(case)
    for task in seed.tasks_in("known-at-noon"):
        record = seed.record(task.record)
        if isinstance(record, Claim) and task.value:
            assert task.why
            days = {m[:10] for m in task.value.split("/")}
            assert record.published in days


def test_guessing_one_verdict_earns_nothing_above_chance() -> None:
    truth = {"a": "x", "b": "y", "c": "z", "d": "z"}
    for verdict in "xyz":
        assert above_chance(truth, dict.fromkeys(truth, verdict), 3) == 0
    assert above_chance(truth, truth, 3) == 1


# The notebook


def task_texts() -> dict[str, tuple[str, str]]:
    """Return for each item the text for the real case and that for the invented one."""
    cells = jupytext.read(ROOT / f"solutions/{UNIT}.py", fmt="py:percent").cells
    texts = {}
    for cell in cells:
        grade_id = cell.metadata.get("nbgrader", {})
        name = grade_id.get("grade_id", "") if isinstance(grade_id, dict) else ""
        if name.endswith("-task"):
            real, _, twin = cell.source.partition("<details>")
            texts[name.removesuffix("-task")] = (real, twin)
    return texts


def test_every_task_has_its_twin() -> None:
    assert set(task_texts()) == set(ITEMS)
    for real, twin in task_texts().values():
        assert real
        assert twin.startswith("<summary>On the invented case (Vaddow River)</summary>\n\n")
        assert twin.rstrip().endswith("\n\n</details>")


@each_item
def test_task_texts_quote_the_case_exactly(item: Item) -> None:
    for case, text in zip(CASES, task_texts()[item.id], strict=True):
        seed = load_seed(case)
        for sentence in re.split(r"(?<=[.:])\s", text):
            paragraphs = {int(n) for n in re.findall(r"\bP(\d+)\b", sentence)}
            quotes = re.findall(r'(?<!`)"([^"`]{8,})"(?!`)', sentence) if paragraphs else []
            for quote in quotes:
                if quote != "a quarter of a century":
                    assert any(quote in seed.paragraphs[n].quote for n in paragraphs), quote


@pytest.mark.parametrize("item_id", ["article-dates", "sequence"])
def test_rows_name_the_paragraph_of_their_record(item_id: str) -> None:
    for case, text in zip(CASES, task_texts()[item_id], strict=True):
        seed = load_seed(case)
        rows = dict(re.findall(r"^\| ([a-h]) \|.*\| P(\d+) \|$", text, re.M))
        tasks = {t.label: seed.record(t.record) for t in seed.tasks_in(item_id)}
        for label, claim in tasks.items():
            assert isinstance(claim, Claim)
            assert claim.span
            assert rows[label] == str(seed.paragraph_of(claim.span)), (case, label)
        assert set(rows) == set(tasks)


def test_noon_rows_tell_the_day_and_hour_of_their_record() -> None:
    for case, text in zip(CASES, task_texts()["known-at-noon"], strict=True):
        seed = load_seed(case)
        rows = {m[1]: m[3] for m in re.finditer(r"^\| ([a-h]) \| (.*) \| (.*) \|$", text, re.M)}
        for task in seed.tasks_in("known-at-noon"):
            claim = seed.record(task.record)
            if not isinstance(claim, Claim):
                continue
            day = dt.date.fromisoformat(str(claim.published))
            assert f"{day.day} {day:%B}" in rows[task.label]
            hours = re.findall(r"\d\d:\d\d", str(claim.locator))
            assert re.findall(r"\d\d:\d\d", rows[task.label]) == hours
            assert ("hour not recorded" in rows[task.label]) == (
                not hours and "night" not in rows[task.label]
            )


def test_both_parties_stand_equally_often_in_the_rows_about_noon(seed: Seed) -> None:
    for case in CASES:
        text = task_texts()["known-at-noon"][CASES.index(case)]
        parties = load_seed(case).parties
        rows = re.findall(r"^\| [a-h] \| ([^:]*):", text, re.M)
        counts = [sum(party in row for row in rows) for party in parties]
        assert counts == [4, 4]


def test_the_form_and_the_hints_name_the_items() -> None:
    script = (ROOT / f"solutions/{UNIT}.py").read_text("utf-8")
    for item in ITEMS.values():
        assert f"{item.variable} = " in script
        assert f"check_{item.id.replace('-', '_')}({item.variable}, case)" in script
    numbers = [int(n) for n in re.findall(r"^## (\d)\. ", script, re.M)]
    assert all(b - a == 1 for a, b in pairwise(numbers))
    assert len(numbers) == len(ITEMS)
