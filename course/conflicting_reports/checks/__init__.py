"""Checks look at an answer and return `Feedback`. One module per unit, listed here."""

from importlib import import_module

from conflicting_reports.checks.feedback import MISCONCEPTIONS, Feedback, Outcome
from conflicting_reports.checks.item import Item

__all__ = ["MISCONCEPTIONS", "UNITS", "Feedback", "Item", "Outcome", "find_item", "items"]

UNITS = {
    "01-who-says-what": "conflicting_reports.checks.who_says_what",
    "02-when-was-that": "conflicting_reports.checks.when_was_that",
    "03-names-and-places": "conflicting_reports.checks.names_and_places",
    "04-the-history": "conflicting_reports.checks.the_history",
    "05-counting-losses": "conflicting_reports.checks.counting_losses",
    "06-from-reports-to-estimates": "conflicting_reports.checks.from_reports_to_estimates",
    "07-the-world-reacts": "conflicting_reports.checks.the_world_reacts",
    "08-the-same-day-elsewhere": "conflicting_reports.checks.the_same_day_elsewhere",
    "09-write-it-fairly": "conflicting_reports.checks.write_it_fairly",
}


def items(unit: str | None = None) -> list[Item]:
    """Return the items of a unit, or of all units, in their order.

    Raises:
        KeyError: if there is no such unit.
    """
    modules = [UNITS[unit]] if unit else list(UNITS.values())
    return [item for module in modules for item in import_module(module).ITEMS]


def find_item(item_id: str) -> Item:
    """Return the item of that id.

    Raises:
        KeyError: if no unit has it.
    """
    for item in items():
        if item.id == item_id:
            return item
    raise KeyError(item_id)
