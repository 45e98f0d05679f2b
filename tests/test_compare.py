import datetime as dt
import itertools
from dataclasses import FrozenInstanceError, replace

import pytest

from conflicting_reports.compare import (
    DIFFERENCES,
    ComparisonError,
    compare_claims,
    day_range,
    hide_references,
    is_own,
    known_as_of,
    latest_as_of,
    overlap_bounds,
    party_of,
    relation,
    revisions,
    say_day,
)
from conflicting_reports.compare.freshness import is_stale, overtaken_by
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

SEED = load_seed("september-2022")
DEAD_ARMENIA, BODIES, DEAD_AZERBAIJAN = (SEED.claim(key) for key in ("a-07", "a-11", "a-12"))


def figures(claims):
    return [(c.measure, c.figure) for c in claims]


@pytest.mark.parametrize(
    ("key", "party", "own"),
    [
        ("a-07", "Armenia", True),
        ("a-11", "Azerbaijan", False),
        ("a-12", "Azerbaijan", True),
        ("S22-187", "Armenia", False),
        ("a-14", "other", False),
        ("a-13", None, False),
        ("a-34", None, False),
    ],
)
def test_party_is_that_of_all_speakers_or_none(key, party, own):
    claim = SEED.claim(key)
    assert party_of(SEED, claim) == party
    assert is_own(SEED, claim) is own


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("a-07", "a-11", {"different thing counted", "different reporting body"}),
        (
            "a-07",
            "a-12",
            {"different people counted", "different reporting body", "different day"},
        ),
        ("a-11", "a-12", set(DIFFERENCES[:4])),
        ("a-09", "a-12", set(DIFFERENCES[:4])),
        ("S22-127", "S22-159", {"different scope", "different day"}),
        ("S22-146", "S22-147", {"different thing counted", "different people counted"}),
    ],
)
def test_unlike_claims_may_not_be_compared_and_each_difference_has_a_sentence(a, b, words):
    one, two = SEED.claim(a), SEED.claim(b)
    result = compare_claims(SEED, one, two)
    assert set(result.differences) - {"one bound is open"} == words
    assert list(result.differences) == [w for w in DIFFERENCES if w in result.differences]
    assert not result.may_compare
    assert len(result.reasons) >= len(result.differences)
    assert all(sentence.endswith(".") for sentence in result.reasons)
    assert compare_claims(SEED, two, one).differences == result.differences
    assert relation(SEED, one, two) == "not comparable"


def test_a_passage_and_the_one_that_it_repeats_do_not_differ():
    result = compare_claims(SEED, SEED.claim("a-01"), DEAD_ARMENIA)
    assert (result.may_compare, result.differences, result.reasons) == (True, (), ())
    assert relation(SEED, SEED.claim("a-01"), DEAD_ARMENIA) == "same"


def test_another_body_alone_does_not_forbid_comparing():
    other = replace(DEAD_ARMENIA, speakers=("armenian-mod",))
    result = compare_claims(SEED, DEAD_ARMENIA, other)
    assert result.may_compare
    assert result.differences == ("different reporting body",)


def test_a_claim_without_a_day_or_a_number_is_not_compared():
    for field in ({"as_of": None}, {"low": None, "high": None}):
        result = compare_claims(SEED, DEAD_AZERBAIJAN, replace(DEAD_AZERBAIJAN, **field))
        assert not result.may_compare
        assert result.reasons


def test_a_month_that_holds_the_other_day_is_unsure_and_not_different():
    rough = replace(DEAD_AZERBAIJAN, as_of="2022-09")
    result = compare_claims(SEED, DEAD_AZERBAIJAN, rough)
    assert result.differences == ()
    assert not result.may_compare
    assert "roughly" in result.reasons[0]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (50, 50, "same"),
        (50, None, "discrepancy"),
        (None, 60, "discrepancy"),
        (40, 60, "discrepancy"),
        (51, 51, "contradiction"),
        (51, None, "contradiction"),
        (None, 49, "contradiction"),
    ],
)
def test_relation_follows_the_bounds_both_ways(low, high, expected):
    other = replace(DEAD_AZERBAIJAN, low=low, high=high)
    assert relation(SEED, DEAD_AZERBAIJAN, other) == expected
    assert relation(SEED, other, DEAD_AZERBAIJAN) == expected


def test_comparisons_are_frozen():
    result = compare_claims(SEED, DEAD_ARMENIA, BODIES)
    with pytest.raises(FrozenInstanceError):
        result.may_compare = True


def test_overlap_is_between_the_larger_count_and_the_sum():
    assert overlap_bounds(105, 100) == (105, 205)
    assert overlap_bounds(BODIES, 105) == (105, 205)
    assert overlap_bounds(0, 7) == (7, 7)


def test_an_open_bound_leaves_the_overlap_without_upper_limit():
    assert overlap_bounds(DEAD_ARMENIA, BODIES) == (105, None)
    assert overlap_bounds(SEED.claim("S22-063"), 105) == (105, 205)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (DEAD_ARMENIA, DEAD_AZERBAIJAN),
        (SEED.claim("S22-148"), SEED.claim("S22-156")),
        (SEED.claim("S22-191"), 5),
        (-1, 5),
        (True, 5),
        (float("nan"), 5),
        ("105", 5),
    ],
)
def test_counts_that_cannot_overlap_or_are_none_are_refused(a, b):
    with pytest.raises(ComparisonError):
        overlap_bounds(a, b)


def test_nothing_is_known_before_it_is_printed():
    for day in ("2022-09-12", "2022-09-13", "2022-09-14", "2022-10-30", "2024-02-14"):
        known = known_as_of(SEED, day)
        assert all(day_range(c.published or c.as_of)[1] <= day_range(day)[0] for c in known)
    assert DEAD_ARMENIA not in known_as_of(SEED, "2022-09-13")
    assert DEAD_ARMENIA in known_as_of(SEED, dt.date(2022, 9, 14))


def test_a_month_counts_from_its_last_day():
    claim = SEED.claim("S22-180")
    assert claim not in known_as_of(SEED, "2022-10-30")
    assert claim in known_as_of(SEED, "2022-10-31")
    assert claim in known_as_of(SEED, "2022-10")


def test_without_printing_a_figure_counts_from_the_day_it_describes():
    assert DEAD_AZERBAIJAN.published == "2022-09-14"
    assert DEAD_AZERBAIJAN not in known_as_of(SEED, "2022-09-13")
    assert DEAD_AZERBAIJAN in known_as_of(SEED, "2022-09-13", published_too=False)


def test_what_is_known_only_grows():
    days = [f"2022-09-{day}" for day in range(12, 31)]
    known = [{c.id for c in known_as_of(SEED, day)} for day in days]
    assert all(a <= b for a, b in itertools.pairwise(known))


def test_revisions_of_armenia_keep_hedges_and_the_missing():
    assert figures(revisions(SEED, "Armenia")) == [
        ("killed", "at least 49"),
        ("killed", "at least 105"),
        ("killed", "at least 135"),
        ("killed or missing", "207"),
        ("killed or missing", "at least 210"),
        ("killed", "224"),
    ]
    first, second, third = revisions(SEED, "Armenia")[:3]
    assert (first.basis, second.id) == ("primary", "a-07")
    assert "not yet final" in third.hedge


def test_revisions_of_azerbaijan_are_its_own_five_figures():
    found = revisions(SEED, "Azerbaijan")
    assert [c.value for c in found] == [50, 71, 77, 79, 80]
    assert all(is_own(SEED, c) and c.scope is None for c in found)
    assert found[0].id == "a-12"


def test_killed_or_missing_is_never_taken_for_killed():
    """S22-150 calls the 207 dead and missing 207 killed."""
    killed = revisions(SEED, "Armenia", ("killed",), repeats=True)
    assert 207 not in [c.value for c in killed]


def test_claims_about_the_other_side_are_a_series_of_their_own():
    assert [c.id for c in revisions(SEED, "Azerbaijan", own=False)] == ["S22-187"]


def test_a_number_given_again_is_no_revision():
    again = revisions(SEED, "Azerbaijan", repeats=True)
    assert [c.value for c in again] == [50, 71, 77, 79, 80, 80]
    assert again[-1].as_of == "2022-10-15"


def test_civilians_and_parts_are_left_out():
    for party in ("Armenia", "Azerbaijan"):
        for claim in revisions(SEED, party, ("killed", "missing", "bodies"), repeats=True):
            assert claim.population != "civilian"
            assert claim.scope is None


@pytest.mark.parametrize(
    ("day", "about", "figure"),
    [
        ("2022-09-12", "Armenia", None),
        ("2022-09-13", "Armenia", "at least 49"),
        ("2022-09-13", "Azerbaijan", "50"),
        ("2022-09-15", "Armenia", "at least 105"),
        ("2022-09-16", "Azerbaijan", "77"),
        ("2023-01-31", "Armenia", "at least 135"),
        ("2023-02-01", "Armenia", "224"),
    ],
)
def test_latest_is_the_newest_that_was_out(day, about, figure):
    claim = latest_as_of(SEED, day, about, "killed")
    assert (claim and claim.figure) == figure


def test_stale_figures_do_not_come_back():
    """S22-193 printed the 71 again in November."""
    assert latest_as_of(SEED, "2022-12-01", "Azerbaijan", "killed").value == 80


@pytest.mark.parametrize("bad", ["", "2022-13", "2022-02-30", "yesterday", "13/09/2022", None, 7])
def test_what_is_no_date_is_refused_by_name(bad):
    with pytest.raises(ComparisonError, match="the date is"):
        day_range(bad)


def test_dates_are_said_as_exactly_as_they_are_known():
    said = [say_day(date) for date in ("2022-09-14", "2022-10", "2023", None)]
    assert said == ["14 September 2022", "October 2022", "2023", "a day not stated"]


def test_an_unknown_party_is_refused():
    with pytest.raises(ComparisonError, match="about is 'Ruritania'"):
        revisions(SEED, "Ruritania")


RIVER = load_seed("vaddow-river")


def test_the_parties_are_those_of_the_case():
    offer, own, other = (RIVER.claim(key) for key in ("s-08", "s-05", "s-39"))
    assert [party_of(RIVER, c) for c in (offer, own, other)] == ["Ullamere"] * 3
    assert [is_own(RIVER, c) for c in (offer, own, other)] == [False, True, False]
    assert not is_own(SEED, own)


def test_revisions_of_the_invented_case():
    own = revisions(RIVER, "Ullamere", ("killed",))
    assert [c.value for c in own] == [21, 33, 38, 40]
    assert all(is_own(RIVER, c) for c in own)
    of_brennoth = revisions(RIVER, "Brennoth", ("killed",), own=False)
    assert {party_of(RIVER, c) for c in of_brennoth} == {"Ullamere"}
    assert 120 in [c.value for c in of_brennoth]
    assert 71 not in [c.value for c in revisions(RIVER, "Brennoth", ("killed",))]


@pytest.mark.parametrize(
    ("day", "about", "value"),
    [
        ("2017-06-13", "Brennoth", None),
        ("2017-06-15", "Brennoth", 34),
        ("2017-06-19", "Ullamere", 33),
        ("2017-07-02", "Ullamere", 38),
    ],
)
def test_latest_of_the_invented_case(day, about, value):
    claim = latest_as_of(RIVER, day, about, "killed")
    assert (claim and claim.value) == value


@pytest.mark.parametrize("measure", ["killed", "killed or missing"])
def test_a_party_of_another_case_is_refused_with_the_parties_of_this_one(measure):
    with pytest.raises(ComparisonError, match="wanted one of Brennoth, Ullamere"):
        revisions(RIVER, "Armenia", (measure,))
    with pytest.raises(ComparisonError, match="wanted one of Brennoth, Ullamere"):
        latest_as_of(RIVER, "2017-06-20", "Azerbaijan", measure)


def test_comparisons_of_the_invented_case_name_its_parties():
    dead, bodies, others = (RIVER.claim(key) for key in ("a-06", "a-09", "a-10"))
    assert overlap_bounds(dead, bodies) == (40, None)
    with pytest.raises(ComparisonError, match="can't be in both"):
        overlap_bounds(dead, others)
    result = compare_claims(RIVER, dead, others)
    assert "different people counted" in result.differences
    assert any("about Brennoth, the other about Ullamere" in r for r in result.reasons)
    total = compare_claims(RIVER, dead, RIVER.claim("s-14"))
    assert any("the other about both sides" in r for r in total.reasons)


def test_a_stale_figure_of_the_invented_case_is_found():
    late = RIVER.claim("s-37")
    assert is_stale(RIVER, late)
    assert overtaken_by(RIVER, late).value == 47
    assert not is_stale(RIVER, RIVER.claim("s-17"))


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        (
            "Of the three acts (T13, T17, T19) only one counts.",
            "Of the three acts only one counts.",
        ),
        ("One view. See E25.", "One view."),
        ("Far apart. See translation_chain.csv. Two places.", "Far apart. Two places."),
        ("Far higher (see estimates.csv).", "Far higher."),
        ('Hedge: "at least" (claim S22-004).', 'Hedge: "at least".'),
        ("An R07 of another kind; P23 says (in T72 tanks) so.", None),
        ("Compare R08.", None),
        (None, ""),
    ],
)
def test_ids_and_file_names_stay_out_of_notes_and_nothing_else_does(
    seed: Seed, note: str | None, shown: str | None
) -> None:
    assert hide_references(seed, note) == (note if shown is None else shown)
