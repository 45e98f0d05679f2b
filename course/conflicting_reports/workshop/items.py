"""The items of a workshop: which ones, in which order, for how long, and what is right.

This is the one definition that the printed matter, the projector view and the room share.
A text comes from the released notebook (`task_text`), a key from the item's model answer, a
message from its check.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from conflicting_reports.checks import Feedback, Item, find_item
from conflicting_reports.checks.cases import INVENTED, REAL
from conflicting_reports.errors import MaterialError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.workshop.task_text import TaskText, read_task

__all__ = [
    "CASES",
    "LENGTHS",
    "ORDER",
    "Option",
    "Row",
    "Session",
    "SessionItem",
    "case_id",
    "find_session_item",
    "load_session",
]

CASES = {REAL: REAL, "fictional": INVENTED, INVENTED: INVENTED}
UNSEEN_TEXT = {"new-report": "bremmel-pass"}  # an item that brings a report of its own
PRINTED_BY = "whoever printed it"
Kind = Literal["choice per row", "number", "short text", "on paper"]
RowKind = Literal["choice", "choices", "number", "text"]

# Which items at which length, in their order, each with its minutes.
ORDER: dict[int, tuple[tuple[str, int], ...]] = {
    15: (("ratio-trap", 9),),
    45: (
        ("number-sort", 5),
        ("claim-table", 14),
        ("ratio-trap", 10),
        ("mirror-table", 4),
        ("sentence-to-publish", 5),
    ),
    90: (
        ("number-sort", 5),
        ("claim-table", 15),
        ("comparable-pairs", 10),
        ("overlap", 9),
        ("smallest-total", 6),
        ("ratio-trap", 11),
        ("where-was-it", 10),
        ("mirror-table", 5),
        ("sentence-to-publish", 7),
    ),
    180: (
        ("number-sort", 6),
        ("claim-table", 16),
        ("comparable-pairs", 10),
        ("overlap", 10),
        ("smallest-total", 7),
        ("ratio-trap", 12),
        ("where-was-it", 10),
        ("mirror-table", 6),
        ("packet-origins", 18),
        ("fair-wording", 17),
        ("reconcile-or-hold", 14),
        ("new-report", 18),
        ("sentence-to-publish", 8),
    ),
}
LENGTHS = tuple(ORDER)


@dataclass(frozen=True, slots=True)
class Option:
    """A word to choose, and what it means (can be empty)."""

    value: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to answer.

    Attributes:
        id: its name within the item, such as `a`, `reasons` or `a.sure`.
        text: what is asked, plain text; empty when the item's prompt says it all.
        kind: one of the options, several of them, a number or a text.
        options: the words to choose from; empty for a number or a text.
        key: the right words, or the right number or a model text as one word.
        optional: it may be left out and nothing is lost.
    """

    id: str
    text: str
    kind: RowKind
    options: tuple[Option, ...] = ()
    key: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SessionItem:
    """An item of a session, on one case.

    Attributes:
        item: the item of the unit; `item.id` is the id in the notebooks.
        seed: the case that it is about.
        task: the pieces of its text.
        kind: how people answer; "on paper" suits no phone.
        rows: what they answer, in order.
        minutes: how long it takes in this session, 0 outside one.
    """

    item: Item
    seed: Seed
    task: TaskText
    kind: Kind
    rows: tuple[Row, ...]
    minutes: int = 0

    @property
    def id(self) -> str:
        """Return the id, as in the notebooks."""
        return self.item.id

    @property
    def title(self) -> str:
        """Return the title, as in the unit."""
        return self.item.title

    @property
    def text_id(self) -> str:
        """Return the id of the case whose report is read: an unseen one, or the session's."""
        return UNSEEN_TEXT.get(self.id, self.seed.id)

    @property
    def prompt(self) -> str:
        """Return what is asked, as HTML: escaped text in paragraphs and lists."""
        parts = [f"<p>{html.escape(text)}</p>" for text in self.task.paragraphs]
        if self.task.points:
            points = "".join(f"<li>{html.escape(text)}</li>" for text in self.task.points)
            parts.append(f"<ul>{points}</ul>")
        if self.kind == "short text" and self.task.rows:
            asked = "".join(
                f"<li>{html.escape(cells[0])}</li>" for cells in self.task.rows.values()
            )
            parts.append(f"<ol>{asked}</ol>")
        return "\n".join(parts)

    @property
    def key(self) -> dict[str, tuple[str, ...]]:
        """Return what is right: row id to its words."""
        return {row.id: row.key for row in self.rows}

    @property
    def explanation(self) -> str:
        """Return why the model answer is what it is, for paper: without the marks of code."""
        return bare(self.item.explanation_for(self.seed))

    @property
    def hints(self) -> tuple[str, str]:
        """Return the two hints, the second nearer to the answer."""
        first, second = self.item.hints_for(self.seed)
        return bare(first), bare(second)

    def answer(self, given: Mapping[str, Any]) -> Any:
        """Return what somebody gave, row id to words, a number or a text, as the check reads it.

        What the session doesn't ask is taken from the model answer, so that the feedback is on
        what it does ask. Unknown rows are ignored.
        """
        if self.id == "claim-table":
            return [line for line in given.values() if line]
        known = {row.id: read_given(row, given.get(row.id)) for row in self.rows}
        return FORMS[self.id].answer(self, known)

    def feedback(self, given: Mapping[str, Any]) -> Feedback | None:
        """Return the check's feedback on what somebody gave; None if a person has to mark it.

        Messages are those of the check, without the marks of code; what they say of fields
        that the session doesn't ask for is left out.
        """
        if self.item.check is None:
            return None
        found = self.item.check(self.answer(given), self.seed)
        left_out = [
            row for row in self.rows if row.optional and given.get(row.id) in (None, "", ())
        ]
        messages = tuple(bare(m) for m in found.messages if not (left_out and "`sure`" in m))
        if len(self.rows) == 1:
            messages = tuple(m.removeprefix(f"{self.rows[0].id}: ") for m in messages)
        if left_out and not messages and not found.misconceptions and found.outcome != "right":
            return Feedback(self.id, "right", 1.0, (), (self.explanation,))
        if len(self.rows) == 1 and found.outcome == "partly right":
            # the rest, which the session doesn't ask for, was right of itself
            return replace(found, outcome="not yet", score=0.0, messages=messages)
        return replace(found, messages=messages)

    def feedback_on(self, slip: Mapping[str, Any]) -> Feedback | None:
        """Return the feedback on a model answer in which only the rows of `slip` are different.

        A row of *claim-table* is given as its columns; what is left out is as in the model.
        """
        right: dict[str, Any] = {
            row.id: row.key if row.kind == "choices" else "; ".join(row.key) for row in self.rows
        }
        if self.id == "claim-table":
            model = {str(n): line for n, line in enumerate(self.item.model(self.seed), 1)}
            right = {**model, **{n: {**model.get(n, {}), **line} for n, line in slip.items()}}
            return self.feedback(right)
        return self.feedback({**right, **slip})


@dataclass(frozen=True, slots=True)
class Session:
    """A workshop of one length on one case: its items in order, each with its minutes."""

    minutes: int
    seed: Seed
    items: tuple[SessionItem, ...]

    def item(self, item_id: str) -> SessionItem:
        """Return the item of that id.

        Raises:
            KeyError: if the session doesn't have it.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)


def case_id(case: str) -> str:
    """Return the id of a case, given its id or "fictional".

    Raises:
        MaterialError: if the workshop has no such case.
    """
    if case not in CASES:
        msg = f"no case {case!r} for a workshop; there are {' and '.join(list(CASES)[:2])}"
        raise MaterialError(msg)
    return CASES[case]


def load_session(minutes: int, case: str = REAL) -> Session:
    """Return the session of a length on a case.

    Raises:
        MaterialError: if there is no such length or case.
    """
    if minutes not in ORDER:
        msg = f"no workshop of {minutes!r} minutes; there are {', '.join(map(str, LENGTHS))}"
        raise MaterialError(msg)
    key = case_id(case)
    items = (replace(find_session_item(name, key), minutes=time) for name, time in ORDER[minutes])
    return Session(minutes, load_seed(key), tuple(items))


@cache
def find_session_item(item_id: str, case: str = REAL) -> SessionItem:
    """Return an item on a case, outside any session.

    Raises:
        KeyError: if no workshop uses it.
        MaterialError: if there is no such case.
    """
    form, item, key = FORMS[item_id], find_item(item_id), case_id(case)
    seed, task = load_seed(key), read_task(item, key == INVENTED)
    rows = tuple(form.rows(seed, task, item.model(seed)))
    return SessionItem(item, seed, task, form.kind, rows)


def bare(text: str) -> str:
    """Return a message without backticks."""
    return text.replace("`", "")


def read_given(row: Row, value: Any) -> Any:
    """Return what was given for a row in the kind of the row."""
    if row.kind == "choices":
        values = [value] if isinstance(value, str) else list(value or ())
        return {str(v) for v in values if v}
    return "" if value is None else value


def cells_text(cells: Iterable[str]) -> str:
    """Return the cells of a row as one text."""
    return " · ".join(cells)


def chosen(group: Mapping[str, str]) -> tuple[Option, ...]:
    """Return a group of words to choose from."""
    return tuple(Option(value, meaning) for value, meaning in group.items())


def as_words(value: Any) -> tuple[str, ...]:
    """Return a part of a model answer as words."""
    if isinstance(value, set | frozenset | list | tuple):
        return tuple(sorted(map(str, value)) if isinstance(value, set) else map(str, value))
    return () if value is None else (str(value),)


@dataclass(frozen=True, slots=True)
class Form:
    """How an item is answered in a room: its rows from the task, its answer from what is given."""

    kind: Kind
    rows: Callable[[Seed, TaskText, Any], Iterable[Row]]
    answer: Callable[[SessionItem, dict[str, Any]], Any]


def row_by_row(kind: RowKind, *more: tuple[str, RowKind, int]) -> Callable[..., Iterable[Row]]:
    """Return how to make a row for each row of the task, then `more`: name, kind, its options."""

    def rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
        named = model if isinstance(model, dict) else dict(zip(task.rows, model, strict=True))
        options = chosen(task.options[0]) if task.options else ()
        for label, cells in task.rows.items():
            yield Row(label, cells_text(cells), kind, options, as_words(named[label]))
        for name, extra, group in more:
            options = chosen(task.options[group]) if extra != "number" else ()
            asked = task.asks.get(name) or task.paragraphs[-1]
            yield Row(name, asked, extra, options, as_words(named[name]))

    return rows


def origin_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the rows of *packet-origins*: a state, whoever printed it, or not stated."""
    options = tuple(Option(word) for word in (*seed.parties, PRINTED_BY, "not stated"))
    for label, cells in task.rows.items():
        yield Row(label, cells_text(cells), "choice", options, as_words(model[label]))
    yield Row("independent", task.asks["independent"], "number", (), as_words(model["independent"]))


def range_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make two rows, the smallest and the largest number, of each row of the task."""
    for label, cells in task.rows.items():
        for end, value in zip(("smallest", "largest"), model[label], strict=True):
            text = f"{cells_text(cells)} ({end})"
            yield Row(f"{label}.{end}", text, "number", (), (str(value),))


def total_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the rows of *smallest-total*: the number and its warnings."""
    yield Row("number", task.paragraphs[0], "number", (), as_words(model["number"]))
    options = chosen(task.options[0])
    yield Row("warnings", task.paragraphs[-1], "choices", options, as_words(model["warnings"]))


def first_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the one row of *mirror-table* that a room answers standing: who was first."""
    options = tuple(Option(word) for word in (*seed.parties, "cannot be determined"))
    asked = task.asks["broke_it_first"]
    yield Row("broke_it_first", asked, "choice", options, as_words(model["broke_it_first"]))


def report_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the rows of *new-report*: a verdict and, if wanted, how sure."""
    for label, cells in task.rows.items():
        options = chosen(task.options[0])
        yield Row(label, cells_text(cells), "choice", options, as_words(model[label]["verdict"]))
        yield Row(f"{label}.sure", "How sure, 0 to 100?", "number", optional=True)


def place_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the rows of *where-was-it* that need no map."""
    for name in ("region", "border", "told_twice"):
        yield Row(name, task.fields[name], "text", (), as_words(model[name]))


def text_row(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make the one row of an item that a person marks."""
    yield Row("text", "", "text", (), (str(model),))


def table_rows(seed: Seed, task: TaskText, model: Any) -> Iterable[Row]:
    """Make a row for each row of the model table; only paper has room for it."""
    for n, line in enumerate(model, 1):
        told = "; ".join(f"{name}: {value}" for name, value in line.items())
        yield Row(str(n), "", "text", (), (told,))


def by_row(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the answer of a form with one entry for each row."""
    return given


def by_origin(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the answer of *packet-origins*; whoever printed a report is named at its beginning."""
    printers = {label: cells[0].partition(",")[0] for label, cells in item.task.rows.items()}
    return {k: printers[k] if v == PRINTED_BY else v for k, v in given.items()}


def in_order(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the answer of a form that is a list."""
    return list(given.values())


def as_ranges(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the answer of a form with a pair of numbers for each row."""
    return {
        label: (given[f"{label}.smallest"] or None, given[f"{label}.largest"] or None)
        for label in item.task.rows
    }


def over_model(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the model answer with the rows that were asked replaced."""
    lists = {
        k: re.split(r"\s*[;\n]\s*", v) if isinstance(v, str) and v else v for k, v in given.items()
    }
    kept = {
        row.id: lists[row.id] if item.kind == "on paper" else given[row.id] for row in item.rows
    }
    return {**item.item.model(item.seed), **kept}


def with_confidence(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return verdicts, each with how sure if that was given."""
    return {
        label: {"verdict": given[label], "sure": given[f"{label}.sure"] or None}
        for label in item.task.rows
    }


def only_text(item: SessionItem, given: dict[str, Any]) -> Any:
    """Return the text."""
    return given["text"]


FORMS: dict[str, Form] = {
    "number-sort": Form("choice per row", row_by_row("choice"), in_order),
    "claim-table": Form("on paper", table_rows, by_row),
    "comparable-pairs": Form("choice per row", row_by_row("choices"), by_row),
    "overlap": Form("number", range_rows, as_ranges),
    "smallest-total": Form("number", total_rows, by_row),
    "ratio-trap": Form("choice per row", row_by_row("choice", ("reasons", "choices", 1)), by_row),
    "where-was-it": Form("on paper", place_rows, over_model),
    "mirror-table": Form("choice per row", first_rows, over_model),
    "packet-origins": Form("choice per row", origin_rows, by_origin),
    "new-report": Form("choice per row", report_rows, with_confidence),
    "fair-wording": Form("short text", text_row, only_text),
    "reconcile-or-hold": Form("short text", text_row, only_text),
    "sentence-to-publish": Form("short text", text_row, only_text),
}
