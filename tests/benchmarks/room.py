"""Measure how fast the room records the answers of many phones.

    uv run python -m tests.benchmarks.room [PHONES] [SECONDS]

Starts `conflicting-reports room` over loopback with PHONES phones (200) that wait for news, as
in a session, and lets them all answer within SECONDS (10), each at a random moment. The time of
an answer runs from the request to the end of the redirect's answer, body included: the answer
is on the disk by then. Then the same, all at the same moment. Baseline: a bare tornado handler
that only returns 204, in a process of its own, with the same phones at the same moments.
Prints medians, the 95th percentile, the longest, and how many of the answers are in the table.
"""

from __future__ import annotations

import asyncio
import csv
import io
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from tests.room_server import Server

BARE = """
import asyncio, tornado.netutil, tornado.httpserver
from tornado.web import Application, RequestHandler
class Nothing(RequestHandler):
    def post(self): self.set_status(204)
async def main():
    sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
    server = tornado.httpserver.HTTPServer(
        Application([("/", Nothing)], log_function=lambda handler: None))
    server.add_sockets(sockets)
    print(sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""
WORDS = ("casualty", "bodies", "year", "duration")
LIMIT = 0.2  # seconds, for the 95th percentile


class Phone:
    """A simulated phone: a cookie jar, the fields of its form, and an answer of its own."""

    def __init__(self, base: str, seed: int) -> None:
        self.base, self.random = base, random.Random(seed)
        self.cookies: dict[str, str] = {}
        self.fields: dict[str, str] = {}
        self.client = AsyncHTTPClient(max_clients=2000)

    async def ask(self, path: str, data: dict[str, str] | None = None) -> HTTPResponse:
        """Send a request and keep the cookies that come back."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        got = await self.client.fetch(
            self.base + path,
            method="GET" if data is None else "POST",
            body=None if data is None else urlencode(data),
            headers={"Cookie": cookie, **({} if data is None else form)},
            follow_redirects=False,
            raise_error=False,
            connect_timeout=60,
            request_timeout=60,
        )
        for line in got.headers.get_list("Set-Cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return got

    async def load(self) -> None:
        """Load the page with the current form."""
        page = (await self.ask("/")).body.decode()
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
        self.fields = {name: unescape(value) for name, value in found}

    async def join(self, word: str) -> None:
        """Come in."""
        await self.load()
        assert (await self.ask("/join", {**self.fields, "word": word})).code == 303

    async def answer(self) -> float:
        """Send a full answer; return the seconds that it took."""
        rows = {f"row-{n}": self.random.choice(WORDS) for n in range(11)}
        started = time.perf_counter()
        got = await self.ask("/answer", {**self.fields, **rows})
        took = time.perf_counter() - started
        assert got.code == 303, got.code
        return took


async def together(
    jobs: list[Callable[[], Awaitable[float]]], seconds: float, seed: int
) -> list[float]:
    """Run each job at a random moment within so many seconds; return how long each took."""
    moments = random.Random(seed)

    async def later(job: Callable[[], Awaitable[float]]) -> float:
        await asyncio.sleep(moments.uniform(0, seconds))
        return await job()

    return list(await asyncio.gather(*map(later, jobs)))


def tell(name: str, times: list[float]) -> float:
    """Print a line of figures; return the 95th percentile."""
    high = statistics.quantiles(times, n=20)[-1]
    print(
        f"{name:<44} {statistics.median(times) * 1000:8.1f} {high * 1000:8.1f} "
        f"{max(times) * 1000:8.1f}",
        flush=True,
    )
    return high


async def measure(server: Server, people: int, seconds: float, bare: str) -> bool:
    """Run the rounds; return whether everything was recorded and fast enough."""
    client = AsyncHTTPClient(max_clients=2000)
    leader = server.leader()
    phones = [Phone(server.url.rstrip("/"), n) for n in range(people)]
    for start in range(0, people, 20):
        await asyncio.gather(*(p.join(server.word) for p in phones[start : start + 20]))

    async def nothing(_: int) -> float:
        started = time.perf_counter()
        body = urlencode({f"row-{n}": "casualty" for n in range(11)})
        assert (await client.fetch(bare, method="POST", body=body)).code == 204
        return time.perf_counter() - started

    print(f"{people} phones, each waiting for news as well; milliseconds")
    print(f"{'':<44} {'median':>8} {'p95':>8} {'longest':>8}")
    fine = True
    await asyncio.to_thread(leader.step, "open")
    for name, spread in ((f"within {seconds:g} s", seconds), ("all at once", 0.0)):
        await asyncio.gather(*(phone.load() for phone in phones))
        news = [asyncio.create_task(phone.ask(f"/state?known={2}")) for phone in phones]
        await asyncio.sleep(0.5)
        own = tell(f"room, {name}", await together([p.answer for p in phones], spread, 1))
        base = tell(
            f"baseline (bare tornado, 204), {name}",
            await together([lambda n=n: nothing(n) for n in range(people)], spread, 1),  # type: ignore[misc]
        )
        print(f"{'':<44} p95 is {own / base:.1f} times the baseline's")
        for task in news:
            task.cancel()
        await asyncio.gather(*news, return_exceptions=True)
        fine = fine and (own < LIMIT or not spread)
    await asyncio.to_thread(leader.step, "reveal")
    pages = await asyncio.gather(*(timed(p) for p in phones))
    tell("page with the room's results, all at once", list(pages))
    table = (await asyncio.to_thread(leader.get, "/lead/file/answers.csv")).content
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    found = len({row["person"] for row in rows})
    print(f"recorded: {found} of {people} answers, {len(rows)} of {people * 11} rows")
    return fine and found == people and len(rows) == people * 11


async def timed(phone: Phone) -> float:
    """Load the current page; return the seconds that it took."""
    started = time.perf_counter()
    assert (await phone.ask("/")).code == 200
    return time.perf_counter() - started


def main(people: int = 200, seconds: float = 10.0) -> bool:
    """Measure and print; return whether the targets are met."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "room.sqlite", "--case", "fictional")
        bare = subprocess.Popen([sys.executable, "-c", BARE], stdout=subprocess.PIPE, text=True)
        try:
            assert bare.stdout is not None
            port = bare.stdout.readline().strip()
            return asyncio.run(measure(server, people, seconds, f"http://127.0.0.1:{port}/"))
        finally:
            bare.terminate()
            bare.wait(30)
            server.stop()


if __name__ == "__main__":
    sys.exit(not main(*(int(n) for n in sys.argv[1:3])))
