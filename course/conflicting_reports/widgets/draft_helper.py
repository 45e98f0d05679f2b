"""The draft helper: a box for a short summary, with mechanical remarks and never a grade."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import say_day
from conflicting_reports.drafts import CHECKS, ONLY_MECHANICAL, DraftChecker, Review, swap_sides
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of

__all__ = ["DraftHelper"]


def as_cell(text: str) -> str:
    """Return a draft as plain Python to paste into a cell: one name, one string."""
    lines = text.split("\n")
    if len(lines) == 1:
        return f"my_draft = {text!r}"
    body = "\n".join(f"    {line!r}" for line in (*(f"{row}\n" for row in lines[:-1]), lines[-1]))
    return f"my_draft = (\n{body}\n)"


def groups_of(review: Review) -> list[dict[str, Any]]:
    """Return the remarks in groups, one for each stretch of words, numbered from 1."""
    groups: dict[tuple[int, int], dict[str, Any]] = {}
    for remark in review.remarks:
        group = groups.setdefault(
            (remark.start, remark.end),
            {
                "number": len(groups) + 1,
                "words": remark.words,
                "start": remark.start,
                "end": remark.end,
                "items": [],
                "records": [],
            },
        )
        group["items"].append([CHECKS[remark.check], remark.message])
        for record in (remark.record or "").split(" + "):
            if record and record not in group["records"]:
                group["records"].append(record)
    return list(groups.values())


def pieces_of(text: str, groups: list[dict[str, Any]]) -> list[list[Any]]:
    """Return a draft as pairs of text and group number; 0 between the marked words."""
    pieces: list[list[Any]] = []
    at = 0
    for group in sorted(groups, key=lambda g: (g["start"], g["end"])):
        if group["start"] < at:
            continue
        pieces += [
            [text[at : group["start"]], 0],
            [text[group["start"] : group["end"]], group["number"]],
        ]
        at = group["end"]
    pieces.append([text[at:], 0])
    return [piece for piece in pieces if piece[0]]


class DraftHelper(anywidget.AnyWidget):
    """A box for a draft, checked against the records that were known on a day.

    The remarks are mechanical: they point at words and at records, and they grade nothing.
    The draft is also there as plain Python (`code`), to be pasted into a cell, because a
    widget forgets its text when the kernel restarts. `print(helper)` gives the remarks in
    plain text.

    Args:
        case: id of a case, or the path of a folder of your own.
        day: the last day whose records count, in ISO form; None for all.
        text: a draft to begin with.
        limit: how many words it may have.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        ComparisonError: if the day is not a date.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    caution = traitlets.Unicode(ONLY_MECHANICAL).tag(sync=True)
    limit = traitlets.Int(120).tag(sync=True)
    text = traitlets.Unicode("").tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        case: str | Path = "september-2022",
        day: str | None = None,
        text: str = "",
        limit: int = 120,
    ) -> None:
        self.seed = load_seed(case)
        self.checker = DraftChecker(self.seed, day, limit)
        known = f"as known on {say_day(day)}" if day else "all records"
        super().__init__(
            title=f"{self.seed.title} ({known})",
            limit=limit,
            text=text,
            result=self.look(text),
        )
        self.observe(self._renew, names="text")

    @property
    def review(self) -> Review:
        """What the checks see in the draft now."""
        return self.checker.review(self.text)

    @property
    def code(self) -> str:
        """The draft as plain Python, to paste into a cell."""
        return as_cell(self.text)

    def look(self, text: str) -> dict[str, Any]:
        """Return all that is drawn for a draft."""
        review = self.checker.review(text)
        groups = groups_of(review)
        return {
            "of": text,
            "words": review.words,
            "pieces": pieces_of(text, groups),
            "groups": groups,
            "checks": [[title, len(review.of(key))] for key, title in CHECKS.items()],
            "swapped": swap_sides(self.seed, text),
            "code": as_cell(text),
        }

    def _renew(self, change: dict[str, Any]) -> None:
        self.result = self.look(change["new"])

    def __str__(self) -> str:
        swapped = swap_sides(self.seed, self.text)
        parts = [self.title, self.text or "(no draft yet)", str(self.review)]
        if self.text:
            parts += [f"With the two countries exchanged:\n{swapped}", f"To keep it:\n{self.code}"]
        return "\n\n".join(parts)
