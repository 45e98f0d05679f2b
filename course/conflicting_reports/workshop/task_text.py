"""A task as it stands in a released notebook, in the form that suits paper and a screen.

The words are those of the notebook. Sentences that speak of cells and forms are left out; for
the invented case, sentences that speak of the real one give way to what is folded away there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from conflicting_reports.checks.item import Item
from conflicting_reports.errors import MaterialError
from conflicting_reports.material import folder

__all__ = ["REAL_CASE", "TaskText", "read_task"]

# what a sentence says only to somebody at a notebook
NOTEBOOK = re.compile(
    r"\bcells?\b|\brun (it|the)\b|double-click|quotation marks|`None`|\bform\b|\bblanks?\b|explorer"
    r"|\blesson \d|\bthe rest is the same|^the same task|\bas above\b|\bstay\b.*\bare\b|\bfields\b"
    r"|^everything stays|\blike this\b|the rules are the same|^the task and|^the question is the same"
    r"|Brier|numbers, all that counts|one word for all|whichever case|^the two sentences are these",
    re.IGNORECASE,
)
# how a sentence that leans on the notebook stands without it
REWORDED = (
    (re.compile(r"^Run the next cell\.\s+It shows a short report"), "Here is a short report"),
    (re.compile(r"Lesson 09 gives five ways"), "There are five ways"),
    (re.compile(r"Count as in lesson 08: a"), "A"),
    (re.compile(r"^Go back to the article of your case"), "Go back to the article"),
    (re.compile(r"^The same task with (P\d.*?\.) There "), r"Read \1 There "),
    (re.compile(r":? such as `\[[^`]*\]`"), ""),
    (re.compile(r"\*about\*"), "about"),
)
# what only the real case has; paragraph numbers are different ones in the invented case
REAL_CASE = re.compile(
    r"\bP\d+\b|Armenia|Azerbaijan|Azeri|Karabakh|September|\b2022\b|\b(105|100|50)\b|ceasefire"
)
REAL_DAYS = (
    (re.compile(r"the fighting of September 2022"), "this fighting"),
    (re.compile(r",?(\**) (?:in|of) (?:the )?September 2022(?: fighting)?"), r"\1"),
)


@dataclass(slots=True)
class TaskText:
    """What a task asks, in pieces.

    Attributes:
        paragraphs: the sentences that ask, a paragraph each.
        options: groups of words to choose from, each with what it means (or an empty text).
        heads: the headings of the rows' columns.
        rows: the label of a row and what stands in it, a text for each column.
        fields: for a task that asks for a table, its columns and what to write there.
        points: further points of a list: passages to hold side by side, rules.
        asks: questions of their own that the answer has beside its rows, by their names.
        gap: the paragraph in which a sentence on the real case was left out.
    """

    paragraphs: list[str] = field(default_factory=list)
    options: list[dict[str, str]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    points: list[str] = field(default_factory=list)
    asks: dict[str, str] = field(default_factory=dict)
    gap: int | None = None


@cache
def notebook_cells(unit: str) -> dict[str, str]:
    """Return the released notebook of a unit: cell id to its text."""
    path = folder("exercises") / unit / f"{unit}.ipynb"
    if not path.is_file():
        msg = f"the exercise {unit} is missing from {path.parent}; install the package again"
        raise MaterialError(msg)
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {cell["id"]: "".join(cell["source"]) for cell in cells}


def read_task(item: Item, invented: bool) -> TaskText:
    """Return the task of an item from its released notebook.

    Raises:
        MaterialError: if the notebook or its cell is missing.
    """
    cells = notebook_cells(item.unit)
    source = cells.get(f"{item.id}-task")
    if source is None:
        msg = f"the exercise {item.unit} has no cell '{item.id}-task'; install the package again"
        raise MaterialError(msg)
    main, _, rest = source.partition("<details>")
    folded = rest.partition("</summary>")[2].partition("</details>")[0]
    invented = invented and bool(folded)
    task = TaskText()
    add(task, main, REAL_CASE if invented else None)
    if not invented:
        add_rows(task, commented_rows(cells.get(f"{item.id}-answer", "")))
    else:
        kept, task.paragraphs = task.paragraphs, []
        add(task, folded, None)
        at = len(kept) if task.gap is None else task.gap
        task.paragraphs = [*kept[:at], *task.paragraphs, *kept[at:]]
    return task


def commented_rows(form: str) -> list[tuple[str, str]]:
    """Return the rows that a form explains in comments: `"",  # P5   50 of its soldiers`."""
    found = re.findall(r'^\s*"",\s+# (P\d+)\s+(.+)$', form, re.MULTILINE)
    return [(str(n), f"{place}: {text.strip()}") for n, (place, text) in enumerate(found, 1)]


def add_rows(task: TaskText, rows: Iterable[tuple[str, str]]) -> None:
    """Add rows of one column."""
    task.rows.update({label: (text,) for label, text in rows})


def add(task: TaskText, markdown: str, without: re.Pattern[str] | None) -> None:
    """Add the blocks of a Markdown text; leave out what `without` matches."""
    for block in re.split(r"\n\s*\n", markdown.strip()):
        lines = [line.strip() for line in block.strip().splitlines()]
        if not lines or lines[0].startswith("#"):
            continue
        if lines[0].startswith("|"):
            add_table(task, lines, without)
        elif re.match(r"- |\d+\. ", lines[0]):
            add_list(task, lines, without)
        else:
            add_paragraph(task, " ".join(lines), without)


def undated(text: str) -> str:
    """Return a text without the days of the real case."""
    for pattern, instead in REAL_DAYS:
        text = pattern.sub(instead, text)
    return text


def add_paragraph(task: TaskText, text: str, without: re.Pattern[str] | None) -> None:
    """Add the sentences that stay, and the questions of their own."""
    for pattern, instead in REWORDED:
        text = pattern.sub(instead, text)
    if without:
        text = undated(text)
    for name, verb, question in re.findall(r"`(\w+)`(:| asks) ([^.?]+)[.?]", text):
        if verb == " asks" or question.split()[0] in {"by", "on"}:
            task.asks[name] = f"{question[0].upper()}{question[1:]}?"
    said: list[str] = []
    for sentence in re.split(r"(?<=[.!?:)])\s+(?=[A-Z`\"])", text):
        if without and without.search(sentence):
            task.gap = len(task.paragraphs) + bool(said) if task.gap is None else task.gap
            if said and said[-1].endswith(":"):
                said.pop()
        elif not NOTEBOOK.search(sentence) and not any(f"`{ask}`" in sentence for ask in task.asks):
            said.append(plain(sentence))
    if said:
        task.paragraphs.append(" ".join(said))


def add_table(task: TaskText, lines: list[str], without: re.Pattern[str] | None) -> None:
    """Add a table: rows if its first heading is empty, else the fields of a form."""
    heads, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    for label, *cells in rows:
        if heads[0]:
            text = " ".join(cells)
            for pattern, instead in REWORDED:
                text = pattern.sub(instead, text)
            task.fields[plain(label)] = plain(text)
        elif not (without and without.search(" ".join((label, *cells)))):
            task.heads = heads[1:]
            task.rows[plain(label)] = tuple(plain(cell) for cell in cells)


def add_list(task: TaskText, lines: list[str], without: re.Pattern[str] | None) -> None:
    """Add a list: words to choose from, fields, rows, or other points."""
    group: dict[str, str] = {}
    for line in lines:
        line = undated(line) if without else line
        numbered = re.match(r"(\d+)\. (.*)", line)
        chosen = re.match(r'- `"([^`]+)"`(?:: (.*))?$', line)
        if without and without.search(line):
            continue
        if numbered:
            task.rows[numbered[1]] = (plain(numbered[2]),)
        elif chosen and chosen[1] in task.fields:
            if not NOTEBOOK.search(line):
                task.fields[chosen[1]] = plain(chosen[2])
        elif chosen:
            group[chosen[1]] = plain(chosen[2] or "")
        elif not NOTEBOOK.search(line):
            task.points.append(plain(line.removeprefix("- ")))
    if group:
        task.options.append(group)


def plain(text: str) -> str:
    """Return a text without Markdown's marks; words to write lose their quotation marks."""
    text = re.sub(r'`"([^"`]*)"`', r"\1", text.strip())
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|`", "", text)
