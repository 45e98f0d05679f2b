"""Which case an exercise is worked on: the real one, or the invented one that is worth the same."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

__all__ = ["INVENTED", "REAL", "chosen_case"]

REAL, INVENTED = "september-2022", "vaddow-river"


def chosen_case(case: object = None) -> Seed:
    """Return the case that an answer is about.

    Args:
        case: the id of one of the two cases, a case already loaded, or None for the real one.

    Raises:
        UnreadableError: if it is anything else; the message names both ids.
    """
    if type(case) is Seed:
        return case
    if case is None:
        return load_seed(REAL)
    if type(case) is str and case.strip().casefold() in {REAL, INVENTED}:
        return load_seed(case.strip().casefold())
    raise UnreadableError(
        f'`case` should be "{REAL}" or "{INVENTED}", in quotation marks. '
        "Put one of them into the cell at the top and run it again."
    )
