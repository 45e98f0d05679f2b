"""A room that runs in a process of its own, and the phones in it, for tests and benchmarks."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

import requests

Fields = Mapping[str, str | Sequence[str]]


class Browser:
    """A browser without JavaScript: cookies, forms, redirects."""

    def __init__(self, base: str) -> None:
        self.base = base.rstrip("/")
        self.session = requests.Session()
        self.session.trust_env = False

    def get(self, path: str = "/", **more: object) -> requests.Response:
        return self.session.get(self.base + path, timeout=30, **more)  # type: ignore[arg-type]

    def hidden(self, page: str) -> dict[str, str]:
        """Return the hidden fields of the first form on a page."""
        fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
        return {name: unescape(value) for name, value in reversed(fields)}

    def post(
        self,
        path: str,
        fields: Fields | None = None,
        page: str = "/",
        headers: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send the first form of a page with these fields in place of its own."""
        data = {**self.hidden(self.get(page).text), **(fields or {})}
        return self.session.post(self.base + path, data=data, headers=headers, timeout=30)

    def join(self, word: str) -> requests.Response:
        return self.post("/join", {"word": word})

    def answer(self, fields: Fields, headers: Mapping[str, str] | None = None) -> requests.Response:
        return self.post("/answer", fields, headers=headers)


class Leader(Browser):
    """The facilitator's browser."""

    def step(self, action: str) -> requests.Response:
        return self.post("/lead", {"action": action}, page="/lead")

    def go(self, *actions: str) -> None:
        for action in actions:
            self.step(action)


class Server:
    """A running `conflicting-reports room`."""

    def __init__(self, store: Path, *options: str) -> None:
        self.store = store
        command = [sys.executable, "-m", "conflicting_reports", "room", "--store", str(store)]
        if "--port" not in options:
            options = (*options, "--port", "0")
        self.process = subprocess.Popen(
            [*command, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout is not None
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "goes on where it was" in line:
                break
        else:
            raise AssertionError(self.said)
        self.word = self.find("Room word")
        self.url = self.find("Phones")
        self.lead_link = self.find("Facilitator")
        self.screen_link = self.find("Projector")
        self.port = self.url.rstrip("/").rpartition(":")[2]

    def find(self, what: str) -> str:
        found = re.search(rf"^  {what} +(\S+)$", self.said, re.MULTILINE)
        assert found, self.said
        return found[1]

    def phone(self, joined: bool = True) -> Browser:
        phone = Browser(self.url)
        if joined:
            assert phone.join(self.word).status_code == 200
        return phone

    def leader(self) -> Leader:
        leader = Leader(self.url)
        assert leader.get(self.lead_link.removeprefix(self.url.rstrip("/"))).status_code == 200
        return leader

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(30)

    def stop(self) -> str:
        self.process.terminate()
        said, _ = self.process.communicate(timeout=30)
        return said
