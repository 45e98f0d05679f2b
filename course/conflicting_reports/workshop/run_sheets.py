"""Run-sheets: what a facilitator says and does, minute by minute, for a length and a case.

The sources are TOML files in `course/workshop/`. Figures, paragraphs and names of the case in
use take the place of the words in braces, so that a sheet reads alike for either case.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from conflicting_reports.checks import MISCONCEPTIONS
from conflicting_reports.checks.cases import REAL
from conflicting_reports.errors import WorkshopError
from conflicting_reports.material import folder
from conflicting_reports.model import Seed
from conflicting_reports.workshop.items import Session, SessionItem, find_session_item, load_session

__all__ = ["RunSheet", "Step", "Wrong", "facts", "load_run_sheet"]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer to expect, and how to take it up.

    Attributes:
        code: its misconception code, or empty.
        hear: what people say.
        take: what to ask or do.
        messages: what the item's check says of it.
    """

    code: str
    hear: str
    take: str
    messages: tuple[str, ...]

    @property
    def belief(self) -> str:
        """Return the misconception in words."""
        return MISCONCEPTIONS.get(self.code, "")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a session: an item, or the talk around the items.

    Attributes:
        start: the minute in which it begins.
        minutes: how long it takes.
        title: its name.
        item: the item that is worked on, or None.
        way: how people work: alone, in pairs, standing.
        say, do, people, look: for the facilitator, a sentence or two each.
        wrong: the wrong answers to expect.
        late: what to leave out when time is short.
    """

    start: int
    minutes: int
    title: str
    item: SessionItem | None
    way: str
    say: tuple[str, ...]
    do: tuple[str, ...]
    people: tuple[str, ...]
    look: tuple[str, ...]
    wrong: tuple[Wrong, ...]
    late: str

    @property
    def clock(self) -> str:
        """Return the span of minutes, such as `5–10`."""
        return f"{self.start}–{self.start + self.minutes}"


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A run-sheet: the steps of a session and what holds for the whole of it."""

    session: Session
    aim: str
    note: str
    steps: tuple[Step, ...]
    cut: tuple[str, ...]
    checkpoints: tuple[tuple[int, str, str], ...]
    rules: tuple[str, ...]
    prepare: dict[str, tuple[str, ...]]
    bereaved: tuple[str, ...]
    right: tuple[str, ...]
    opt_out: tuple[str, ...]
    evidence: tuple[tuple[str, str], ...]


@cache
def source(name: str) -> dict[str, Any]:
    """Return one of the files in `course/workshop/`.

    Raises:
        WorkshopError: if it is missing or isn't TOML.
    """
    path = folder("workshop") / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"{path}: the file is missing; install the package again"
        raise WorkshopError(msg) from None
    except tomllib.TOMLDecodeError as error:
        msg = f"{path.name}: {error}"
        raise WorkshopError(msg) from None


def facts(seed: Seed) -> dict[str, str]:
    """Return what stands for the words in braces: figures, paragraphs and names of a case."""
    table = find_session_item("claim-table", seed.id).item.model(seed)
    first, second, third = (line["count"] for line in table)
    texts = [paragraph.quote for paragraph in seed.paragraphs]
    accusations = find_session_item("mirror-table", seed.id)
    places = re.findall(r"P\d+", " ".join(accusations.task.points))
    total = find_session_item("smallest-total", seed.id).item.model(seed)["number"]
    sort = find_session_item("number-sort", seed.id)
    duration = next(row for row in sort.rows if row.key == ("duration",))
    years = re.search(r"(\d+)-year", duration.text)
    twice = find_session_item("where-was-it", seed.id).key["told_twice"]
    bodies = [f"P{n}" for n, text in enumerate(texts) if re.search(rf"bodies of {second}\b", text)]
    thirds = [f"P{n}" for n, text in enumerate(texts) if re.search(rf"\b{third}\b", text)]
    agency = next(
        name.name for name in seed.names if name.kind == "outlet" and name.name in seed.text
    )
    return {
        "party_1": seed.parties[0],
        "party_2": seed.parties[1],
        "adjective_1": seed.adjectives[0],
        "first": str(first),
        "second": str(second),
        "third": str(third),
        "lesser": str(min(first, second)),
        "greater": str(max(first, second)),
        "middle": f"{(first + second) / 2:g}",
        "first_and_second": str(first + second),
        "all_added": str(first + second + third),
        "total": str(total),
        "bodies_at": " and ".join(bodies),
        "bodies_1": bodies[0],
        "third_at": thirds[-1],
        "last_news": places[-1],
        "told_twice": twice[-1],
        "paragraph_0": texts[0],
        "question": accusations.rows[0].text.partition(", ")[2] or accusations.rows[0].text,
        "duration": years[1] if years else "",
        "duration_row": duration.id,
        "outlet": agency,
    }


def filled(value: Any, words: Mapping[str, str], where: str) -> Any:
    """Return a value with the words in braces replaced, in keys as well."""
    if isinstance(value, str):
        try:
            return re.sub(r"\{(\w+)\}", lambda found: words[found[1]], value)
        except KeyError as error:
            msg = f"{where}: nothing stands for {{{error.args[0]}}}; there are {', '.join(words)}"
            raise WorkshopError(msg) from None
    if isinstance(value, list):
        return [filled(part, words, where) for part in value]
    if isinstance(value, dict):
        return {filled(k, words, where): filled(v, words, where) for k, v in value.items()}
    return value


def room_rules() -> tuple[str, ...]:
    """Return the rules for a group, as lesson 00 gives them."""
    notebook = json.loads((folder("lessons") / "00-start-here.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        text = "".join(cell["source"])
        head, found, rest = text.partition("**How we talk, in a group.**")
        if found and not head.startswith("**For whoever"):
            lines = rest.strip().split("\n\n")[0].splitlines()
            return tuple(line.removeprefix("- ") for line in lines)
    msg = "00-start-here.ipynb: the rules for a group are missing; install the package again"
    raise WorkshopError(msg)


def load_run_sheet(minutes: int, case: str = REAL) -> RunSheet:
    """Return the run-sheet of a length for a case.

    Raises:
        MaterialError: if there is no such length or case.
        WorkshopError: if a source is damaged: an unknown item, minutes that don't add up.
    """
    session = load_session(minutes, case)
    name = f"{minutes:03}"
    plan, room, every = source(name), source("room"), source("items")
    talk = room["talk"]
    war = talk["war_real" if session.seed.id == REAL else "war_invented"]
    words = {**facts(session.seed), "war": war, "minutes": str(minutes)}
    words["note"] = filled(talk["note"], words, "room.toml")
    steps: list[Step] = []
    start = 0
    for entry in plan["step"]:
        step = make_step(entry, every, session, words, start, name)
        steps.append(step)
        start += step.minutes
    if [s.item.id for s in steps if s.item] != [item.id for item in session.items]:
        msg = f"{name}.toml: its items aren't those of workshop.items.ORDER[{minutes}], in their order"
        raise WorkshopError(msg)
    if start != minutes:
        msg = f"{name}.toml: the steps take {start} minutes, not {minutes}"
        raise WorkshopError(msg)

    def told(part: Any, where: str = "room.toml") -> tuple[str, ...]:
        return tuple(filled(part, words, where))

    return RunSheet(
        session=session,
        aim=filled(plan["aim"], words, name),
        note=words["note"],
        steps=tuple(steps),
        cut=told(plan["cut"], name),
        checkpoints=tuple((c["minute"], c["stands"], c["otherwise"]) for c in plan["check"]),
        rules=room_rules(),
        prepare={part: told(lines) for part, lines in room["prepare"].items()},
        bereaved=told(talk["bereaved"]),
        right=told(talk["right"]),
        opt_out=told(talk["opt_out"]),
        evidence=tuple((e["choice"], e["why"]) for e in room["evidence"]),
    )


def make_step(
    entry: Mapping[str, Any],
    every: Mapping[str, Any],
    session: Session,
    words: Mapping[str, str],
    start: int,
    name: str,
) -> Step:
    """Return a step of a run-sheet from its entry in the file of its length."""
    item = None
    told: Mapping[str, Any] = entry
    if "item" in entry:
        try:
            item, told = session.item(entry["item"]), every[entry["item"]]
        except KeyError:
            msg = (
                f"{name}.toml: no item {entry['item']!r} in a workshop of {session.minutes} minutes"
            )
            raise WorkshopError(msg) from None
    told = filled(dict(told), words, f"{name}.toml")
    wrong = [
        Wrong(w["code"], w["hear"], w["take"], messages(item, w.get("answer")))
        for w in told.get("wrong", [])
    ]
    return Step(
        start=start,
        minutes=item.minutes if item else entry["minutes"],
        title=item.title if item else told["title"],
        item=item,
        way=told.get("way", ""),
        say=tuple(told["say"]),
        do=tuple(told["do"]),
        people=tuple(told["people"]),
        look=tuple(told["look"]),
        wrong=tuple(wrong),
        late=told.get("late", ""),
    )


def messages(item: SessionItem | None, answer: Mapping[str, Any] | None) -> tuple[str, ...]:
    """Return what the check says of a model answer over which a wrong one is laid."""
    found = item.feedback_on(answer) if item and answer else None
    return found.messages if found else ()
