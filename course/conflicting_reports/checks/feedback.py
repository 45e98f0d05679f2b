"""What a check says of an answer."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Literal

__all__ = ["MISCONCEPTIONS", "Feedback", "Outcome"]

WIDTH = 84  # columns that fit a notebook's output on a small screen
Outcome = Literal["right", "partly right", "not yet", "not attempted", "cannot be read"]

MISCONCEPTIONS = {
    "M1": "any number near the word 'killed' is a casualty figure",
    "M2": "two mentions are two claims",
    "M3": "bodies offered are the enemy's count of the dead",
    "M4": "figures can be added whatever they count",
    "M5": "a disagreement can be averaged away",
    "M6": "figures from different days can be set side by side",
    "M7": "'confirmed' means independently verified",
    "M8": "a lower bound is a total",
    "M9": "not mentioned means none",
    "M10": "the outlet is the source",
    "M11": "the first accuser is the victim",
    "M12": "many outlets are many sources",
    "M13": "spelling variants are different people or places",
    "M14": "nothing can be believed",
    "M15": "a relative date counts from the day of reading",
    "M16": "the narrator's sentence is a neutral fact",
    "M17": "an older figure is as good as the latest",
    "M18": "killed and missing are one count",
    "M19": "a claim about the other side's dead is as good as a count of one's own",
    "M20": "a narrow range is a good range",
    "M21": "a hedge is mere style",
    "M22": "the name that one side uses settles whose a place is",
    "M23": "unequal space proves bias",
    "M24": "what is known today was known then",
    "M25": "whoever is spoken to is supported",
    "M26": "to be concerned or to condemn is to take a side",
}


@dataclass(frozen=True, slots=True)
class Feedback:
    """The outcome of one check.

    Attributes:
        item: id of the item, such as `claim-table`.
        outcome: *right*, *partly right*, *not yet*, *not attempted* or *cannot be read*.
        score: share of the points earned, in [0, 1].
        misconceptions: codes from `MISCONCEPTIONS`, sorted, each once.
        messages: one or two sentences each; they explain and point at a passage.
    """

    item: str
    outcome: Outcome
    score: float
    misconceptions: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [
            textwrap.fill(f"- {m}", WIDTH, subsequent_indent="  ", break_on_hyphens=False)
            for m in self.messages
        ]
        return "\n".join([f"{self.outcome.upper()}.", *lines])

    @classmethod
    def graded(
        cls, item: str, score: float, messages: list[str], codes: list[str], praise: str
    ) -> Feedback:
        """Return the feedback for a score: *right* is 1 and nothing less.

        `praise` explains why a right answer is right; it stands in place of `messages`.
        """
        score = min(1.0, max(0.0, float(score)))
        if score > 1 - 1e-9 and not codes:
            return cls(item, "right", 1.0, (), (praise,))
        score = min(score, 0.95)
        outcome: Outcome = "partly right" if score > 0 else "not yet"
        ordered = sorted(set(codes), key=lambda code: int(code[1:]))
        return cls(item, outcome, score, tuple(ordered), tuple(dict.fromkeys(messages)))

    @classmethod
    def unattempted(cls, item: str, how: str) -> Feedback:
        """Return the feedback for a form that nobody filled in."""
        return cls(item, "not attempted", 0.0, (), (how,))

    @classmethod
    def unreadable(cls, item: str, why: str) -> Feedback:
        """Return the feedback for an answer whose form can't be read."""
        return cls(item, "cannot be read", 0.0, (), (why,))
