"""The measures against worked examples that others have published."""

import pytest

from conflicting_reports.agreement import (
    chance_agreement,
    cohen_kappa,
    confusion_table,
    krippendorff_alpha,
    raw_agreement,
)
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed


def spread(table: list[list[int]]) -> tuple[list[str], list[str]]:
    """Return the two coders' lists that give a confusion table."""
    pairs = [
        (str(row), str(column))
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    return [a for a, _ in pairs], [b for _, b in pairs]


def test_kappa_of_the_utterances_in_artstein_and_poesio_2008_table_1() -> None:
    first, second = spread([[20, 20], [10, 50]])
    assert raw_agreement(first, second) == pytest.approx(0.7)
    assert chance_agreement(first, second) == pytest.approx(0.54)
    assert cohen_kappa(first, second) == pytest.approx(0.348, abs=0.0005)


def test_kappa_of_three_codes_in_artstein_and_poesio_2008_table_4() -> None:
    first, second = spread([[46, 0, 0], [6, 32, 6], [0, 0, 10]])
    assert cohen_kappa(first, second) == pytest.approx(0.8013, abs=0.00005)


@pytest.mark.parametrize(
    ("coders", "published"),
    [
        (("0100000010", "1110010000"), 0.095),
        (("aabbdcccedda", "babbbccceddd"), 0.692),
        (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
    ],
    ids=["A: two codes", "B: five codes", "C: four coders, gaps"],
)
def test_alpha_of_the_examples_in_krippendorff_2011(
    coders: tuple[str, ...], published: float
) -> None:
    lists = [[None if code == "." else code for code in codes] for codes in coders]
    assert krippendorff_alpha(*lists) == pytest.approx(published, abs=0.0006)


def test_full_agreement_is_one_and_none_where_nothing_was_told_apart() -> None:
    assert cohen_kappa(["a", "b"], ["a", "b"]) == 1
    assert krippendorff_alpha(["a", "b"], ["a", "b"]) == 1
    assert cohen_kappa(["a", "a"], ["a", "a"]) is None
    assert krippendorff_alpha(["a", "a"], ["a", "a"]) is None
    assert krippendorff_alpha(["a", None], [None, "b"]) is None


def test_less_agreement_than_chance_is_below_zero() -> None:
    assert cohen_kappa(["a", "b"], ["b", "a"]) == -1


@pytest.mark.parametrize("lists", [([], []), (["a"], ["a", "b"])])
def test_lists_that_cannot_be_compared_are_refused(lists: tuple[list[str], list[str]]) -> None:
    for measure in (raw_agreement, chance_agreement, cohen_kappa, confusion_table):
        with pytest.raises(ComparisonError, match="of one length"):
            measure(*lists)


def test_alpha_refuses_a_single_coder() -> None:
    with pytest.raises(ComparisonError, match="two lists of codes"):
        krippendorff_alpha(["a", "b"])


def test_the_confusion_table_counts_every_pair_in_the_order_asked_for() -> None:
    table = confusion_table(["a", "a", "b"], ["a", "b", "b"], codes=["b", "a", "c"])
    assert list(table.columns) == ["b", "a", "c"]
    assert table.loc["a", "b"] == 1
    assert table.to_numpy().sum() == 3
    with pytest.raises(ComparisonError, match="code 'b' is not one of 'a'"):
        confusion_table(["a"], ["b"], codes=["a"])


def test_the_two_codings_of_the_case_agree_in_every_row(seed: Seed) -> None:
    """The figure that lesson 07 and the codebook give."""
    rows = [r for r in seed.reactions if r.stance_second]
    first, second = [r.stance for r in rows], [r.stance_second or "" for r in rows]
    assert len(rows) == len(seed.reactions)
    assert raw_agreement(first, second) == 1
    assert cohen_kappa(first, second) == 1
