import datetime as dt

import pytest

from conflicting_reports.compare import ComparisonError, known_as_of
from conflicting_reports.compare.freshness import is_stale, known_day, overtaken_by
from conflicting_reports.model import Seed
from conflicting_reports.plots import COLOURS
from conflicting_reports.widgets import as_of as module
from conflicting_reports.widgets.as_of import AsOf
from conflicting_reports.widgets.frame import style_of


@pytest.fixture(scope="module")
def placed() -> AsOf:
    return AsOf("september-2022")


def day(slider: AsOf, iso: str) -> dict[str, object]:
    return next(d for d in slider.days if d["iso"] == iso)


def row(slider: AsOf, key: str) -> dict[str, object]:
    return next(r for r in slider.claims if r["id"] == key)


def test_every_coded_claim_is_in_exactly_one_group(placed: AsOf, seed: Seed) -> None:
    assert sorted(r["id"] for r in placed.claims) == sorted(c.id for c in seed.claims)
    groups = {g["id"]: g["sections"] for g in placed.groups}
    for r in placed.claims:
        assert r["section"] in groups[r["group"]]


def test_what_is_known_on_a_day_is_what_known_as_of_says(placed: AsOf, seed: Seed) -> None:
    for n, d in enumerate(placed.days):
        known = {r["id"] for r in placed.claims if r["known"] is not None and r["known"] <= n}
        assert known == {c.id for c in known_as_of(seed, d["iso"])}


def test_the_slider_begins_before_anything_was_known(placed: AsOf) -> None:
    assert placed.day == "2022-09-12"
    assert placed.days[0]["status"].startswith("0 of 170 claims known")
    assert [card["lines"] for card in placed.days[0]["board"]] == [[], []]
    assert placed.days[-1]["iso"] == "2023-02-01"


def test_days_follow_each_other_except_where_a_gap_is_announced(placed: AsOf) -> None:
    dates = [dt.date.fromisoformat(d["iso"]) for d in placed.days]
    for before, after, d in zip(dates[:-1], dates[1:], placed.days[1:], strict=True):
        left_out = (after - before).days - 1
        assert bool(left_out) == bool(d["skipped"])
        assert str(left_out or "") in d["skipped"]


def test_both_parties_newest_counts_stand_side_by_side(placed: AsOf) -> None:
    armenia, azerbaijan = day(placed, "2022-09-14")["board"]
    assert (armenia["party"], azerbaijan["party"]) == ("Armenia", "Azerbaijan")
    assert armenia["lines"][0]["figure"] == "at least 105"
    assert "“so far”" in armenia["lines"][0]["words"]
    assert azerbaijan["lines"][0]["figure"] == "50"
    assert "13 September 2022" in azerbaijan["lines"][0]["words"]


def test_without_its_dateline_the_article_cannot_be_placed(seed: Seed) -> None:
    slider = AsOf("september-2022", place_article=False)
    assert slider.undated == len(seed.article_claims)
    assert not any(r["outlet"].startswith("the article") for r in slider.claims)
    assert f"{slider.undated} more have no day" in str(slider)


def test_old_figures_printed_again_are_exactly_these(seed: Seed) -> None:
    stale = {c.id: overtaken_by(seed, c) for c in seed.claims if is_stale(seed, c)}
    assert set(stale) == {"S22-126", "S22-193", "S22-194"}
    assert stale["S22-193"].value == 77
    assert stale["S22-194"].value == 135


def test_unlike_measures_and_other_speakers_never_overtake(seed: Seed) -> None:
    assert overtaken_by(seed, seed.claim("S22-112")).value == 224  # not 207 dead and missing
    assert overtaken_by(seed, seed.claim("S22-177")) is None  # another incident
    assert overtaken_by(seed, seed.claim("S22-071")) is None  # an agency's sum
    assert overtaken_by(seed, seed.claim("S22-161")) is None  # 430 is the other side's number
    assert overtaken_by(seed, seed.claim("S22-135")).value == 3  # civilians with civilians


def test_a_claim_known_by_its_month_waits_for_the_end_of_it(placed: AsOf, seed: Seed) -> None:
    assert known_day(seed.claim("S22-180")) == dt.date(2022, 10, 31)
    assert placed.days[row(placed, "S22-180")["known"]]["iso"] == "2022-10-31"
    assert "counted from its end" in row(placed, "S22-180")["printed"]


def test_what_comes_after_the_end_counts_as_not_yet_known(placed: AsOf) -> None:
    assert row(placed, "S22-212")["known"] is None
    assert "after the end of this slider" in placed.days[-1]["status"]


def test_plain_text_tells_who_says_each_known_claim_and_where() -> None:
    slider = AsOf("september-2022", day="2022-09-17")
    text = str(slider)
    n = next(n for n, d in enumerate(slider.days) if d["iso"] == slider.day)
    for r in slider.claims:
        shown = r["statement"] in text
        assert shown or r["known"] is None or r["known"] > n
    assert "OLD FIGURE REPRINTED] (newer: 77, out since 16 September 2022)" in text
    assert "Hedge: “confirmed”, “to date”, “not yet final”" in text
    assert "https://www.azernews.az/" in text
    assert "430" not in text


def test_a_day_that_has_no_place_becomes_the_last_one_before_it(placed: AsOf) -> None:
    slider = AsOf("september-2022", day="2022-12-24")
    assert slider.day == "2022-11-28"
    slider.day = "2021-01-01"
    assert slider.day == "2022-09-12"


@pytest.mark.parametrize("wrong", ["yesterday", "14 September 2022", "2022-09-31", "2022-09"])
def test_a_day_that_is_none_is_refused_by_name(wrong: str) -> None:
    with pytest.raises(ComparisonError, match=wrong):
        AsOf("september-2022", day=wrong)


def test_an_unknown_group_or_way_of_showing_is_refused(placed: AsOf) -> None:
    with pytest.raises(ComparisonError, match="wanted one of own, other"):
        placed.group = "losses"
    with pytest.raises(ComparisonError, match="known, new, all"):
        placed.show = "everything"


def test_both_parties_have_a_column_wherever_people_are_counted(placed: AsOf) -> None:
    for group in placed.groups:
        if group["id"] in module.COUNTED:
            assert group["sections"][:2] == ["Armenia", "Azerbaijan"]


def test_colours_are_those_of_the_figures() -> None:
    css = style_of(module.__file__).lower()
    for side, colour in zip(("first", "second"), COLOURS.values(), strict=True):
        assert f"--cr-{side}: {colour.lower()}" in css
