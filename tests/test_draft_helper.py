"""The draft helper, its checks, its word list, its samples, its figure."""

from __future__ import annotations

import ast
from collections import Counter

import pytest

from conflicting_reports.confidence import brier_score, say_brier
from conflicting_reports.drafts import CHECKS, DraftChecker, swap_sides
from conflicting_reports.drafts.companions import find_companions
from conflicting_reports.drafts.records import Records, loaded_words
from conflicting_reports.model import PARTIES, Seed
from conflicting_reports.plots.annotated_draft import (
    describe_annotated_draft,
    plot_annotated_draft,
    table_annotated_draft,
)
from conflicting_reports.widgets.draft_helper import DraftHelper
from conflicting_reports.widgets.draft_samples import read_samples, show_samples

DAY = "2022-09-16"
FULL = (
    "Armenia's prime minister said on 16 September that 135 people had been killed, not yet final. "
    "Azerbaijan's Ministry of Defence gave 77 soldiers killed on 16 September."
)


@pytest.fixture(scope="module")
def checker(seed: Seed) -> DraftChecker:
    return DraftChecker(seed, DAY)


def found(checker: DraftChecker, text: str) -> set[str]:
    return {remark.check for remark in checker.review(text).remarks}


def test_a_draft_with_all_companions_gets_no_remark(checker: DraftChecker) -> None:
    assert checker.review(FULL).remarks == ()


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("Azerbaijan's Ministry of Defence gave", "It is said that Azerbaijan had", "speaker"),
        ("Azerbaijan's Ministry of Defence gave", "Azerbaijan gave", "speaker"),
        ("Azerbaijan's Ministry of Defence gave", "Nikol Pashinyan of Armenia gave", "speaker"),
        ("Azerbaijan's Ministry of Defence gave", "Azerbaijan's Ministry of Defence:", "verb"),
        ("on 16 September.", "in the end.", "day"),
        ("on 16 September.", "on 14 September.", "day"),
        ("on 16 September.", "on Friday.", "day"),
        ("on 16 September.", "in the fighting of 12-14 September.", "day"),
        ("77 soldiers killed", "77 casualties", "counted"),
        ("77 soldiers killed", "77 bodies", "counted"),
        (", not yet final", "", "hedge"),
        ("77 soldiers", "at least 77 soldiers", "hedge"),
        ("77 soldiers", "76 soldiers", "record"),
        ("77 soldiers", "79 soldiers", "record"),
        ("77 soldiers", "71 soldiers", "record"),
        ("had been killed", "were confirmed killed", "confirmed"),
        ("people had been", "martyred people had been", "words"),
        ("people had been", "people near Kalbajar had been", "places"),
    ],
)
def test_each_missing_companion_is_remarked_on(
    checker: DraftChecker, old: str, new: str, check: str
) -> None:
    assert old in FULL
    assert check in found(checker, FULL.replace(old, new, 1))


@pytest.mark.parametrize("total", [155, 205, 255])
def test_a_sum_of_unlike_things_is_taken_apart(checker: DraftChecker, total: int) -> None:
    (remark,) = checker.review(f"Reports said that {total} people were killed.").of("sum")
    assert f"{total} = 105 (killed, Armenia, 14 September 2022)" in remark.message
    assert remark.record is not None


def test_a_sum_with_the_days_of_its_parts_is_let_be(checker: DraftChecker) -> None:
    text = "AP put the killed at 155: 105 by 14 September and 50 by 13 September."
    assert checker.review(text).of("sum") == []


def test_up_to_must_stay_with_the_offer_of_bodies(checker: DraftChecker) -> None:
    text = (
        "Azerbaijan's Prisoners of War Commission offered {} 100 bodies to Armenia on 14 September."
    )
    assert "hedge" in found(checker, text.format(""))
    assert "hedge" in found(checker, text.format("at least"))
    assert "hedge" not in found(checker, text.format("up to"))


def test_a_denial_and_a_quotation_are_not_held_against_the_writer(checker: DraftChecker) -> None:
    text = FULL + ' Armenia called it "aggression". The UN could not verify the reports.'
    assert found(checker, text) == set()


def test_dates_years_and_times_are_not_figures(checker: DraftChecker) -> None:
    text = "Armenia and Azerbaijan fought from 00:05 on 13 September 2022 to 20:00 on 2022-09-14."
    assert found(checker, text) == set()


def test_the_order_of_the_parties_and_a_missing_one_are_seen(checker: DraftChecker) -> None:
    assert "order" in found(checker, "Azerbaijan and Armenia spoke.")
    assert "order" in found(checker, "Armenia spoke.")
    assert "order" not in found(checker, "Armenia and Azerbaijan spoke.")


def test_words_over_the_limit_are_marked(checker: DraftChecker) -> None:
    text = "Armenia and Azerbaijan spoke. " + "word " * 117
    assert [r.message for r in checker.review(text).of("length")] == [
        "121 words. From here on it is over 120."
    ]


@pytest.mark.parametrize("text", ["", "   ", "😀", "135", '"', "12-14", "\n\n", "0", "a" * 5000])
def test_odd_drafts_do_no_harm(checker: DraftChecker, text: str) -> None:
    for remark in checker.review(text).remarks:
        assert text[remark.start : remark.end] == remark.words or remark.check == "length"
        assert remark.check in CHECKS


def test_the_word_list_treats_both_sides_evenly_and_points_at_records(seed: Seed) -> None:
    words = loaded_words()
    sides = Counter(word.used_by for word in words)
    assert sides["Armenia"] == sides["Azerbaijan"] >= 5
    rows = (seed.events, seed.reports, seed.verdicts, seed.claims)
    known = {record.id for group in rows for record in group}
    for word in words:
        assert word.alternative
        assert word.reason
        assert word.used_by in {*PARTIES, "both", "anyone"}
        assert word.record in known | {None}
        assert word.record or word.used_by == "anyone"


def test_the_checks_say_the_same_of_both_sides(checker: DraftChecker, seed: Seed) -> None:
    text = "Armenia and Azerbaijan fought. Armenian soldiers attacked; victory and occupation."
    assert found(checker, text) - {"order"} == found(checker, swap_sides(seed, text)) - {"order"}


def test_swapping_twice_gives_the_draft_back(seed: Seed) -> None:
    text = "Armenia's army, Armenians in Yerevan; Azerbaijani forces and Baku."
    assert swap_sides(seed, text).startswith("Azerbaijan's army, Azerbaijanis in Baku; Armenian")
    assert swap_sides(seed, swap_sides(seed, text)) == text


def test_another_case_is_checked_against_its_own_parties() -> None:
    helper = DraftHelper(
        "vaddow-river",
        text="The Ullameran Ministry of Defence gave 21 soldiers killed on 14 June 2017 in an"
        " unprovoked attack near Greywater. Brennothan aggression.",
    )
    checks = {remark.check: remark for remark in helper.review.remarks}
    assert "speaker" not in checks
    assert "Ullamere comes first" in checks["order"].message
    assert "Brennothan: Tolvane" in checks["places"].message
    words = [r for r in helper.review.remarks if r.check == "words"]
    assert {r.words for r in words} >= {"unprovoked", "aggression"}
    assert all(r.record is None for r in words)
    assert "Brennothan Ministry of Defence" in helper.result["swapped"]
    assert "Armenia" not in str(helper)
    assert "Azerbaijan" not in str(helper)


def test_the_widget_says_all_in_plain_text_and_keeps_the_draft_as_python() -> None:
    text = "It's \"255\" dead.\nAzerbaijan's loss."
    helper = DraftHelper(day=DAY, text=text)
    shown = str(helper)
    assert "only mechanical checks" in shown
    assert "255 = 105" in shown
    assert "Armenia's loss." in shown
    assert helper.code in shown
    assert ast.literal_eval(helper.code.removeprefix("my_draft = ")) == text
    assert "".join(piece for piece, _ in helper.result["pieces"]) == text


def test_typing_renews_the_result() -> None:
    helper = DraftHelper(day=DAY)
    assert helper.result["groups"] == []
    helper.text = "255 dead"
    assert helper.result["of"] == "255 dead"
    assert helper.result["groups"]
    helper.text = FULL
    assert helper.result["groups"] == []


def test_three_samples_stand_on_each_level_and_the_best_pass_the_checks(
    checker: DraftChecker,
) -> None:
    samples = read_samples()
    assert Counter(s.level for s in samples) == {0: 3, 1: 3, 2: 3, 3: 3}
    for sample in samples:
        assert set(sample.marks.values()) <= {0, 1, 2, 3}
        assert len(sample.marks) == 5
        assert sample.text in str(show_samples(level=sample.level))
        if sample.level == 3:
            assert checker.review(sample.text).remarks == ()
        assert (
            round(sum(sample.marks.values()) / 5) == sample.level
            or abs(sum(sample.marks.values()) / 5 - sample.level) <= 0.5
        )


def test_the_figure_marks_each_companion_and_has_its_words_and_table(seed: Seed) -> None:
    marked = [(c.kind, c.words) for c in find_companions(Records(seed, DAY), FULL)]
    assert ("figure", "135") in marked
    assert ("who", "Armenia's prime minister") in marked
    assert ("day", "16 September") in marked
    assert ("limit", "not yet final") in marked
    drawn = {text.get_text() for text in plot_annotated_draft(seed, FULL, DAY).texts}
    table = table_annotated_draft(seed, FULL, DAY)
    assert len(table) == len(marked)
    for _, words in marked:
        assert any(words in text for text in drawn)
        assert words in describe_annotated_draft(seed, FULL, DAY)


def test_the_brier_score_rewards_right_certainty() -> None:
    assert brier_score({"a": 100, "b": 0}, "a") == 0
    assert brier_score({"a": 100, "b": 0}, "b") == 1
    assert brier_score({"a": 50, "b": 50}, "a") == 0.25
    assert "0.25" in say_brier({"a": 90, "b": 10}, "a")
    with pytest.raises(ValueError, match="wanted a number from 0 to 100"):
        brier_score({"a": 101}, "a")
    with pytest.raises(ValueError, match="wanted some of"):
        brier_score({"a": 10}, "z")
