"""What a session keeps, in one SQLite file: who is in, what they answered, where we are.

Nothing is kept that says who somebody is or when they did something: a participant is the
hash of a random token, and order comes from counters that only go up, never from a clock.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from conflicting_reports.errors import ConflictingReportsError

__all__ = ["Answer", "Kept", "RoomError", "Stage", "Store", "token_hash"]

APPLICATION, VERSION = 0x43524F4D, 1  # "CROM"
Stage = Literal["waiting", "open", "closed", "shown"]
Kept = Literal["kept", "same", "stale", "closed"]
TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE keys (hash BLOB PRIMARY KEY, role TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (one INTEGER PRIMARY KEY CHECK (one = 1), turn INTEGER NOT NULL,
    current INTEGER NOT NULL);
CREATE TABLE stages (number INTEGER PRIMARY KEY, stage TEXT NOT NULL);
CREATE TABLE people (hash BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE answers (
    person BLOB NOT NULL REFERENCES people(hash) ON DELETE CASCADE, number INTEGER NOT NULL,
    revision INTEGER NOT NULL, answer TEXT NOT NULL, shared INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (person, number)) WITHOUT ROWID;
CREATE INDEX by_number ON answers (number);
"""


class RoomError(ConflictingReportsError, OSError):
    """A room can't be opened, or its store can't be used."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered to an item: row label to what they chose or wrote.

    Attributes:
        person: the hash of their token.
        revision: 1 for the first answer, one more each time that it is replaced.
        rows: their answer.
        shared: whether the facilitator lets the room see its text.
    """

    person: bytes
    revision: int
    rows: dict[str, Any]
    shared: bool = False


def token_hash(token: str) -> bytes:
    """Return what is kept of a token. Tokens are random, so a plain hash can't be reversed."""
    return hashlib.sha256(token.encode()).digest()


class Store:
    """A session in a file. Every change is on the disk before the call returns."""

    def __init__(self, path: Path, plan: Mapping[str, str], items: int) -> None:
        """Open the file, or make it.

        Args:
            path: the SQLite file; its folder has to exist.
            plan: what must be the same when a session goes on, such as case and minutes.
            items: how many items the session has.

        Raises:
            RoomError: if the file is in use, isn't a room's, or holds another session.
        """
        self.path, self.items = path, items
        try:
            with contextlib.suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError as error:
            msg = f"{path}: the file can't be made: {error.strerror}"
            raise RoomError(msg) from None
        try:
            self.db = sqlite3.connect(path, timeout=0.5, isolation_level=None)
        except sqlite3.Error as error:
            msg = f"{path}: the file can't be used: {error}"
            raise RoomError(msg) from None
        try:
            self.db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._prepare(plan)
        except sqlite3.Error as error:
            self.db.close()
            if "locked" in str(error):
                msg = f"{path}: another room uses this file; end it, or give another --store"
            elif isinstance(error, sqlite3.OperationalError):
                msg = f"{path}: the file can't be used: {error}"
            else:
                msg = f"{path}: this is not a file of a room; give another --store"
            raise RoomError(msg) from None
        except RoomError:
            self.db.close()
            raise

    def _prepare(self, plan: Mapping[str, str]) -> None:
        for pragma in ("secure_delete = ON", "foreign_keys = ON", "trusted_schema = OFF"):
            self.db.execute(f"PRAGMA {pragma}")
        application = self.db.execute("PRAGMA application_id").fetchone()[0]
        tables = self.db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application != APPLICATION and (tables or application):
            msg = f"{self.path}: this is not a file of a room; give another --store"
            raise RoomError(msg)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")
        self.resumed = application == APPLICATION and bool(tables)
        if not self.resumed:
            with self._write():
                for statement in TABLES.split(";"):
                    self.db.execute(statement)
                self.db.execute("INSERT INTO place VALUES (1, 1, 0)")
                self._fresh_stages()
                self.db.executemany("INSERT INTO about VALUES (?, ?)", plan.items())
                self.db.execute(f"PRAGMA application_id = {APPLICATION}")
                self.db.execute(f"PRAGMA user_version = {VERSION}")
        version = self.db.execute("PRAGMA user_version").fetchone()[0]
        if version != VERSION:
            msg = (
                f"{self.path}: a room of version {version}, wanted {VERSION}; give another --store"
            )
            raise RoomError(msg)
        held = dict(self.db.execute("SELECT key, value FROM about"))
        for key, wanted in plan.items():
            if held.get(key) != wanted:
                msg = (
                    f"{self.path}: it holds a session with {key} {held.get(key)!r}, not {wanted!r}; "
                    "go on with that one, or give another --store"
                )
                raise RoomError(msg)

    def _fresh_stages(self) -> None:
        self.db.execute("DELETE FROM stages")
        rows = [(number, "waiting") for number in range(self.items)]
        self.db.executemany("INSERT INTO stages VALUES (?, ?)", rows)

    @contextlib.contextmanager
    def _write(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def close(self) -> None:
        """Close the file; what stands in the journal beside it goes into it."""
        self.db.close()

    def remember(self, key: str, made: str) -> str:
        """Return what is kept under a key; the first time, keep what was made."""
        self.db.execute("INSERT OR IGNORE INTO about VALUES (?, ?)", (key, made))
        found = self.db.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return str(found[0])

    # who may do what

    def new_key(self, role: str) -> str:
        """Return a new secret for a role; only its hash is kept, and older ones stay good."""
        token = secrets.token_urlsafe(24)
        self.db.execute("INSERT INTO keys VALUES (?, ?)", (token_hash(token), role))
        return token

    def role(self, token: str) -> str | None:
        """Return the role that a secret gives, or None."""
        found = self.db.execute(
            "SELECT role FROM keys WHERE hash = ?", (token_hash(token),)
        ).fetchone()
        return str(found[0]) if found else None

    def join(self) -> str:
        """Let somebody in and return their token; only its hash is kept."""
        token = secrets.token_urlsafe(24)
        self.db.execute("INSERT INTO people VALUES (?)", (token_hash(token),))
        return token

    def person(self, token: str) -> bytes | None:
        """Return the participant with that token, or None."""
        hashed = token_hash(token)
        found = self.db.execute("SELECT 1 FROM people WHERE hash = ?", (hashed,)).fetchone()
        return hashed if found else None

    # where the session is

    def place(self) -> tuple[int, int]:
        """Return the turn, which goes up with every step, and the number of the current item.

        The number is that of the items together when all are done.
        """
        turn, current = self.db.execute("SELECT turn, current FROM place").fetchone()
        return turn, current

    def stage(self, number: int) -> Stage:
        """Return the stage of an item."""
        found = self.db.execute("SELECT stage FROM stages WHERE number = ?", (number,)).fetchone()
        stage: Stage = found[0]
        return stage

    def shown(self) -> list[int]:
        """Return the numbers of the items whose answers the room may see."""
        rows = self.db.execute("SELECT number FROM stages WHERE stage = 'shown' ORDER BY number")
        return [row[0] for row in rows]

    def lead(self, action: str, turn: int) -> bool:
        """Take a step: open, close, reveal, next or back.

        Args:
            action: the step.
            turn: the turn that the facilitator's page showed; a step from an older page, or
                the same request sent twice, changes nothing.

        Returns:
            Whether the step was taken.
        """
        with self._write():
            now, current = self.place()
            if turn != now:
                return False
            stage = self.stage(current) if current < self.items else None
            to: dict[tuple[str, str | None], Stage] = {
                ("open", "waiting"): "open",
                ("open", "closed"): "open",
                ("close", "open"): "closed",
                ("reveal", "open"): "shown",
                ("reveal", "closed"): "shown",
                ("next", "open"): "closed",
                ("back", "open"): "closed",
            }
            new = to.get((action, stage))
            if action in {"next", "back"}:
                target = current + (1 if action == "next" else -1)
                if not 0 <= target <= self.items:
                    return False
                self.db.execute("UPDATE place SET current = ?", (target,))
            elif new is None:
                return False
            if new:
                self.db.execute("UPDATE stages SET stage = ? WHERE number = ?", (new, current))
            self.db.execute("UPDATE place SET turn = turn + 1")
        return True

    # answers

    def keep(
        self, person: bytes, number: int, rows: Mapping[str, Any], seen: int
    ) -> tuple[Kept, int]:
        """Keep an answer while its item is open; until then it replaces an earlier one.

        Args:
            person: who answers.
            number: the item.
            rows: the answer.
            seen: the revision that the form was made from (0: none yet). A form older than
                what is kept (a second tab, a request sent again later) doesn't replace it.

        Returns:
            What became of it, and the revision that is kept now.
        """
        text = json.dumps(rows, ensure_ascii=False, sort_keys=True)
        with self._write():
            found = self.db.execute(
                "SELECT revision, answer FROM answers WHERE person = ? AND number = ?",
                (person, number),
            ).fetchone()
            revision, before = found or (0, None)
            if before == text:
                return "same", revision
            if self.place()[1] != number or self.stage(number) != "open":
                return "closed", revision
            if seen != revision:
                return "stale", revision
            self.db.execute(
                "INSERT INTO answers (person, number, revision, answer) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET revision = excluded.revision,"
                " answer = excluded.answer, shared = 0",
                (person, number, revision + 1, text),
            )
        return "kept", revision + 1

    def answer(self, person: bytes, number: int) -> Answer | None:
        """Return somebody's answer to an item, or None."""
        found = self.db.execute(
            "SELECT person, revision, answer, shared FROM answers WHERE person = ? AND number = ?",
            (person, number),
        ).fetchone()
        return _answer(found) if found else None

    def answers(self, number: int) -> list[Answer]:
        """Return all answers to an item, in an order that says nothing about people."""
        rows = self.db.execute(
            "SELECT person, revision, answer, shared FROM answers WHERE number = ? ORDER BY person",
            (number,),
        )
        return [_answer(row) for row in rows]

    def counts(self, number: int) -> tuple[int, int]:
        """Return how many are in the room, and how many of them answered an item."""
        joined = self.db.execute("SELECT count(*) FROM people").fetchone()[0]
        answered = self.db.execute(
            "SELECT count(*) FROM answers WHERE number = ?", (number,)
        ).fetchone()[0]
        return joined, answered

    def share(self, number: int, revision: int, person: bytes, shared: bool) -> bool:
        """Let the room see the text of an answer, or no longer; False if it has changed."""
        with self._write():
            done = self.db.execute(
                "UPDATE answers SET shared = ? WHERE person = ? AND number = ? AND revision = ?",
                (int(shared), person, number, revision),
            ).rowcount
            if done:
                self.db.execute("UPDATE place SET turn = turn + 1")
        return bool(done)

    # deletion

    def forget(self, person: bytes) -> None:
        """Delete a participant and all their answers, also from the journal."""
        with self._write():
            self.db.execute("DELETE FROM people WHERE hash = ?", (person,))
        self._wipe()

    def forget_all(self, turn: int) -> bool:
        """Delete all participants and answers and go back to the first item.

        Returns:
            False, and nothing is deleted, if the turn isn't the current one.
        """
        with self._write():
            if turn != self.place()[0]:
                return False
            self.db.execute("DELETE FROM answers")
            self.db.execute("DELETE FROM people")
            self._fresh_stages()
            self.db.execute("UPDATE place SET turn = turn + 1, current = 0")
        self._wipe()
        return True

    def _wipe(self) -> None:
        self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _answer(row: tuple[bytes, int, str, int]) -> Answer:
    return Answer(bytes(row[0]), row[1], json.loads(row[2]), bool(row[3]))
