"""What a learner has tried: hints and model answers open up with it, and progress shows it.

Attempts are kept in the learner's own working copy, in `.conflicting-reports/attempts.json`,
and nowhere else. Without a working copy they last as long as the kernel.
"""

from __future__ import annotations

import json
import os
import pprint
import textwrap
from typing import Any

from conflicting_reports.checks import Feedback, Item, find_item, items
from conflicting_reports.checks.answers import UnreadableError
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.material import FOLDER, working_copy
from conflicting_reports.model import Seed

__all__ = ["FOLDER", "hint", "note_attempt", "progress", "reveal", "working_copy"]

ATTEMPTED = {"right", "partly right", "not yet"}
_without_folder: dict[str, dict[str, Any]] = {}


def read_attempts() -> dict[str, dict[str, Any]]:
    """Return item id to its attempts: `tries`, `best`, `outcome`, `hints`."""
    folder = working_copy()
    if folder is None:
        return _without_folder
    try:
        found = json.loads((folder / FOLDER / "attempts.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_attempts(attempts: dict[str, dict[str, Any]]) -> None:
    """Store the attempts, replacing the file in one step."""
    folder = working_copy()
    if folder is None:
        if attempts is not _without_folder:
            _without_folder.update(attempts)
        return
    path = folder / FOLDER / "attempts.json"
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    draft.write_text(json.dumps(attempts, indent=1, sort_keys=True), "utf-8")
    draft.replace(path)


def note_attempt(feedback: Feedback) -> None:
    """Add an attempt, unless nbgrader runs the notebook or nothing was attempted."""
    if os.environ.get("NBGRADER_EXECUTION") or feedback.outcome not in ATTEMPTED:
        return
    attempts = read_attempts()
    entry = attempts.setdefault(feedback.item, {})
    entry["tries"] = int(entry.get("tries", 0)) + 1
    entry["best"] = max(float(entry.get("best", 0.0)), feedback.score)
    entry["outcome"] = feedback.outcome
    write_attempts(attempts)


def known_item(item_id: object) -> Item | None:
    """Return an item, or print which there are and return None."""
    try:
        return find_item(str(item_id))
    except KeyError:
        names = ", ".join(item.id for item in items())
        print(f"There is no item {item_id!r}. The items are: {names}.")
        return None


def known_case(case: object) -> Seed | None:
    """Return a case that exercises are worked on, or print which there are and return None."""
    try:
        return chosen_case(case)
    except UnreadableError as error:
        print(error)
        return None


def hint(item_id: str, case: str | None = None) -> None:
    """Print the next hint for an item: the first, then the second.

    Args:
        item_id: the item, such as `claim-table`.
        case: the case it is worked on; the real one unless told otherwise.
    """
    item, seed = known_item(item_id), known_case(case)
    if item is None or seed is None:
        return
    hints = item.hints_for(seed)
    attempts = read_attempts()
    entry = attempts.setdefault(item.id, {})
    step = min(int(entry.get("hints", 0)), len(hints) - 1)
    entry["hints"] = step + 1
    write_attempts(attempts)
    more = " (ask again for the second)" if step == 0 else ""
    print(f"Hint {step + 1} of {len(hints)}{more}: {hints[step]}")


def reveal(item_id: str, case: str | None = None) -> None:
    """Print the model answer of an item and the reasons for it, once it has been attempted.

    Args:
        item_id: the item, such as `claim-table`.
        case: the case it is worked on; the real one unless told otherwise.
    """
    item, seed = known_item(item_id), known_case(case)
    if item is None or seed is None:
        return
    if item.check is not None and not read_attempts().get(item.id, {}).get("tries"):
        print(
            f"Try it first: fill in `{item.variable}`, run it and the cell below it. "
            f'Any attempt will do; hint("{item.id}") helps you to start.'
        )
        return
    model = item.model(seed)
    print("A MODEL ANSWER")
    if isinstance(model, str):
        print(textwrap.fill(model, 88))
    else:
        print(f"{item.variable} = {pprint.pformat(model, width=88, sort_dicts=False)}")
    print()
    print(textwrap.fill(f"Why: {item.explanation_for(seed)}", 88))


def progress() -> None:
    """Print what has been tried so far, unit by unit."""
    attempts = read_attempts()
    unit = ""
    for item in items():
        if item.unit != unit:
            unit = item.unit
            print(unit)
        entry = attempts.get(item.id, {})
        tries = int(entry.get("tries", 0))
        if item.check is None:
            state = "a person reads it"
        elif not tries:
            state = "not tried yet"
        else:
            times = "1 try" if tries == 1 else f"{tries} tries"
            state = f"best {entry.get('best', 0):.0%} ({times})"
        print(f"  {item.title:<40} {state}")
