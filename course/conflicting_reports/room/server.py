"""Start the room and stop it."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ipaddress
import logging
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import tornado.httpserver
import tornado.netutil
from tornado.ioloop import IOLoop
from tornado.web import Application

from conflicting_reports.room import leading, people
from conflicting_reports.room.address import Reach, reach
from conflicting_reports.room.page import LARGEST, environment
from conflicting_reports.room.session import Room
from conflicting_reports.room.store import RoomError
from conflicting_reports.workshop.items import load_session

__all__ = ["make_application", "serve"]

KINDS = {"room.css": "text/css; charset=utf-8", "room.js": "text/javascript; charset=utf-8"}


def make_application(room: Room, where: Reach) -> Application:
    """Return the application that answers for a room."""
    folder = Path(__file__).parent / "static"
    fixed = {name: (kind, (folder / name).read_bytes()) for name, kind in KINDS.items()}
    pages = environment()
    version = hashlib.sha256(b"".join(body for _, body in fixed.values())).hexdigest()[:8]
    pages.globals["version"] = version
    parts = {"room": room, "reach": where, "pages": pages}
    return Application(
        [(path, handler, parts) for path, handler in (*people.ROUTES, *leading.ROUTES)],
        default_handler_class=people.Nothing,
        default_handler_args=parts,
        xsrf_cookies=True,
        xsrf_cookie_name=f"cr_{room.name}_xsrf",
        xsrf_cookie_kwargs={"httponly": True, "samesite": "Strict", "path": "/"},
        fixed=fixed,
        log_function=lambda handler: None,
    )


async def serve(
    minutes: int, case: str, path: Path, bind: str, port: int, tell: Callable[[str], None]
) -> None:
    """Serve a session until the process is told to stop.

    Args:
        minutes: the length of the workshop.
        case: the case, or "fictional".
        path: the file that keeps the session.
        bind: the address to listen at.
        port: the port; 0 for any that is free.
        tell: takes each line that the facilitator should read.

    Raises:
        MaterialError: if there is no such workshop.
        RoomError: if the store or the address can't be used.
    """
    session = load_session(minutes, case)
    try:
        ipaddress.ip_address(bind)
    except ValueError:
        msg = f"{bind!r} is not an address to listen at; give a number such as 127.0.0.1 or 0.0.0.0"
        raise RoomError(msg) from None
    room = Room(session, path)
    with contextlib.closing(room.store):
        try:
            sockets = tornado.netutil.bind_sockets(port, bind, backlog=512)
        except OSError as error:
            msg = f"can't listen at {bind} port {port}: {error.strerror}; choose another"
            raise RoomError(msg) from None
        where = reach(bind, sockets[0].getsockname()[1])
        logging.getLogger("tornado.general").setLevel(logging.ERROR)  # not who sent what
        server = tornado.httpserver.HTTPServer(
            make_application(room, where),
            max_body_size=LARGEST,
            max_header_size=16 * 1024,
            max_buffer_size=2 * LARGEST,
            idle_connection_timeout=90,
            body_timeout=15,
        )
        # tornado counts seconds by the wall clock; one that jumps would end connections
        IOLoop.current().time = time.monotonic  # type: ignore[method-assign]
        server.add_sockets(sockets)
        for line in welcome(room, where):
            tell(line)
        await stopped()
        server.stop()
        room.turns.tell()
        room.counts.tell()
        await asyncio.sleep(0.1)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.close_all_connections(), 2)
    tell(f"The room is closed. {path} holds the answers: delete it when you are done with them.")


def welcome(room: Room, where: Reach) -> Iterator[str]:
    """Yield what the facilitator has to know, and what is open to whom."""
    state = room.state()
    case = room.session.seed.id
    yield f"Room: workshop of {room.session.minutes} minutes, {len(room.items)} items, case {case}"
    if room.store.resumed:
        place = f"item {min(state.current + 1, len(room.items))} of {len(room.items)}"
        yield f"Going on with the session in {room.store.path}: {state.joined} joined, {place}."
    yield ""
    yield f"  Room word    {room.word}"
    yield f"  Phones       {where.join}"
    for other in where.others:
        yield f"  or           {other}"
    yield f"  Facilitator  {where.join}lead/{room.store.new_key('lead')}"
    yield f"  Projector    {where.join}screen/{room.store.new_key('screen')}"
    yield f"  Kept in      {room.store.path.resolve()}"
    yield ""
    yield where.who
    if not where.open:
        yield "For phones, start it with --bind 0.0.0.0, or with this machine's address in the local network."
    yield "Whoever has the facilitator's link can lead, read all answers and delete them: keep it to yourself."
    yield "Kept are answers and the hash of a random token for each phone: no name, no address, no time."
    yield "To stop the room, press Ctrl+C here. Started again with the same file, it goes on where it was."


async def stopped() -> None:
    """Wait until the process is told to stop."""
    event = asyncio.Event()
    loop = asyncio.get_running_loop()
    try:
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, event.set)
    except NotImplementedError:  # Windows: Ctrl+C ends the loop itself
        pass
    await event.wait()
