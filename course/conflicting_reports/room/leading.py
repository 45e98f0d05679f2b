"""What the room answers to the facilitator and to the projector."""

from __future__ import annotations

import io
from urllib.parse import urlencode

import segno
from tornado.web import HTTPError

from conflicting_reports.room.page import ROLES, Page
from conflicting_reports.room.results import asks_verdicts

__all__ = ["ROUTES"]


class Key(Page):
    """A secret link: it makes the browser the facilitator's, or the projector's."""

    def get(self, role: str, token: str) -> None:
        """Take the secret out of the address and go on."""
        if not self.room.wrong_links.left(self.sender()):
            raise HTTPError(429)
        if self.room.store.role(token) != role:
            self.room.wrong_links.spend(self.sender())
            raise HTTPError(404)
        self.remember(role, token)
        self.redirect(f"/{role}", status=303)


class Lead(Page):
    """The facilitator's page."""

    def get(self) -> None:
        """Show the steps, the counts and, once an item is closed, a look ahead."""
        self.need("lead")
        self.show("")

    def show(self, said: str, status: int = 200) -> None:
        """Show the page, with a sentence on what was just done."""
        state = self.room.state()
        inside = state.current < len(self.room.items)
        item = self.room.items[state.current] if inside else None
        look = inside and state.stage in {"closed", "shown"}
        texts = item is not None and any(row.kind == "text" for row in item.rows)
        answers = self.room.store.answers(state.current) if look and texts else []
        self.page(
            "lead.html",
            status,
            state=state,
            item=item,
            results=self.room.results(state.current) if look else None,
            judgement=self.room.judgement()
            if look and asks_verdicts(self.room.items[state.current])
            else None,
            stages=[self.room.store.stage(n) for n in range(len(self.room.items))],
            counted=[self.room.store.counts(n)[1] for n in range(len(self.room.items))],
            texts=answers,
            said=said,
        )

    def post(self) -> None:
        """Take a step."""
        self.need("lead")
        action = self.get_body_argument("action", "")
        if action not in {"open", "close", "reveal", "next", "back"}:
            raise HTTPError(400)
        if self.room.store.lead(action, self.number("turn")):
            self.room.changed(turn=True)
            self.redirect("/lead", status=303)
        else:
            said = "Nothing was done: this page was an old one. Here is where the room is now."
            self.show(said, 409)


class Share(Lead):
    """Letting the room see a text, or no longer."""

    def post(self) -> None:
        """Do it, if the text is still the one that the facilitator read."""
        self.need("lead")
        person = self.get_body_argument("answer", "")
        number, revision = self.number("item"), self.number("revision")
        try:
            hashed = bytes.fromhex(person)
        except ValueError:
            raise HTTPError(400) from None
        shared = self.get_body_argument("shared", "") == "1"
        if self.room.store.share(number, revision, hashed, shared):
            self.room.changed(turn=True)
        self.redirect("/lead", status=303)


class Export(Page):
    """All answers as a table."""

    def get(self) -> None:
        """Send the table."""
        self.need("lead")
        self.set_header("Content-Type", "text/csv; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="room-answers.csv"')
        self.finish("\ufeff" + self.room.export())


class Delete(Lead):
    """Deleting everything."""

    def get(self) -> None:
        """Ask once."""
        self.need("lead")
        self.page("delete.html")

    def post(self) -> None:
        """Delete all answers, once the facilitator has ticked that they mean it."""
        self.need("lead")
        if self.get_body_argument("sure", "") != "yes":
            self.page("delete.html", 400)
            return
        done = self.room.store.forget_all(self.number("turn"))
        if done:
            self.room.changed(turn=True)
        self.show(
            "All answers are deleted. The session starts again at its first item."
            if done
            else "Nothing was deleted: this page was an old one. Ask again.",
            200 if done else 409,
        )


class Screen(Page):
    """The projector's page."""

    def get(self) -> None:
        """Show how to join, the item, counts, and results once they are open."""
        self.need(*ROLES)
        state = self.room.state()
        inside = state.current < len(self.room.items)
        shown = state.stage == "shown"
        self.page(
            "screen.html",
            state=state,
            item=self.room.items[state.current] if inside else None,
            results=self.room.results(state.current) if shown else None,
            judgement=self.room.judgement()
            if shown and asks_verdicts(self.room.items[state.current])
            else None,
        )


class Code(Page):
    """The QR code of the address for phones."""

    def get(self) -> None:
        """Send it to the facilitator and the projector: it holds the room word."""
        self.need(*ROLES)
        image = io.BytesIO()
        address = f"{self.reach.join}?{urlencode({'word': self.room.word})}"
        segno.make_qr(address, error="m").save(image, kind="svg", border=4, scale=8, omitsize=True)
        self.set_header("Content-Type", "image/svg+xml")
        self.finish(image.getvalue())


ROUTES: tuple[tuple[str, type[Page]], ...] = (
    (r"/(lead|screen)/([A-Za-z0-9_-]{1,64})", Key),
    (r"/lead", Lead),
    (r"/lead/text/share", Share),
    (r"/lead/file/answers\.csv", Export),
    (r"/lead/all/delete", Delete),
    (r"/screen", Screen),
    (r"/code\.svg", Code),
)
