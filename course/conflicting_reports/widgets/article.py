"""The article with numbered paragraphs, to read and to copy from."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

__all__ = ["ArticleText", "show_article"]

STYLE = (
    "max-height:26rem;overflow:auto;max-width:46rem;border:1px solid #8a8f98;"
    "border-radius:4px;padding:0.4rem 1rem;background:#fff;color:#1b1f24;line-height:1.5"
)
NUMBER = "color:#57606a;font-size:85%;min-width:2.4rem;display:inline-block"


class ArticleText:
    """The numbered paragraphs of a case's article; shown as HTML, or as plain text."""

    def __init__(self, seed: Seed) -> None:
        self._seed = seed

    def __str__(self) -> str:
        return "\n\n".join(f"P{n}  {p.quote}" for n, p in enumerate(self._seed.paragraphs))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        lines = "".join(
            f'<p style="margin:0.5rem 0"><span style="{NUMBER}">P{n}</span>{html.escape(p.quote)}</p>'
            for n, p in enumerate(self._seed.paragraphs)
        )
        box = f'<div role="region" aria-label="The article" tabindex="0" style="{STYLE}">{lines}</div>'
        return {"text/html": box, "text/plain": str(self)}


def show_article(case: str | Path = "september-2022") -> ArticleText:
    """Return the article of a case with its paragraphs numbered from P0, as a cell shows it.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
    """
    return ArticleText(load_seed(case))
