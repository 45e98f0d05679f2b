"""What the checks of a draft say: remarks, and all of them together.

None of this grades. A draft without a remark can be unfair, and a fair one can have remarks.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CHECKS", "ONLY_MECHANICAL", "Remark", "Review"]

ONLY_MECHANICAL = (
    "These are only mechanical checks, not a grade: they see words, not what you mean. "
    "A draft without a remark can still be unfair."
)
CHECKS = {
    "speaker": "Each number has its own speaker nearby",
    "verb": "Each number has a verb of saying",
    "day": "Each number has its day",
    "counted": "Each number says what is counted",
    "hedge": "The hedge is kept, and none is added",
    "record": "Each number stands in the records",
    "sum": "Unlike things are not added",
    "confirmed": "“Confirmed” names who checked, if the record does",
    "words": "No loaded word in your own voice",
    "order": "Both countries, in alphabetical order",
    "places": "Both names of a place",
    "length": "Not too long",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a check saw: where in the draft, what, and the record behind it."""

    check: str
    start: int
    end: int
    words: str
    message: str
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What all checks saw in a draft."""

    text: str
    words: int
    limit: int
    remarks: tuple[Remark, ...]

    def of(self, check: str) -> list[Remark]:
        """Return the remarks of one of the `CHECKS`."""
        return [remark for remark in self.remarks if remark.check == check]

    def __str__(self) -> str:
        lines = [f"{self.words} of {self.limit} words", ONLY_MECHANICAL, ""]
        if not self.words:
            return "\n".join([*lines, "Nothing is written yet."])
        for n, remark in enumerate(self.remarks, 1):
            lines.append(f"{n}. {CHECKS[remark.check]}: “{remark.words}”. {remark.message}")
            if remark.record:
                lines.append(f"   Record {remark.record}")
        quiet = [title for key, title in CHECKS.items() if not self.of(key)]
        if quiet:
            lines.append(f"Nothing to remark: {'; '.join(quiet)}.")
        return "\n".join(lines)
