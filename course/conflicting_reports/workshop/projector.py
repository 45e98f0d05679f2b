"""The projector view: one HTML file with everything in it, an item a screen, large letters.

A long item goes on over several screens rather than in smaller letters. What is right stands
beside its question, hidden, and is revealed in steps.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conflicting_reports.compare import say_day
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.workshop.items import SessionItem
from conflicting_reports.workshop.run_sheets import RunSheet, Step

__all__ = ["projector_page"]

LINES, WIDTH = 11.6, 38  # what fits on a screen of 4 to 3, the narrowest in use


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a screen: its HTML, and how many lines it takes at most."""

    markup: str
    lines: float


def projector_page(sheet: RunSheet) -> str:
    """Return the projector view of a run-sheet, as one HTML file without any outside request."""
    seed = sheet.session.seed
    screens = [*opening(sheet, seed)]
    for number, step in enumerate(sheet.steps, 1):
        first = number == 1
        if not first:
            screens += step_screens(step, number)
        if step is sheet.steps[-1]:
            screens += paged(figures(seed), "afterwards", step, number)
    page = Path(__file__).with_suffix(".html").read_text(encoding="utf-8")
    title = f"Workshop, {sheet.session.minutes} minutes: {seed.title}"
    return page.replace("%title%", html.escape(title)).replace("%screens%", "\n".join(screens))


def opening(sheet: RunSheet, seed: Seed) -> Iterator[str]:
    """Make the screens before the first item: the keys, the note, the rules, the article."""
    step = sheet.steps[0]
    keys = ("→ and ←: go on, go back", "R: show the next answer", "T: start or stop the clock")
    yield from paged(
        [heading("Who says so, and from when?"), line(seed.title), *map(line, keys)],
        "start",
        step,
        1,
    )
    yield from paged([heading("Before we start"), *sentences(sheet.note)], "note", step, 1)
    yield from paged([heading("How we talk"), *map(line, sheet.rules)], "talk", step, 1)
    yield from paged(report(seed), "article", step, 1)


def step_screens(step: Step, number: int) -> Iterator[str]:
    """Make the screens of a step."""
    item = step.item
    if item is None:
        yield from paged(
            [heading(step.title), *map(line, step.people)], step.title.casefold(), step, number
        )
        return
    if item.text_id != item.seed.id:
        yield from paged(report(load_seed(item.text_id)), f"{item.id}: report", step, number)
    yield from paged(question(item), item.id, step, number)
    if answers := list(rows(item)):
        yield from paged(answers, item.id, step, number)
    yield from paged(
        [heading("Why"), *sentences(item.explanation)], f"{item.id}: why", step, number
    )


def question(item: SessionItem) -> Iterator[Block]:
    """Make what is asked: paragraphs, points, words to choose from."""
    yield heading(item.title)
    for paragraph in item.task.paragraphs:
        yield from sentences(paragraph)
    for point in item.task.points:
        yield from sentences(point)
    for row in item.rows:
        if (
            row.kind in {"choice", "choices"}
            and row.options
            and row.id in {item.rows[0].id, "reasons", "warnings"}
        ):
            for option in row.options:
                yield line(f"{option.value}: {option.meaning}" if option.meaning else option.value)
    for name, meaning in item.task.fields.items() if item.id == "claim-table" else ():
        yield line(f"{name.replace('_', ' ')}: {meaning}")
    if item.kind == "short text":
        for label, cells in item.task.rows.items():
            yield labelled(label, cells[0])


def rows(item: SessionItem) -> Iterator[Block]:
    """Make the rows, each with its hidden key; a long text is a step by itself."""
    if item.id == "claim-table":
        for n, claim in enumerate(item.item.model(item.seed), 1):
            told = ", ".join(
                str(claim[k]) for k in ("count", "measure", "of_whom", "reported_by", "as_of")
            )
            yield labelled(str(n), "", told)
        return
    if item.kind == "short text":
        for part in split_sentences(item.rows[0].key[0]):
            yield labelled("", "", part)
        return
    asked = ""
    for row in item.rows:
        if row.optional:
            continue
        label, _, end = row.id.partition(".")
        text = "" if row.text in item.task.paragraphs else row.text
        if end and label == asked:
            text = end
        asked = label
        yield labelled(label, text, ", ".join(row.key))


def report(seed: Seed) -> Iterator[Block]:
    """Make the paragraphs of a report, with their numbers; a long one sentence by sentence."""
    for number, paragraph in enumerate(seed.paragraphs):
        yield labelled(f"P{number}", paragraph.quote)


def figures(seed: Seed) -> Iterator[Block]:
    """Make what the poster shows, in words: each side's figures of its own dead, by day."""
    from conflicting_reports.plots import table_revisions

    yield heading("What each side said of its own, later")
    for row in table_revisions(seed).to_dict("records"):
        yield line(f"{say_day(row['day'])}: {row['party']}, {row['measure']}: {row['figure']}")


def heading(text: str) -> Block:
    """Make a heading."""
    return Block(f"<h1>{html.escape(text)}</h1>", 1.45 * count(text, WIDTH / 1.25))


def line(text: str) -> Block:
    """Make a paragraph."""
    return Block(f"<p>{html.escape(text)}</p>", count(text) + 0.25)


def sentences(text: str) -> Iterator[Block]:
    """Make a paragraph of each sentence, so that a screen can end between two."""
    yield from map(line, split_sentences(text))


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text; short ones stay with the one before."""
    parts: list[str] = []
    for part in re.split(r"(?<=[.!?:;])\s+(?=[A-Z(\"])", text):
        if parts and len(parts[-1]) + len(part) < 2 * WIDTH:
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def labelled(label: str, text: str, key: str = "") -> Block:
    """Make a row with its label and its hidden key."""
    shown = html.escape(text)
    if key:
        shown += f'<p class="key">{html.escape(key)}</p>'
    head = f"<b>{html.escape(label)}</b>" if label else ""
    height = (count(text, WIDTH - 4) if text else 0) + (
        count(key, (WIDTH - 5) * 0.88) + 0.15 if key else 0
    )
    return Block(f'<div class="row">{head}<div>{shown}</div></div>', height + 0.25)


def count(text: str, width: float = WIDTH) -> int:
    """Return how many lines a text takes."""
    return max(1, math.ceil(len(text) / width))


def paged(blocks: Iterable[Block], name: str, step: Step, number: int) -> Iterator[str]:
    """Make as many screens as the blocks need."""
    pages: list[list[Block]] = [[]]
    for block in blocks:
        if pages[-1] and sum(b.lines for b in pages[-1]) + block.lines > LINES:
            pages.append([])
        pages[-1].append(block)
    for n, page in enumerate(pages, 1):
        told = f"{name} {n}/{len(pages)}" if len(pages) > 1 else name
        yield (
            f'<section data-step="{number}" data-minutes="{step.minutes}" aria-label="{html.escape(told)}">'
            f'<header><span>{html.escape(told)}</span><span class="clock">{step.minutes}:00</span></header>'
            f"{''.join(block.markup for block in page)}</section>"
        )
