"""How far coders agree who sorted the same items: raw, beyond chance, and item by item.

All measures are for nominal codes (names without an order) and are computed in exact
fractions. Written out here because a browser kernel should not have to fetch a statistics
package for forty lines of arithmetic. Sources of the formulas:

- Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
  Psychological Measurement 20(1), 37-46.
- Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of
  Pennsylvania, https://repository.upenn.edu/asc_papers/43
- Artstein, R., and Poesio, M. (2008). Inter-coder agreement for computational linguistics.
  Computational Linguistics 34(4), 555-596, https://aclanthology.org/J08-4004/
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from conflicting_reports.errors import ComparisonError

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "chance_agreement",
    "cohen_kappa",
    "confusion_table",
    "krippendorff_alpha",
    "raw_agreement",
    "raw_agreement_of_all",
]


def raw_agreement(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the share of items to which both coders gave the same code.

    >>> raw_agreement(["yes", "no", "no", "no"], ["yes", "no", "no", "yes"])
    0.75

    Raises:
        ComparisonError: if the lists differ in length or are empty.
    """
    return float(_observed(first, second))


def raw_agreement_of_all(coders: Sequence[Sequence[str | None]]) -> float | None:
    """Return the share of pairs of coders that gave an item the same code, over all items.

    None if no item was coded twice.

    >>> raw_agreement_of_all([["yes", "no"], ["yes", "yes"], ["yes", None]])
    0.75
    """
    same = pairs = 0
    for unit in zip(*coders, strict=True):
        counts = Counter(code for code in unit if code is not None)
        n = counts.total()
        pairs += n * (n - 1)
        same += sum(c * (c - 1) for c in counts.values())
    return same / pairs if pairs else None


def chance_agreement(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the share of same codes to expect if each coder dealt out their codes blindly.

    Each keeps the number of times that they used each code; only the order is left to chance.

    Raises:
        ComparisonError: if the lists differ in length or are empty.
    """
    return float(_expected(first, second))


def cohen_kappa(first: Sequence[str], second: Sequence[str]) -> float | None:
    """Return Cohen's kappa of two coders: agreement beyond what chance would give.

    1 is full agreement, 0 as much as chance would give, below 0 less than that. None where
    kappa isn't defined: both coders gave one and the same code to every item, so that there
    was nothing to tell apart.

    Raises:
        ComparisonError: if the lists differ in length or are empty.
    """
    observed, expected = _observed(first, second), _expected(first, second)
    return None if expected == 1 else float((observed - expected) / (1 - expected))


def krippendorff_alpha(*coders: Sequence[str | None]) -> float | None:
    """Return Krippendorff's alpha of two or more coders, for nominal codes.

    Items that fewer than two coders coded are left out. None where alpha isn't defined:
    nothing was coded twice, or one single code was used throughout.

    Args:
        *coders: the codes of each coder, item by item; None where a coder gave none.

    Raises:
        ComparisonError: if the lists differ in length, or if there is only one.
    """
    if len(coders) < 2 or len({len(codes) for codes in coders}) > 1:
        msg = f"agreement needs two lists of codes or more, of one length, not {_lengths(coders)}"
        raise ComparisonError(msg)
    units = [[code for code in unit if code is not None] for unit in zip(*coders, strict=True)]
    units = [unit for unit in units if len(unit) > 1]
    totals = Counter(code for unit in units for code in unit)
    n = sum(totals.values())
    if len(totals) < 2:
        return None
    differing = sum(
        (Fraction(len(unit) ** 2 - _squares(Counter(unit)), len(unit) - 1) for unit in units),
        Fraction(0),
    )
    return float(1 - (n - 1) * differing / (n**2 - _squares(totals)))


def confusion_table(
    first: Sequence[str], second: Sequence[str], codes: Sequence[str] = ()
) -> pd.DataFrame:
    """Return how often each code of the first coder met each code of the second.

    Args:
        first: the first coder's codes, item by item; they make the rows.
        second: the second coder's; they make the columns.
        codes: the codes in the order wanted; those that occur, sorted, when left out.

    Raises:
        ComparisonError: if the lists differ in length or are empty, or if a code that was
            given is not among `codes`.
    """
    import pandas as pd

    _observed(first, second)
    used = {*first, *second}
    order = list(codes) or sorted(used)
    if unknown := sorted(used - set(order)):
        msg = f"code {unknown[0]!r} is not one of {', '.join(map(repr, order))}"
        raise ComparisonError(msg)
    pairs = Counter(zip(first, second, strict=True))
    return pd.DataFrame(
        [[pairs[row, column] for column in order] for row in order],
        index=pd.Index(order, name="first coder"),
        columns=pd.Index(order, name="second coder"),
    )


def _observed(first: Sequence[str], second: Sequence[str]) -> Fraction:
    if not first or len(first) != len(second):
        msg = (
            f"agreement needs two lists of codes of one length, not {_lengths((first, second))};"
            " leave out items that one of the coders did not code"
        )
        raise ComparisonError(msg)
    return Fraction(sum(a == b for a, b in zip(first, second, strict=True)), len(first))


def _expected(first: Sequence[str], second: Sequence[str]) -> Fraction:
    _observed(first, second)
    one, two = Counter(first), Counter(second)
    return Fraction(sum(one[code] * two[code] for code in one), len(first) ** 2)


def _squares(counts: Counter[str]) -> int:
    return sum(count**2 for count in counts.values())


def _lengths(coders: Sequence[Sequence[str | None]]) -> str:
    return " and ".join(str(len(codes)) for codes in coders) or "none"
