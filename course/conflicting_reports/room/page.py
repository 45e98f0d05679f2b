"""What all pages of the room share: headers, cookies, who is there, errors in one sentence."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Awaitable
from typing import Any, ClassVar
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup
from tornado.web import HTTPError, RequestHandler

from conflicting_reports.room.address import Reach, is_known_host
from conflicting_reports.room.forms import LONGEST
from conflicting_reports.room.session import Room
from conflicting_reports.room.tries import network
from conflicting_reports.workshop.items import Row, SessionItem

__all__ = ["LARGEST", "ROLES", "Page", "environment"]

LARGEST = 64 * 1024  # bytes of a request's body
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
ROLES = ("lead", "screen")
SAID = {
    400: "That can't be read. Go back and try again.",
    403: "That is not allowed from here. Go to the first page and join again.",
    404: "There is no such page.",
    405: "That can't be done here.",
    413: "That is too much text.",
    415: "That can't be read. Use the form.",
    421: "This address isn't the room's. Use the one on the wall.",
    429: "Too many tries. Wait a minute, then try again.",
    503: "The room is full.",
}
log = logging.getLogger("conflicting_reports.room")


def environment() -> jinja2.Environment:
    """Return the templates of the pages; every text in them is escaped."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("conflicting_reports.room", "pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.filters |= {
        "percent": lambda share: f"{share:.0%}".replace("%", " %"),
        "two": lambda value: "not defined" if value is None else f"{value:.2f}",
    }
    made.globals |= {"LONGEST": LONGEST, "label": label, "prompt": prompt}
    return made


def label(row: Row) -> str:
    """Return the letter or number by which messages name a row, or nothing."""
    found = re.fullmatch(r"([a-z]|\d{1,2})(\.\w+)?", row.id)
    return f"{found[1]}. " if found and not row.optional else ""


def prompt(item: SessionItem) -> Markup:
    """Return what an item asks, without paragraphs that stand above a row again."""
    asked = item.prompt
    for row in item.rows:
        if row.text:
            asked = asked.replace(f"<p>{html.escape(row.text)}</p>", "")
    return Markup(asked)  # noqa: S704 escaped by the item


class Page(RequestHandler):
    """What all pages share: headers, cookies, who is there, errors in one sentence."""

    SUPPORTED_METHODS: ClassVar[tuple[str, ...]] = ("GET", "POST", "HEAD")  # type: ignore[misc]

    def initialize(self, room: Room, reach: Reach, pages: jinja2.Environment) -> None:
        """Take what the application has."""
        self.room, self.reach, self.pages = room, reach, pages

    def set_default_headers(self) -> None:
        """Set the headers of every answer; nothing says what serves it."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> Awaitable[None] | None:
        """Refuse what doesn't come from a page of this room."""
        host = self.request.headers.get("Host", "")
        if not is_known_host(host):
            raise HTTPError(421)
        if self.request.method == "POST":
            kind = self.request.headers.get("Content-Type", "").partition(";")[0].strip()
            if kind != "application/x-www-form-urlencoded":
                raise HTTPError(415)
            origin = self.request.headers.get("Origin")
            if origin is not None and urlsplit(origin).netloc != host:
                raise HTTPError(403)
            if self.request.headers.get("Sec-Fetch-Site", "same-origin") not in {
                "same-origin",
                "none",
            }:
                raise HTTPError(403)
        return None

    # cookies

    def remember(self, role: str, token: str) -> None:
        """Give the browser a token; the name is this room's own, whatever else runs here."""
        self.set_cookie(
            self.cookie(role), token, path="/", httponly=True, samesite="Lax", max_age=24 * 3600
        )

    def cookie(self, role: str) -> str:
        """Return the name of a cookie of this room."""
        return f"cr_{self.room.name}_{role}"

    def person(self) -> bytes | None:
        """Return who sent this, or None if nobody who joined."""
        token = self.get_cookie(self.cookie("person"))
        return self.room.store.person(token) if token else None

    def has(self, *roles: str) -> bool:
        """Say whether whoever sent this has one of the roles."""
        tokens = ((role, self.get_cookie(self.cookie(role))) for role in roles)
        return any(token and self.room.store.role(token) == role for role, token in tokens)

    def need(self, *roles: str) -> None:
        """Refuse whoever has none of the roles, as if there were no such page."""
        if not self.has(*roles):
            raise HTTPError(404)

    def sender(self) -> str:
        """Return what tells senders apart when tries are counted."""
        return network(self.request.remote_ip or "")

    # answers

    def page(self, name: str, status: int = 200, **values: Any) -> None:
        """Send a page."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        state = values.pop("state", None) or self.room.state()
        self.finish(
            self.pages.get_template(name).render(
                room=self.room,
                items=self.room.items,
                state=state,
                reach=self.reach,
                xsrf=Markup(self.xsrf_form_html()),  # noqa: S704 tornado's own
                **values,
            )
        )

    def number(self, name: str) -> int:
        """Return a whole number from the form, such as a turn."""
        text = self.get_body_argument(name, "")
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise HTTPError(400)
        return int(text)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say what is wrong in one sentence, and where to go on."""
        said = SAID.get(status_code, "Something went wrong here. Nothing that was kept is lost.")
        if status_code == 429:
            self.set_header("Retry-After", "60")
        self.page("message.html", status_code, said=said)

    def log_exception(self, *found: Any) -> None:
        """Note faults of ours, without who sent what."""
        if not isinstance(found[1], HTTPError):
            log.error("a request failed", exc_info=found)
