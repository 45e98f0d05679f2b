"""The checks of all units, through the answer bank and beyond it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from conflicting_reports.audit import BankError, audit, read_bank, upper_limit
from conflicting_reports.checks import MISCONCEPTIONS, Feedback, Item, items
from conflicting_reports.checks.answers import UnreadableError, plain, tidy, whole_number
from conflicting_reports.checks.marking import f1, informedness
from conflicting_reports.checks.speakers import match_speaker
from conflicting_reports.checks.who_says_what import (
    check_attribution_chain,
    check_claim_table,
    check_narrator,
    check_number_sort,
)
from conflicting_reports.model import Seed

BANK = Path(__file__).parent / "answers"
CHECKED = [item for item in items() if item.check]


def test_the_bank_is_at_zero_zero_zero() -> None:
    tallies = audit(read_bank(BANK))
    assert set(tallies) == {item.id for item in CHECKED}
    for item, tally in tallies.items():
        assert (tally.rejected, tally.accepted, tally.missed) == (0, 0, 0), tally.faults
        assert tally.right >= 20, item
        assert tally.wrong >= 30, item


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_every_code_that_an_item_claims_is_in_the_bank_twice(item: Item) -> None:
    entries = [e for e in read_bank(BANK) if e.item == item.id]
    for code in item.misconceptions:
        assert sum(code in entry.codes for entry in entries) >= 2, code
    assert sum(entry.kind == "hostile" for entry in entries) >= 6
    assert any(entry.kind == "untouched" for entry in entries)


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
def test_the_model_answer_made_from_the_records_is_right(item: Item, seed: Seed) -> None:
    assert item.check is not None
    feedback = item.check(item.model(seed), seed)
    assert (feedback.outcome, feedback.score) == ("right", 1.0)
    assert feedback.messages


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
@pytest.mark.parametrize("answer", [None, "", [], {}, set(), (), "   ", [[]], {"a": []}])
def test_an_empty_answer_is_not_attempted(item: Item, answer: object) -> None:
    assert item.check is not None
    feedback = item.check(answer)
    assert (feedback.outcome, feedback.score) == ("not attempted", 0.0)
    assert f"`{item.variable}`" in feedback.messages[0]


@pytest.mark.parametrize("item", CHECKED, ids=lambda item: item.id)
@pytest.mark.parametrize(
    "answer",
    ["x" * 10_000_000, list(range(1_000_000)), object(), Ellipsis, print, 1j, b"105", int, 10**400],
    ids=[
        "10 MB",
        "a million",
        "object",
        "ellipsis",
        "function",
        "complex",
        "bytes",
        "class",
        "huge",
    ],
)
def test_what_is_no_plain_answer_gets_one_sentence_and_no_marks(item: Item, answer: object) -> None:
    assert item.check is not None
    feedback = item.check(answer)
    assert feedback.score == 0.0
    assert feedback.outcome in {"cannot be read", "not yet"}
    assert all(len(message) < 300 for message in feedback.messages)


def test_messages_do_not_give_the_answer_away(seed: Seed) -> None:
    """Wrong answers of the bank never draw the name or the label that was wanted."""
    checks = {item.id: item.check for item in CHECKED}
    from conflicting_reports.audit import evaluate

    secrets = {
        "claim-table": r"Pashinyan|Prisoners of War|Ministry of Def|\"yesterday\"|\"today\"",
        "attribution-chain": r"Pashinyan|Hovhannisyan|Reuters|Kirby|Russia",
        "narrator": r"P22|P23|P24|P25",
        "confirm": r"count said to be checked|restated a position",
    }
    for entry in read_bank(BANK):
        if entry.kind == "wrong" and entry.item in secrets:
            check = checks[entry.item]
            assert check is not None
            feedback = check(evaluate(entry))
            code = entry.code
            for message in feedback.messages:
                for found in re.findall(secrets[entry.item], message):
                    assert found.strip('"').lower() in code.lower(), (entry, message)


def test_adding_rows_costs_and_copying_everything_does_not_pay(seed: Seed) -> None:
    item = next(i for i in CHECKED if i.id == "claim-table")
    model = item.model(seed)
    total = {**model[0], "count": 155}
    everything = model + [{**model[0], "count": int(n)} for n in re.findall(r"\d+", seed.text)]
    assert check_claim_table([*model, total]).score < 0.9
    assert check_claim_table([*model, total]).misconceptions == ("M4",)
    assert check_claim_table(everything).score < 0.5


def test_one_label_for_all_numbers_does_not_pay() -> None:
    for label in ("casualty", "bodies", "year", "duration"):
        assert check_number_sort([label] * 11).score < 0.5


def test_marking_all_passages_as_unsourced_earns_nothing() -> None:
    feedback = check_narrator({"P0", "P2", "P18", "P20", "P22", "P23", "P24", "P25"})
    assert feedback.score == 0
    assert "M14" in feedback.misconceptions


def test_a_named_checker_is_the_misconception_that_confirmed_means_verified(seed: Seed) -> None:
    chains = next(i for i in CHECKED if i.id == "attribution-chain").model(seed)
    feedback = check_attribution_chain({**chains, "a": ["article", "Pashinyan", "the UN"]})
    assert feedback.misconceptions == ("M7",)
    assert feedback.outcome == "partly right"


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Pashinyan", "same"),
        ("  PM Nikol PASHINIAN ", "same"),
        ("Armenia’s Prime Minister", "same"),
        ("Armenia", "side"),
        ("Yerevan", "side"),
        ("Pashinyan and Aliyev", "different"),
        ("Azerbaijani Prime Minister", "different"),
        ("", "different"),
    ],
)
def test_speakers_are_known_by_aliases_titles_and_side(seed: Seed, text: str, match: str) -> None:
    assert match_speaker(seed, text, "pashinyan") == match


def test_the_two_ministries_are_never_taken_for_each_other(seed: Seed) -> None:
    for own, other in (("armenian", "azerbaijani"), ("azerbaijani", "armenian")):
        name = seed.name(f"{own}-mod")
        for form in (name.name, *name.aliases, *name.article_forms):
            assert match_speaker(seed, form, f"{own}-mod") == "same", form
            assert match_speaker(seed, form, f"{other}-mod") == "different", form


def test_plain_copies_what_is_plain_and_calls_nothing_of_the_learners() -> None:
    class Loud(dict):  # type: ignore[type-arg]
        def items(self) -> Any:
            raise AssertionError

    frame = pd.DataFrame({"count": [105.0, None], "quote": ["a", "b"]})
    assert plain(frame, "x") == [{"count": 105.0, "quote": "a"}, {"count": None, "quote": "b"}]
    assert plain((np.int64(5), {np.float64(2.5)}), "x") == [5, [2.5]]
    assert plain(pd.Timestamp("2022-09-13"), "x") == dt.datetime(2022, 9, 13)
    with pytest.raises(UnreadableError, match="`x` holds something of type `Loud`"):
        plain(Loud(a=1), "x")
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(UnreadableError, match="too large"):
        plain(loop, "x")


def test_true_is_not_one_and_words_hold_numbers() -> None:
    assert whole_number(True) is None
    assert whole_number("1,050") == 1050
    assert whole_number(105.0) == 105
    assert whole_number(1.5) is None


def test_tidy_folds_quotes_dashes_spaces_and_case() -> None:
    assert tidy(" “Not\u00a0Stated” ‘x’ — ") == "\"not stated\" 'x' -"


def test_informedness_gives_nothing_for_all_none_or_guessing() -> None:
    truth = {"a": True, "b": True, "c": False, "d": False}
    assert informedness(truth, {"a", "b"}) == 1
    assert informedness(truth, set(truth)) == 0
    assert informedness(truth, set()) == 0
    assert informedness(truth, {"a", "c"}) == 0
    assert informedness(truth, {"a", "b", "c"}) == 0.5


def test_f1_counts_half_matches() -> None:
    assert f1(3, 3, 3) == 1
    assert f1(3, 4, 3) == pytest.approx(6 / 7)
    assert f1(0, 0, 0) == 0


def test_feedback_is_right_only_for_a_whole_score_without_misconceptions() -> None:
    assert Feedback.graded("x", 1.0, [], [], "why").outcome == "right"
    assert Feedback.graded("x", 1.0, ["m"], ["M3"], "why").outcome == "partly right"
    assert Feedback.graded("x", 0.0, ["m"], ["M10", "M2"], "why").misconceptions == ("M2", "M10")
    assert str(Feedback.graded("x", 0.0, ["m"], [], "why")).startswith("NOT YET.")


def test_the_upper_limit_is_the_exact_binomial_one() -> None:
    assert upper_limit(0, 40) == pytest.approx(1 - 0.05 ** (1 / 40), abs=1e-9)
    assert upper_limit(0, 0) == 1
    assert upper_limit(1, 20) == pytest.approx(0.2161, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[answer]]\nitem='narrator'\nkind='odd'\ncode='1'", "answer 1: kind is 'odd'"),
        ("[[answer]]\nitem='none'\nkind='right'\ncode='1'", "answer 1: no item 'none'"),
        (
            "[[answer]]\nitem='narrator'\nkind='wrong'\ncodes=['M99']\ncode='1'",
            r"unknown codes \['M99'\]",
        ),
        ("[[answer]]\nitem='narrator'\nkind='wrong'", "code is missing"),
        ("[[answer", "bank.toml: "),
    ],
)
def test_a_faulty_bank_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "bank.toml").write_text(text)
    with pytest.raises(BankError, match=message):
        read_bank(tmp_path)


def test_the_audit_sees_each_kind_of_failure(tmp_path: Path) -> None:
    (tmp_path / "bank.toml").write_text(
        """
[[answer]]
item = "narrator"
kind = "right"
code = "{'P2'}"
[[answer]]
item = "narrator"
kind = "wrong"
code = "{'P0', 'P22', 'P23', 'P24', 'P25'}"
[[answer]]
item = "narrator"
kind = "wrong"
codes = ["M7"]
code = "{'P2'}"
"""
    )
    tally = audit(read_bank(tmp_path))["narrator"]
    assert (tally.rejected, tally.accepted, tally.missed) == (1, 1, 1)
    assert len(tally.faults) == 3


def test_misconceptions_are_numbered_without_a_gap() -> None:
    assert list(MISCONCEPTIONS) == [f"M{n}" for n in range(1, len(MISCONCEPTIONS) + 1)]
