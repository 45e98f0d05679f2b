"""Sentences of the article with what a check of each part found."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflicting_reports.compare import hide_references
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.side_records import Verdict

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CheckedSentences", "show_checked", "table_checked"]

MARKS = {"accurate": "✓", "simplified": "≈", "wrong": "✗", "contested": "⇄"}
MEANINGS = {
    "accurate": "the records bear it out",
    "simplified": "true in outline, something needed is left out",
    "wrong": "the records say otherwise",
    "contested": "the sides, or the texts, do not agree on it",
}
BOX = (
    "max-width:60rem;border:1px solid #8a8f98;border-radius:6px;padding:0.4rem 1rem;"
    "background:#fff;color:#1b1f24;line-height:1.5;font-size:var(--jp-content-font-size1,1rem)"
)
PART = "border-left:4px solid #4d5560;margin:0.6rem 0;padding:0 0 0 0.7rem"
WORD = (
    "display:inline-block;border:1px solid #1b1f24;border-radius:3px;padding:0 0.4em;"
    "font-weight:700;margin-right:0.5em"
)
QUIET = "color:#4d5560;font-size:90%"


class CheckedSentences:
    """Paragraphs of a case's article, each part with its verdict; as HTML or as plain text."""

    def __init__(self, seed: Seed, paragraphs: Sequence[int]) -> None:
        self._seed = seed
        self._paragraphs = {n: verdicts_in(seed, n) for n in paragraphs}

    def __str__(self) -> str:
        blocks = []
        for number, verdicts in self._paragraphs.items():
            lines = [f"P{number}  {self._seed.paragraphs[number].quote}"]
            for verdict in verdicts:
                lines.append(f"    “{verdict.quote}”: {verdict.verdict.upper()} ({verdict.id})")
                lines += [f"        {head}: {text}" for head, text in _lines(self._seed, verdict)]
                lines += [f"        {url}" for url in verdict.source_urls]
            blocks.append("\n".join(lines))
        return "\n\n".join(blocks)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        used = {v.verdict for verdicts in self._paragraphs.values() for v in verdicts}
        key = "; ".join(
            f"{MARKS[word]} <b>{word}</b>: {meaning}"
            for word, meaning in MEANINGS.items()
            if word in used
        )
        blocks = [f'<p style="{QUIET};margin:0.3rem 0">{key}.</p>']
        for number, verdicts in self._paragraphs.items():
            sentence = html.escape(self._seed.paragraphs[number].quote)
            blocks.append(
                f'<p style="margin:1rem 0 0.3rem;font-weight:600">'
                f'<span style="{QUIET}">P{number}</span> {sentence}</p>'
            )
            blocks += [_part(self._seed, verdict) for verdict in verdicts]
        box = f'<div role="region" aria-label="Sentences checked" style="{BOX}">{"".join(blocks)}</div>'
        return {"text/html": box, "text/plain": str(self)}


def show_checked(
    paragraphs: Sequence[int], case: str | Path = "september-2022"
) -> CheckedSentences:
    """Return paragraphs of the article with the verdict on each part, as a cell shows them.

    Args:
        paragraphs: their numbers; P0 is the first.
        case: id of a case, or the path of a folder of your own.

    Raises:
        ComparisonError: if the article has no such paragraph.
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
    """
    return CheckedSentences(load_seed(case), paragraphs)


def table_checked(seed: Seed, paragraphs: Sequence[int]) -> pd.DataFrame:
    """Return the verdicts that `show_checked` shows, one row each, indexed by their ids.

    Returns:
        Columns paragraph, quote, verdict, better (a better wording), why, note, addresses.
    """
    import pandas as pd

    rows = [v for number in paragraphs for v in verdicts_in(seed, number)]
    return pd.DataFrame(
        {
            "paragraph": [v.paragraph for v in rows],
            "quote": [v.quote for v in rows],
            "verdict": [v.verdict for v in rows],
            "better": [v.better_wording or "" for v in rows],
            "why": [hide_references(seed, v.why) for v in rows],
            "note": [hide_references(seed, v.note) for v in rows],
            "addresses": [" ".join(v.source_urls) for v in rows],
        },
        index=pd.Index([v.id for v in rows], name="verdict id"),
    )


def verdicts_in(seed: Seed, number: int) -> list[Verdict]:
    """Return the verdicts on a paragraph, in the order of its words.

    Raises:
        ComparisonError: if the article has no such paragraph.
    """
    if not 0 <= number < len(seed.paragraphs):
        msg = f"paragraph {number} is not in the article, wanted 0 to {len(seed.paragraphs) - 1}"
        raise ComparisonError(msg)
    text = seed.paragraphs[number].quote
    found = [v for v in seed.verdicts if v.paragraph == number and v.quote]
    return sorted(found, key=lambda v: (text.find(v.quote or ""), v.id))


def _lines(seed: Seed, verdict: Verdict) -> list[tuple[str, str]]:
    pairs = (
        ("Better", verdict.better_wording),
        ("Why", hide_references(seed, verdict.why)),
        ("Note", hide_references(seed, verdict.note)),
    )
    return [(head, text) for head, text in pairs if text]


def _part(seed: Seed, verdict: Verdict) -> str:
    mark = MARKS.get(verdict.verdict, "•")
    lines = "".join(
        f"<br><b>{head}:</b> {html.escape(text)}" for head, text in _lines(seed, verdict)
    )
    links = " · ".join(
        f'<a href="{html.escape(url)}" target="_blank" rel="noopener">{html.escape(_site(url))}</a>'
        for url in verdict.source_urls
    )
    where = f'<br><span style="{QUIET}">Where this stands: {links}</span>' if links else ""
    return (
        f'<div style="{PART}"><span style="{WORD}">{mark} {html.escape(verdict.verdict)}</span>'
        f"“{html.escape(verdict.quote or '')}”"
        f'<span style="{QUIET}"> ({html.escape(verdict.id)})</span>{lines}{where}</div>'
    )


def _site(url: str) -> str:
    return url.partition("//")[2].partition("/")[0].removeprefix("www.")
