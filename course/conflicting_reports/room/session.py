"""A running session: its items, its store, who waits for news, and what pages need."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import hashlib
import io
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from conflicting_reports.room.address import new_word
from conflicting_reports.room.results import Judgement, Results, judgement, look, told
from conflicting_reports.room.store import Answer, Stage, Store
from conflicting_reports.room.tries import Tries
from conflicting_reports.seeds import load_seed
from conflicting_reports.workshop.items import Session, SessionItem

__all__ = ["MOST_PEOPLE", "News", "Room"]

MOST_PEOPLE = 500
MOST_WAITING = 4  # requests for news that one person may keep open
MOST_WAITING_IN_ALL = 2000
T = TypeVar("T")


class News:
    """Wakes those who wait for a change."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()

    def tell(self) -> None:
        """Wake everybody who waits."""
        for event in self._waiting:
            event.set()

    async def wait(self, seconds: float, event: asyncio.Event) -> None:
        """Wait until somebody tells, until the event is set otherwise, or for these seconds."""
        self._waiting.add(event)
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._waiting.discard(event)


@dataclass(frozen=True, slots=True)
class State:
    """Where the session is: what a page is made from, and what it is compared with later."""

    turn: int
    current: int
    stage: Stage | None
    joined: int
    answered: int


class Room:
    """A session in a room."""

    def __init__(self, session: Session, path: Path) -> None:
        """Open the room, or go on with the session that the file holds.

        Raises:
            RoomError: if the file can't be used or holds another session.
        """
        plan = {
            "case": session.seed.id,
            "minutes": str(session.minutes),
            "items": fingerprint(session),
        }
        self.session, self.items = session, session.items
        self.store = Store(path, plan, len(session.items))
        self.word = self.store.remember("word", new_word())
        self.name = self.store.remember("name", secrets.token_hex(4))
        self.turns, self.counts = News(), News()
        self.wrong_words = Tries(10, 1 / 6)
        self.wrong_links = Tries(10, 1 / 6)
        self.requests = Tries(40, 4)
        self._waiting: Counter[bytes | None] = Counter()
        self._changes = 0
        self._made: dict[tuple[str, int], tuple[int, Any]] = {}

    def state(self) -> State:
        """Return where the session is."""
        turn, current = self.store.place()
        stage = self.store.stage(current) if current < len(self.items) else None
        return State(turn, current, stage, *self.store.counts(current))

    def changed(self, turn: bool = False) -> None:
        """Say that something was stored; with `turn`, that every page has to change."""
        self._changes += 1
        self.counts.tell()
        if turn:
            self.turns.tell()

    @contextlib.contextmanager
    def waiting(self, who: bytes | None) -> Iterator[bool]:
        """Count a request that waits for news; say whether it may, or has to come again."""
        self._waiting[who] += 1
        most = MOST_WAITING if who else MOST_WAITING_IN_ALL
        try:
            yield self._waiting[who] <= most and self._waiting.total() <= MOST_WAITING_IN_ALL
        finally:
            self._waiting[who] -= 1
            if not self._waiting[who]:
                del self._waiting[who]

    def _once(self, what: str, number: int, make: Callable[[], T]) -> T:
        """Return what was made since the last change, or make it."""
        made = self._made.get((what, number))
        if made is None or made[0] != self._changes:
            made = self._made[what, number] = (self._changes, make())
        found: T = made[1]
        return found

    def results(self, number: int) -> Results:
        """Return what the answers to an item show."""
        item = self.items[number]
        return self._once("results", number, lambda: look(item, self.store.answers(number)))

    def judgement(self) -> Judgement | None:
        """Return discernment against suspicion, over the items whose answers are open."""

        def make() -> Judgement | None:
            shown = self.store.shown()
            return judgement([(self.items[n], self.store.answers(n)) for n in shown])

        return self._once("judgement", 0, make)

    def report(self, number: int) -> tuple[str, list[str]]:
        """Return the title and the paragraphs of the report that an item is about."""
        seed = load_seed(self.items[number].text_id)
        return seed.title, [span.quote for span in seed.paragraphs]

    def export(self) -> str:
        """Return all answers as a table, safe to open in a spreadsheet.

        People are numbered in an order that says nothing about who came or answered first.
        """
        file = io.StringIO()
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(
            [
                "person",
                "case",
                "item",
                "row",
                "question",
                "answer",
                "key",
                "outcome",
                "misconceptions",
            ]
        )
        all_answers = [self.store.answers(number) for number in range(len(self.items))]
        people = sorted({answer.person for answers in all_answers for answer in answers})
        numbers = {person: n for n, person in enumerate(people, 1)}
        for item, answers in zip(self.items, all_answers, strict=True):
            for answer in answers:
                for line in lines(item, answer):
                    writer.writerow([numbers[answer.person], *map(safe, line)])
        return file.getvalue()


def lines(item: SessionItem, answer: Answer) -> list[list[str]]:
    """Return the lines of a table for one answer, without the person."""
    feedback = told(item, answer.rows)
    outcome = feedback.outcome if feedback else ""
    codes = " ".join(feedback.misconceptions) if feedback else ""
    found = []
    for row in item.rows:
        if row.id in answer.rows:
            value = answer.rows[row.id]
            text = "; ".join(value) if isinstance(value, list) else str(value)
            key = "" if row.kind == "text" else "; ".join(row.key)
            found.append([item.seed.id, item.id, row.id, row.text, text, key, outcome, codes])
    return found


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; a number stays one."""
    try:
        float(text)
    except ValueError:
        pass
    else:
        return text
    start = text.lstrip(" \t\r\n\ufeff")[:1]
    risky = text.startswith(("\t", "\r", "\n")) or (start and start in "=+-@＝＋－＠|%")
    return f"'{text}" if risky else text


def fingerprint(session: Session) -> str:
    """Return a short text that changes with what the session asks."""
    asked = [
        (item.id, item.prompt, [(r.id, r.text, r.kind, r.options, r.key) for r in item.rows])
        for item in session.items
    ]
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:12]
