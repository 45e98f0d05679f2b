"""JupyterLab as a learner starts it, driven in a headless Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Return the path of a Chromium, from CHROMIUM or the PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        reason = "no Chromium found: install one (apt-get install chromium) or set CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


class Lab:
    """A running JupyterLab and the working copy that it shows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        home = folder.parent / "home"
        home.mkdir()
        environment = {
            **os.environ,
            "HOME": str(home),
            "JUPYTER_CONFIG_DIR": str(home / "config"),
            "JUPYTER_DATA_DIR": str(home / "data"),
            "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        }
        command = [sys.executable, "-m", "conflicting_reports", "learn", str(folder)]
        self.process = subprocess.Popen(
            [*command, "--no-browser", "--port", "0"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output: list[str] = []
        self.opened = 0
        self.url = self.read_address()
        threading.Thread(target=self.drain, daemon=True).start()

    def read_address(self) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output.append(line)
            found = re.search(r"http://(?:localhost|127\.0\.0\.1):\d+/\S*token=\w+", line)
            if found:
                return found.group()
        raise AssertionError("".join(self.output))

    def drain(self) -> None:
        assert self.process.stdout is not None
        self.output.extend(self.process.stdout)

    def address(self, path: str) -> str:
        """Return a path's address in a workspace of its own, so that no other tab is open."""
        self.opened += 1
        base, _, token = self.url.partition("/lab")
        return f"{base}/lab/workspaces/w{self.opened}/tree/{path}?{token.partition('?')[2]}"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Lab]:
    running = Lab(tmp_path_factory.mktemp("learner") / "course")
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser, lab: Lab) -> Iterator[Page]:
    """A page that fails the test if it asks anything of the network outside."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    outside: list[str] = []
    opened = context.new_page()
    opened.on(
        "request",
        lambda request: (
            None
            if re.match(r"(https?|wss?)://(localhost|127\.0\.0\.1)[:/]|data:|blob:", request.url)
            else outside.append(request.url)
        ),
    )
    yield opened
    context.close()
    assert outside == []
