"""Sample answers to the closing task of a case, each with its marks and the reason for them."""

from __future__ import annotations

import html
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conflicting_reports.errors import MaterialError
from conflicting_reports.material import find_case

__all__ = ["Sample", "Samples", "read_samples", "show_samples"]

BOX = (
    "max-width:46rem;border:1px solid #8a8f98;border-radius:4px;padding:0.4rem 1rem;"
    "margin:0 0 0.5rem;background:#fff;color:#1b1f24;line-height:1.5"
)
QUOTE = "margin:0.4rem 0;padding:0 0 0 0.8rem;border-left:3px solid #8a8f98"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample answer with its level (0 to 3) and its mark on each criterion."""

    level: int
    level_name: str
    text: str
    marks: dict[str, int]
    why: str


def read_samples(case: str | Path = "september-2022") -> list[Sample]:
    """Return the sample answers of a case, lowest level first.

    Raises:
        MaterialError: if there is no such case, or it has no samples.
    """
    path = find_case(case) / "draft_samples.toml"
    if not path.is_file():
        msg = f"case {str(case)!r} has no draft_samples.toml"
        raise MaterialError(msg)
    table = tomllib.loads(path.read_text("utf-8"))
    samples = [
        Sample(
            row["level"],
            table["levels"][row["level"]],
            row["text"],
            dict(zip(table["criteria"], row["marks"], strict=True)),
            row["why"],
        )
        for row in table["sample"]
    ]
    return sorted(samples, key=lambda sample: sample.level)


class Samples:
    """Sample answers, folded up by level; shown as HTML, or as plain text."""

    def __init__(self, samples: list[Sample]) -> None:
        self.samples = samples

    def __str__(self) -> str:
        return "\n\n".join(
            f"{s.level} {s.level_name}\n{s.text}\n{_say_marks(s)}\n{s.why}" for s in self.samples
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        boxes = []
        for level in sorted({sample.level for sample in self.samples}):
            rows = [sample for sample in self.samples if sample.level == level]
            inner = "".join(
                f'<p style="{QUOTE}">{html.escape(s.text)}</p>'
                f'<p style="margin:0 0 1rem"><strong>{html.escape(_say_marks(s))}.</strong> '
                f"{html.escape(s.why)}</p>"
                for s in rows
            )
            title = f"Level {level}, {rows[0].level_name}: {len(rows)} samples"
            boxes.append(
                f'<details style="{BOX}"><summary style="cursor:pointer;font-weight:600">'
                f"{html.escape(title)}</summary>{inner}</details>"
            )
        return {"text/html": "".join(boxes), "text/plain": str(self)}


def _say_marks(sample: Sample) -> str:
    return ", ".join(f"{criterion} {mark}" for criterion, mark in sample.marks.items())


def show_samples(case: str | Path = "september-2022", level: int | None = None) -> Samples:
    """Return the sample answers of a case, as a cell shows them; one level, or all.

    Raises:
        MaterialError: if there is no such case, or it has no samples.
    """
    return Samples([s for s in read_samples(case) if level is None or s.level == level])
