"""Look at a draft mechanically and collect the remarks."""

from __future__ import annotations

from conflicting_reports.drafts.figure_checks import read_figure, review_figure
from conflicting_reports.drafts.reading import read_numbers, read_sentences, word_count
from conflicting_reports.drafts.records import Records
from conflicting_reports.drafts.remarks import CHECKS, Remark, Review
from conflicting_reports.drafts.text_checks import review_text
from conflicting_reports.model import Seed

__all__ = ["DraftChecker"]


class DraftChecker:
    """The checks for one case and one day.

    Args:
        seed: the case.
        day: the last day whose records the writer may know, in ISO form; None for all.
        limit: how many words a draft may have.
    """

    def __init__(self, seed: Seed, day: str | None = None, limit: int = 120) -> None:
        self.seed = seed
        self.records = Records(seed, day)
        self.limit = limit
        days = [c.as_of for c in self.records.figures if c.as_of]
        self.year = int((day or max(days, default="2000"))[:4])

    def review(self, text: str) -> Review:
        """Return what the checks see in a draft, in the order of the draft."""
        sentences = read_sentences(text)
        figures = [read_figure(self.records, n, sentences) for n in read_numbers(text)]
        remarks: list[Remark] = []
        told: set[tuple[float, str | None]] = set()
        for figure in figures:
            key = (figure.number.value, figure.candidates[0].about if figure.candidates else None)
            if key not in told:
                remarks += review_figure(self.records, self.year, text, figure, figures)
            told.add(key)
        remarks += review_text(self.records, text, self.limit)
        rank = list(CHECKS)
        remarks.sort(key=lambda r: (r.start, rank.index(r.check)))
        return Review(text, word_count(text), self.limit, tuple(remarks))
