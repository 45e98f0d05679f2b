"""Unit 04, the history: what a bank of answers can't show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conflicting_reports.checks import Item, items
from conflicting_reports.checks.answers import tidy
from conflicting_reports.checks.marking import above_chance
from conflicting_reports.checks.the_history import (
    check_background_verdicts,
    check_date_precision,
    check_history_order,
    check_whose_word,
)
from conflicting_reports.checks.the_history.background_verdicts import VERDICTS, narrated
from conflicting_reports.checks.the_history.date_precision import OPTIONS, verdict_on
from conflicting_reports.checks.the_history.history_order import before, events_in
from conflicting_reports.checks.the_history.sorting import read_sorting
from conflicting_reports.checks.the_history.whose_word import events_in as words_in
from conflicting_reports.compare.history import event_days
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.side_records import Event, Verdict

UNIT = "04-the-history"
CASES = ("september-2022", "vaddow-river")
ITEMS = items(UNIT)
SORTED = [item for item in ITEMS if item.id != "history-order"]
SCRIPT = (Path(__file__).parents[1] / "solutions/04-the-history.py").read_text("utf-8")
TASKS = dict(re.findall(r'"grade_id": "([\w-]+)-task".*?\n"""\n(.*?)\n"""', SCRIPT, re.DOTALL))


def part(item: str, case: str) -> str:
    """Return what a task says on one of the two cases."""
    real, _, invented = TASKS[item].partition("<details>")
    return real if case == CASES[0] else invented


def rows(item: str, case: str) -> dict[str, list[str]]:
    """Return the cells of a task's tables, by label."""
    found = re.findall(r"^\| ([a-z]) \| (.*) \|$", part(item, case), re.MULTILINE)
    return {label: cells.split(" | ") for label, cells in found}


@pytest.fixture(params=CASES)
def worked(request: pytest.FixtureRequest) -> Seed:
    return load_seed(request.param)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_model_answer_is_right_on_both_cases(item: Item, worked: Seed) -> None:
    assert item.check is not None
    for case in (worked, worked.id):
        feedback = item.check(item.model(worked), case)
        assert (feedback.outcome, feedback.score) == ("right", 1.0)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_two_cases_have_different_keys_under_the_same_labels(item: Item) -> None:
    """So that an answer copied from the other version doesn't pay."""
    assert item.check is not None
    real, invented = (load_seed(case) for case in CASES)
    assert item.model(real) != item.model(invented)
    assert item.check(item.model(real), invented).score < 0.5
    assert item.check(item.model(invented), real).score < 0.5
    labels = [sorted(t.label for t in seed.tasks_in(item.id)) for seed in (real, invented)]
    assert labels[0] == labels[1]


@pytest.mark.parametrize("item", SORTED, ids=lambda item: item.id)
def test_one_word_for_everything_earns_nothing(item: Item, worked: Seed) -> None:
    assert item.check is not None
    model = item.model(worked)
    for word in set(model.values()):
        assert item.check(dict.fromkeys(model, word), worked).score == 0.0


@pytest.mark.parametrize("item", SORTED, ids=lambda item: item.id)
def test_every_word_at_once_and_hedges_earn_nothing(item: Item, worked: Seed) -> None:
    assert item.check is not None
    model = item.model(worked)
    options = sorted(set(model.values()))
    assert item.check(dict.fromkeys(model, options), worked).score == 0.0
    hedged = {label: f"{word} or {options[0]}" for label, word in model.items()}
    assert item.check(hedged, worked).score == 0.0
    assert item.check({label: f"not {word}" for label, word in model.items()}, worked).score == 0.0


@pytest.mark.parametrize("item", SORTED, ids=lambda item: item.id)
def test_invented_rows_cost(item: Item, worked: Seed) -> None:
    assert item.check is not None
    model = item.model(worked)
    some = item.check({**model, "y": "wrong"}, worked)
    many = item.check({**model, **dict.fromkeys("mnopqrstuvwxyz", "wrong")}, worked)
    assert some.score < 1
    assert some.outcome == "partly right"
    assert many.score < 0.5


def test_an_order_that_keeps_nothing_apart_or_follows_the_list_earns_little(worked: Seed) -> None:
    labels = sorted(events_in(worked))
    assert check_history_order([labels], worked).score < 0.1
    assert check_history_order([[label] for label in labels], worked).score < 0.5
    assert check_history_order([labels] * 9, worked).score == 0.0
    model = next(i for i in ITEMS if i.id == "history-order").model(worked)
    assert check_history_order(model[::-1], worked).score == 0.0
    assert check_history_order([*model, ["z"]], worked).score < 1
    assert check_history_order([*model, list("mnopqrstuvxyz")], worked).score < 0.5


def test_a_broken_tie_costs_half_a_pair_and_a_turned_pair_two(worked: Seed) -> None:
    model = next(i for i in ITEMS if i.id == "history-order").model(worked)
    flat = [[label] for group in model for label in group]
    pairs = len(flat) * (len(flat) - 1) / 2
    assert check_history_order(flat, worked).score == min(0.95, 1 - 1 / pairs)
    assert len(model[0]) == len(model[1]) == 1
    swapped = [model[1], model[0], *model[2:]]
    assert check_history_order(swapped, worked).score == pytest.approx(1 - 2 / pairs)


def test_overlap_is_a_tie_that_holds_within_each_group(worked: Seed) -> None:
    """Else "write both into one pair of brackets" would have no answer."""
    events = events_in(worked)
    model = next(i for i in ITEMS if i.id == "history-order").model(worked)
    place = {label: n for n, group in enumerate(model) for label in group}
    for one in events:
        for other in events:
            same = place[one] == place[other]
            assert (before(events[one], events[other]) == 0) == same


def test_cannot_be_determined_is_right_in_a_quarter_of_the_verdicts(worked: Seed) -> None:
    model = ITEMS[0].model(worked)
    assert set(model.values()) == set(VERDICTS)
    assert 4 * list(model.values()).count("cannot be determined") >= len(model)
    assert len(narrated(worked)) == 6


def test_the_tasks_quote_the_article_and_the_rows_exactly(worked: Seed) -> None:
    tasks = {
        task.label: worked.record(task.record) for task in worked.tasks_in("background-verdicts")
    }
    for label, cells in rows("background-verdicts", worked.id).items():
        record = tasks[label]
        quote = re.findall(r'"(.*)"', cells[0])[-1]
        if type(record) is Verdict:
            number = int(re.match(r"P(\d+)", cells[0]).group(1))  # type: ignore[union-attr]
            assert number == record.paragraph
            assert quote in worked.paragraphs[number].quote
            assert tidy(quote).strip(".") in tidy(record.quote) or tidy(record.quote) in tidy(quote)
        else:
            assert cells[0].startswith('"')
    for label, cells in rows("whose-word", worked.id).items():
        event, word = words_in(worked)[label]
        assert cells[1] == f'"{word}"'
        row = tidy(" ".join(filter(None, (event.title, event.what_happened, event.disputed, event.undisputed, event.naming_armenia, event.naming_azerbaijan))))  # fmt: skip
        assert tidy(word) in row
    titles = {event.title for event in worked.events if event.core}
    for task in worked.tasks_in("date-precision"):
        title = rows("date-precision", worked.id)[task.label][1]
        record = worked.record(task.record)
        assert type(record) is Event
        assert title == record.title
        assert title in titles
    assert set(rows("history-order", worked.id)) == set(events_in(worked))


def test_every_event_that_a_task_sends_to_the_timeline_is_shown_there(worked: Seed) -> None:
    for item in ("history-order", "whose-word", "date-precision"):
        for task in worked.tasks_in(item):
            record = worked.record(task.record)
            assert type(record) is Event
            assert record.core, record.id


def test_the_date_in_a_sentence_is_the_date_that_is_compared(worked: Seed) -> None:
    for task in worked.tasks_in("date-precision"):
        sentence = rows("date-precision", worked.id)[task.label][0]
        date = (task.value or "").rpartition(":")[2]
        year, *rest = date.split("-")
        assert year in sentence or (rest and task.value and task.value.startswith("start"))
        if len(rest) == 2:
            assert re.search(rf"\b{int(rest[1])} [A-Z]", sentence)


def test_the_sides_parties_stand_in_alphabetical_order_and_equally_often(worked: Seed) -> None:
    owners = list(next(i for i in ITEMS if i.id == "whose-word").model(worked).values())
    assert owners.count(worked.parties[0]) == owners.count(worked.parties[1]) == 3
    assert owners.count("both") == owners.count("neither") == 2


def test_dates_are_compared_by_what_they_can_mean() -> None:
    seed = load_seed(CASES[0])
    ceasefire, corridor = seed.record("T31"), seed.record("T49")
    assert type(ceasefire) is Event
    assert type(corridor) is Event
    assert event_days(ceasefire)[0].year == 1994
    assert verdict_on(ceasefire, "1994") == "less exact"
    assert verdict_on(ceasefire, "1994-06") == "wrong"
    assert verdict_on(corridor, "end:2023-09") == "as exact"
    assert verdict_on(corridor, "end:2023-09-19") == "too exact"
    assert verdict_on(corridor, "start:2022-12-12") == "as exact"


def test_messages_name_neither_the_right_word_nor_the_right_side(worked: Seed) -> None:
    """Of each label answered wrongly, alone, no message holds the word that was wanted."""
    for item, options in ((ITEMS[0], VERDICTS), (ITEMS[3], OPTIONS), (ITEMS[2], (*worked.parties, "both", "neither"))):  # fmt: skip
        assert item.check is not None
        model = item.model(worked)
        for label, wanted in model.items():
            for word in options:
                if word != wanted:
                    feedback = item.check({**model, label: word}, worked)
                    assert feedback.score < 1
                    assert feedback.messages
                    told = " ".join(feedback.messages)
                    assert not re.search(rf"\b{wanted}\b(?! side)", told) or wanted == "both", told
                    assert len(feedback.messages) <= 6


def test_taking_the_narrators_words_as_plain_fact_is_told() -> None:
    model = ITEMS[0].model(load_seed(CASES[0]))
    assert check_background_verdicts({**model, "c": "accurate"}).misconceptions == ("M16",)
    assert check_background_verdicts({**model, "b": "accurate"}).misconceptions == ("M16",)
    assert check_background_verdicts({**model, "i": "accurate"}).misconceptions == ()


def test_silence_read_as_a_denial_and_doubt_of_everything_are_told() -> None:
    model = ITEMS[0].model(load_seed(CASES[0]))
    assert check_background_verdicts({**model, "g": "wrong"}).misconceptions == ("M9",)
    doubting = {k: "contested" if v == "accurate" else v for k, v in model.items()}
    assert "M14" in check_background_verdicts(doubting).misconceptions


def test_the_articles_order_is_told_from_any_other_slip() -> None:
    like_the_article = [["e"], ["d"], ["h"], ["b"], ["i"], ["c", "f"], ["a", "g"]]
    assert check_history_order(like_the_article).misconceptions == ("M16",)
    other = [["h"], ["e"], ["b"], ["d"], ["i"], ["c", "f"], ["a", "g"]]
    assert check_history_order(other).misconceptions == ()
    invented = [["e"], ["b"], ["a", "c", "f"], ["h"], ["i"], ["d", "g"]]
    assert check_history_order(invented, CASES[1]).misconceptions == ("M16",)


def test_giving_a_word_to_one_side_wherever_it_stands_is_told(worked: Seed) -> None:
    model = next(i for i in ITEMS if i.id == "whose-word").model(worked)
    for party in worked.parties:
        feedback = check_whose_word({**model, "b": party, "f": party}, worked)
        assert feedback.misconceptions == ("M22",)
    swapped = {**model, "b": model["f"], "f": model["b"]}
    assert check_whose_word(swapped, worked).misconceptions == ()


def test_giving_a_places_names_to_the_side_where_it_lies_is_told() -> None:
    model = next(i for i in ITEMS if i.id == "whose-word").model(load_seed(CASES[1]))
    by_the_map = {**model, "d": model["j"], "j": model["d"]}
    assert check_whose_word(by_the_map, CASES[1]).misconceptions == ("M22",)
    assert check_whose_word({**model, "d": model["j"]}, CASES[1]).misconceptions == ()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("canot be determined", True),
        ("can\u2019t be determind", True),
        ("is cannot-be-determined", True),
        ("can be determined", False),
        ("can now be determined", False),
        ("could be determined", False),
    ],
)
def test_a_slip_of_the_pen_is_read_and_an_opposite_is_not(word: str, meant: bool) -> None:
    model = ITEMS[0].model(load_seed(CASES[0]))
    assert (check_background_verdicts({**model, "g": word}).outcome == "right") == meant


def test_a_disputed_day_taken_as_known_and_no_day_trusted_are_told() -> None:
    model = ITEMS[3].model(load_seed(CASES[0]))
    assert check_date_precision({**model, "b": "as exact"}).misconceptions == ("M16",)
    assert "M14" in check_date_precision(dict.fromkeys(model, "disputed")).misconceptions


def test_both_sides_may_be_named_as_a_pair(worked: Seed) -> None:
    model = next(i for i in ITEMS if i.id == "whose-word").model(worked)
    pairs = {k: list(worked.parties) if v == "both" else v for k, v in model.items()}
    assert check_whose_word(pairs, worked).score == 1.0
    named = {k: worked.adjective(v) for k, v in model.items()}
    assert check_whose_word(named, worked).score == 1.0


def test_a_case_without_tasks_gives_no_marks(worked: Seed) -> None:
    from dataclasses import replace

    bare = replace(worked, tasks=())
    for item in ITEMS:
        assert item.check is not None
        feedback = item.check(item.model(worked), bare)
        assert (feedback.outcome, feedback.score) == ("cannot be read", 0.0)
        assert item.check(None, bare).score == 0.0


def test_hints_and_explanations_exist_for_both_cases(worked: Seed) -> None:
    for item in ITEMS:
        assert all(item.hints_for(worked))
        assert "None" not in item.explanation_for(worked)


def test_sorting_reads_forms_and_refuses_near_opposites() -> None:
    labels, options = {"a": "", "b": ""}, ("accurate", "contested", "neither")
    read = read_sorting({"A": "Acurate.", "b)": "CONTESTED"}, labels, options)
    assert read is not None
    assert read.said == {"a": "accurate", "b": "contested"}
    for word in ("inaccurate", "uncontested", "either", "accurate contested", "accurate (or contested)"):  # fmt: skip
        read = read_sorting({"a": word}, labels, options)
        assert read is not None
        assert not read.said, word
    assert above_chance({"a": "x", "b": "y"}, {"a": "x", "b": "x"}) == 0.0
    assert above_chance({"a": "x", "b": "y"}, {"a": "x", "b": "y"}) == 1.0
