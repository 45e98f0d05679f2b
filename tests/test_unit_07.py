"""Unit 07: what a bank of answers can't show of its checks and its task texts."""

import re
from pathlib import Path

import pytest

from conflicting_reports.checks import items
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.the_world_reacts import (
    check_account,
    check_heard,
    check_late_words,
    check_listener,
    check_stance_coding,
)
from conflicting_reports.checks.the_world_reacts.sides import reactions_in
from conflicting_reports.compare import day_range, say_day
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

UNIT = "07-the-world-reacts"
CASES = ("september-2022", "vaddow-river")
ITEMS = items(UNIT)
ONE_WORD = [item for item in ITEMS if item.id in {"stance-coding", "late-words", "account"}]


@pytest.fixture(scope="module", params=CASES)
def seed(request: pytest.FixtureRequest) -> Seed:
    return load_seed(request.param)


@pytest.fixture(scope="module")
def notebook(root: Path) -> str:
    return (root / f"solutions/{UNIT}.py").read_text("utf-8")


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_model_answer_is_right_on_both_cases(item: Item, seed: Seed) -> None:
    assert item.check is not None
    feedback = item.check(item.model(seed), seed)
    assert (feedback.outcome, feedback.score) == ("right", 1.0), feedback.messages


@pytest.mark.parametrize("item", ONE_WORD, ids=lambda item: item.id)
def test_one_word_for_all_earns_nothing(item: Item, seed: Seed) -> None:
    assert item.check is not None
    model = item.model(seed)
    for word in set(model.values()):
        assert item.check(dict.fromkeys(model, word), seed).score == 0.0


@pytest.mark.parametrize("item", ONE_WORD, ids=lambda item: item.id)
def test_rows_that_the_task_does_not_have_cost(item: Item, seed: Seed) -> None:
    assert item.check is not None
    model = item.model(seed)
    more = {f"x{n}": word for n, word in enumerate(model.values())}
    feedback = item.check(model | more, seed)
    assert feedback.outcome != "right"
    assert feedback.score < 0.5


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_answers_of_one_case_do_not_serve_the_other(item: Item) -> None:
    assert item.check is not None
    first, second = map(load_seed, CASES)
    assert item.check(item.model(first), second).score < 0.8
    assert item.check(item.model(second), first).score < 0.8


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_messages_give_no_key_away(item: Item, seed: Seed) -> None:
    """A message on a wrong word may repeat that word, and must not hold the right one."""
    assert item.check is not None
    model = item.model(seed)
    if item in ONE_WORD:
        for label, right in model.items():
            wrong = next(word for word in model.values() if word != right)
            text = " ".join(item.check(model | {label: wrong}, seed).messages)
            assert f'"{right}"' not in text
            assert right == "own" or right not in text.replace(wrong, "")


def test_everything_in_the_article_and_nothing_in_it_stay_below_half(seed: Seed) -> None:
    labels = reactions_in(seed, "heard")
    quote = next(p.quote for p in seed.paragraphs if len(p.quote.split()) > 20)
    for said in ("yes", "no"):
        rows = {x: {"reported": said, "quote": quote if said == "yes" else ""} for x in labels}
        assert check_heard(rows | {"silence": "cannot be determined"}, seed).score < 0.5


def test_silence_is_no_view(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "heard").model(seed)
    for view in ("they did not care", "they take no side"):
        feedback = check_heard(model | {"silence": view}, seed)
        assert feedback.misconceptions == ("M9",)
        assert feedback.score == pytest.approx(0.8)


def test_a_heading_or_a_caption_is_no_speaker(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "heard").model(seed)
    label = next(x for x in model if x != "silence" and model[x]["quote"])
    layout = [c.span.quote for c in seed.article_claims if c.part == "caption" and c.span]
    assert layout
    feedback = check_heard(model | {label: {"reported": "yes", "quote": layout[0]}}, seed)
    assert feedback.misconceptions == ("M16",)
    assert feedback.score < 1


def test_quotes_count_with_other_quotation_marks_and_whole_sentences(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "heard").model(seed)
    for label, row in model.items():
        if label != "silence" and row["quote"]:
            paragraph = next(p.quote for p in seed.paragraphs if row["quote"] in p.quote)
            for quote in (f"“{row['quote']}”", row["quote"].upper(), paragraph):
                changed = model | {label: {"reported": "Yes", "quote": quote}}
                assert check_heard(changed, seed).score == 1.0, quote


def test_leaving_open_what_the_calendar_settles_is_blanket_doubt(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "late-words").model(seed)
    open_all = dict.fromkeys(model, "cannot be determined")
    assert check_late_words(open_all, seed).misconceptions == ("M14",)
    some = model | dict.fromkeys(list(model)[:-1], "cannot be determined")
    assert "M14" in check_late_words(some, seed).misconceptions
    assert list(model.values()).count("cannot be determined") * 4 >= len(model)


def test_who_prints_own_words_is_not_their_source(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "account").model(seed)
    own = [label for label, word in model.items() if word == "own"]
    for label in own:
        feedback = check_account(model | {label: seed.parties[0]}, seed)
        assert feedback.misconceptions == ("M10",)


def test_two_outlets_with_one_readout_are_not_both_partners(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "account").model(seed)
    rows = reactions_in(seed, "account")
    twice = [x for x in rows if model[x] in seed.parties and len(rows[x].source_urls) > 1]
    assert twice
    assert check_account(model | {twice[0]: "both"}, seed).misconceptions == ("M12",)


def test_a_word_that_an_outlet_adds_is_not_the_speakers(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "listener").model(seed)
    added = {task.label: task.value for task in seed.tasks_in("listener") if task.value}
    assert added
    for label, party in added.items():
        other = next(p for p in seed.parties if p != party)
        for change in ({"blamed": party}, {"blamed": party, "side": other}):
            feedback = check_listener(model | {label: model[label] | change}, seed)
            assert feedback.misconceptions == ("M10",)
        side_only = check_listener(model | {label: model[label] | {"side": other}}, seed)
        assert side_only.misconceptions == ()


@pytest.mark.parametrize("name", ["listener", "stance-coding"])
def test_to_be_spoken_to_is_not_to_be_supported(name: str, seed: Seed) -> None:
    item = next(item for item in ITEMS if item.id == name)
    assert item.check is not None
    model, rows = item.model(seed), reactions_in(seed, name)
    first, second = seed.parties
    other = {first: second, second: first}
    followed = 0
    for label, row in rows.items():
        if row.addressed_to in other and row.stance == f"supports {other[row.addressed_to]}":
            followed += 1
            party = row.addressed_to
            word = (
                f"supports {party}" if name == "stance-coding" else model[label] | {"side": party}
            )
            assert item.check(model | {label: word}, seed).misconceptions == ("M25",)
    assert followed >= 1


def test_turning_the_sides_round_is_another_mistake(seed: Seed) -> None:
    first, second = seed.parties
    swap = {f"supports {first}": f"supports {second}", f"supports {second}": f"supports {first}"}
    model = next(item for item in ITEMS if item.id == "stance-coding").model(seed)
    turned = check_stance_coding({k: swap.get(v, v) for k, v in model.items()}, seed)
    assert "M25" not in turned.misconceptions


def test_worry_and_condemning_take_no_side(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "stance-coding").model(seed)
    for label in (x for x, code in model.items() if code == "concern only"):
        for party in seed.parties:
            feedback = check_stance_coding(model | {label: f"supports {party}"}, seed)
            assert feedback.misconceptions == ("M26",)


def test_a_name_and_an_office_tell_no_reaction(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "heard").model(seed)
    people = {
        "september-2022": {
            "e": "Turkish President Recep Tayyip Erdogan",
            "h": "the Coordinator of Strategic Communications at the National Security Council",
        },
        "vaddow-river": {
            "d": "Quellin's Foreign Minister, Emmell Tovick",
            "h": "Wexmoor's chief envoy, Sarra Luntrey, said",
        },
    }
    for label, quote in people[seed.id].items():
        changed = model | {label: {"reported": "yes", "quote": quote}}
        assert check_heard(changed, seed).score < 1


@pytest.mark.parametrize("item", ONE_WORD, ids=lambda item: item.id)
def test_a_word_may_bring_its_explanation_but_no_doubt(item: Item, seed: Seed) -> None:
    assert item.check is not None
    model = item.model(seed)
    pasted = {k: f'→ `"{word}"`: as the task explains it there' for k, word in model.items()}
    assert item.check(pasted, seed).score == 1.0
    label, word = next(iter(model.items()))
    another = next(other for other in model.values() if other != word)
    for doubt in (f"{word}: or it may be {another}", f"{word}: but perhaps not at all"):
        assert item.check(model | {label: doubt}, seed).score < 1


def test_taking_the_listener_for_the_ally_stays_below_half(seed: Seed) -> None:
    model = next(item for item in ITEMS if item.id == "listener").model(seed)
    rows = {
        label: {
            "said_to": row["said_to"],
            "side": row["said_to"] if row["said_to"] in seed.parties else "neither",
            "blamed": next((p for p in seed.parties if p != row["said_to"]), "nobody"),
        }
        for label, row in model.items()
    }
    assert check_listener(rows, seed).score < 0.6
    same = {label: dict.fromkeys(("said_to", "side", "blamed"), seed.parties[0]) for label in model}
    assert check_listener(same, seed).score < 0.2


def test_the_two_sides_can_be_exchanged_and_the_score_sees_it(seed: Seed) -> None:
    first, second = seed.parties
    swap = {f"supports {first}": f"supports {second}", f"supports {second}": f"supports {first}"}
    model = next(item for item in ITEMS if item.id == "stance-coding").model(seed)
    assert sum(word == f"supports {first}" for word in model.values()) == sum(
        word == f"supports {second}" for word in model.values()
    )
    assert check_stance_coding({k: swap.get(v, v) for k, v in model.items()}, seed).score < 0.7


def test_the_rows_to_code_are_undisputed_and_not_one_sided(seed: Seed) -> None:
    """The codebook keeps disputed rows and one-sided readouts out of machine marking."""
    for row in reactions_in(seed, "stance-coding").values():
        assert not row.disputed_coding
        assert row.stance == row.stance_second
        assert row.readout_by not in seed.parties


def test_the_tasks_quote_the_records(seed: Seed, notebook: str) -> None:
    for item in ("stance-coding", "account", "listener"):
        for label, row in reactions_in(seed, item).items():
            line = f"\n| {label} | **{row.actor}**, {row.speaker} |"
            assert any(
                row.paraphrase in part.split("\n")[0] for part in notebook.split(line)[1:]
            ), f"{item} {label}"
    for label, row in reactions_in(seed, "heard").items():
        assert f"\n| {label} | {row.actor} |\n" in notebook
    for label, row in reactions_in(seed, "late-words").items():
        found = re.search(
            rf"\n\| {label} \| \*\*{re.escape(row.actor)}\*\*, "
            rf"{re.escape(str(row.speaker))} \| {re.escape(str(row.channel))} \| (.+) \|\n",
            notebook,
        )
        assert found
        first, last = day_range(str(row.date))
        shown = found.group(1)
        assert shown == say_day(row.date) or (first != last and f"{first:%B %Y}" in shown)
    day = seed.provenance["published"]["value"]
    assert f"the article appeared on **{say_day(day)}**" in notebook


def test_no_form_holds_an_answer_before_the_solution(notebook: str) -> None:
    for variable in (item.variable for item in ITEMS):
        form = notebook.split(f"\n{variable} = ")[1].split("### BEGIN")[0]
        assert set(re.findall(r': "([^"]*)"', form)) == {""}
