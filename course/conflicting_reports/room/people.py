"""What the room answers to the phones of the people in it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Mapping
from typing import Any

from tornado.web import HTTPError

from conflicting_reports.room.address import tidy_word
from conflicting_reports.room.forms import read_form
from conflicting_reports.room.page import ROLES, Page
from conflicting_reports.room.results import asks_verdicts, told
from conflicting_reports.room.session import MOST_PEOPLE

__all__ = ["ROUTES", "Nothing"]

PATIENCE = 25.0  # seconds that a page waits for news in one request
PAUSE = 0.4  # seconds between two counts


class Nothing(Page):
    """No such page."""

    def prepare(self) -> Awaitable[None] | None:
        """Refuse everything."""
        super().prepare()
        raise HTTPError(404)


class Front(Page):
    """The page that people see: join, answer, wait, results."""

    def get(self) -> None:
        """Show where the session is."""
        person = self.person()
        if person is None:
            self.page("join.html", word=self.get_query_argument("word", "")[:60], fault="")
            return
        state = self.room.state()
        if state.current >= len(self.room.items):
            self.page("done.html", state=state)
        elif state.stage == "shown":
            self.show_results(state.current, person)
        elif state.stage == "waiting" and self.room.items[state.current].kind != "on paper":
            self.page("waiting.html", state=state, item=self.room.items[state.current])
        else:
            self.show_item(person)

    head = get

    def show_item(
        self,
        person: bytes,
        status: int = 200,
        said: str = "",
        faults: Mapping[str, str] | None = None,
        given: Mapping[str, Any] | None = None,
    ) -> None:
        """Show the form of the current item, or that it is closed."""
        state = self.room.state()
        kept = self.room.store.answer(person, state.current)
        item = self.room.items[state.current]
        name = "item.html" if state.stage == "open" and item.kind != "on paper" else "closed.html"
        self.page(
            name,
            status,
            state=state,
            item=item,
            report=self.room.report(state.current),
            kept=kept,
            given=given if given is not None else (kept.rows if kept else {}),
            seen=kept.revision if kept else 0,
            said=said,
            faults=faults or {},
        )

    def show_results(self, number: int, person: bytes | None) -> None:
        """Show what the room answered to an item, and what one's own answer was told."""
        item = self.room.items[number]
        kept = self.room.store.answer(person, number) if person else None
        self.page(
            "results.html",
            item=item,
            number=number,
            results=self.room.results(number),
            judgement=self.room.judgement() if asks_verdicts(item) else None,
            kept=kept,
            feedback=told(item, kept.rows) if kept else None,
        )


class Join(Page):
    """Joining with the room word."""

    def post(self) -> None:
        """Let somebody in who knows the word; whoever is in already stays the same person."""
        if self.person() is not None:
            self.redirect("/", status=303)
            return
        sender = self.sender()
        if not self.room.wrong_words.left(sender):
            raise HTTPError(429)
        word = self.get_body_argument("word", "")[:60]
        if tidy_word(word) != self.room.word:
            self.room.wrong_words.spend(sender)
            fault = "That is not the room word. It stands on the wall or on the screen."
            self.page("join.html", 403, word=word, fault=fault)
            return
        if self.room.state().joined >= MOST_PEOPLE:
            raise HTTPError(503)
        self.remember("person", self.room.store.join())
        self.room.changed()
        self.redirect("/", status=303)


class Send(Front):
    """Taking an answer."""

    def post(self) -> None:
        """Keep an answer, if its item is open and the form is not an old one."""
        person = self.person()
        if person is None:
            raise HTTPError(403)
        if not self.room.requests.spend(person):
            raise HTTPError(429)
        number, seen = self.number("item"), self.number("seen")
        if number >= len(self.room.items) or self.room.items[number].kind == "on paper":
            raise HTTPError(400)
        item, state = self.room.items[number], self.room.state()
        form = read_form(item, self.fields())
        if form.faults or not form.answer:
            if number != state.current or state.stage != "open":
                self.late(person)
                return
            said = "" if form.faults else "Nothing is filled in yet. Answer one line at least."
            said = said or "Not kept yet: look at the lines marked below."
            self.show_item(person, 400, said, form.faults, form.answer)
            return
        done, _ = self.room.store.keep(person, number, form.answer, seen)
        if done == "closed":
            self.late(person)
        elif done == "stale":
            said = (
                "Not kept: you have answered this in another tab since. "
                "The answer that is kept stands below; change it if you like, and send it again."
            )
            self.show_item(person, 409, said)
        else:
            if done == "kept":
                self.room.changed()
            self.redirect("/", status=303)

    def late(self, person: bytes) -> None:
        """Say that an answer came too late, and what is kept."""
        self.page("late.html", 409)

    def fields(self) -> dict[str, list[str]]:
        """Return the form's fields."""
        return {
            name: [value.decode("utf-8", "replace") for value in values]
            for name, values in self.request.body_arguments.items()
        }


class Shown(Front):
    """The results of an item that has been opened before."""

    def get(self, number: str) -> None:  # type: ignore[override]
        """Show them, to those in the room."""
        person = self.person()
        if person is None and not self.has(*ROLES):
            raise HTTPError(404)
        if int(number) - 1 not in self.room.store.shown():
            raise HTTPError(404)
        self.show_results(int(number) - 1, person)

    head = get  # type: ignore[assignment]


class Forget(Page):
    """Deleting one's own answers."""

    def get(self) -> None:
        """Ask once."""
        if self.person() is None:
            raise HTTPError(403)
        self.page("forget.html")

    def post(self) -> None:
        """Delete them, at any time."""
        person = self.person()
        if person is None:
            raise HTTPError(403)
        self.room.store.forget(person)
        self.clear_cookie(self.cookie("person"), path="/")
        self.room.changed()
        self.page(
            "message.html",
            said="Your answers are deleted, and so is everything else that was kept about you here.",
        )


class Where(Page):
    """Where the session is; waits until it is somewhere else than the page that asks."""

    gone = False
    woken: asyncio.Event | None = None

    async def get(self) -> None:
        """Answer at once if the page is out of date, else as soon as it is."""
        person, watcher = self.person(), self.has(*ROLES)
        if not watcher and person is None:
            self.set_status(403)
            self.finish({})
            return
        watching = watcher and self.get_query_argument("watch", "") == "counts"
        known = self.get_query_argument("known", "")[:40]
        found = self.found(watching)
        with self.room.waiting(person) as may_wait:
            until = time.monotonic() + (PATIENCE if may_wait else 0)
            while found["known"] == known and not self.gone:
                left = until - time.monotonic()
                if left <= 0:
                    break
                self.woken = asyncio.Event()
                await (self.room.counts if watching else self.room.turns).wait(left, self.woken)
                if watching and self.room.store.place()[0] == found["turn"]:
                    await asyncio.sleep(PAUSE)  # one count for many answers
                found = self.found(watching)
        if not self.gone:
            self.finish(found)

    def found(self, watching: bool) -> dict[str, Any]:
        """Return where the session is, for those who see counts or for those who don't."""
        state = self.room.state()
        if not watching:
            return {"known": str(state.turn), "turn": state.turn}
        return {
            "known": f"{state.turn}.{state.joined}.{state.answered}",
            "turn": state.turn,
            "joined": state.joined,
            "answered": state.answered,
        }

    def on_connection_close(self) -> None:
        """Stop waiting for somebody who has gone."""
        self.gone = True
        if self.woken:
            self.woken.set()


class Fixed(Page):
    """One of the two files beside the pages."""

    def get(self, name: str) -> None:
        """Send it."""
        kind, body = self.application.settings["fixed"][name]
        self.set_header("Content-Type", kind)
        self.set_header("Cache-Control", "max-age=86400")
        self.finish(body)


ROUTES: tuple[tuple[str, type[Page]], ...] = (
    (r"/", Front),
    (r"/join", Join),
    (r"/answer", Send),
    (r"/shown/([1-9][0-9]?)", Shown),
    (r"/forget", Forget),
    (r"/state", Where),
    (r"/(room\.css|room\.js)", Fixed),
)
