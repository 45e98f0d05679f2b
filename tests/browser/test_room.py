"""The room in a real browser: phones, projector and facilitator, by mouse, by keyboard, with axe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from conflicting_reports.workshop.items import load_session
from tests.room_server import Leader, Server

pytestmark = pytest.mark.browser
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
SMALLEST = """() => {
  const sizes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const box = element.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || box.width < 2 || element.closest('.away, [hidden], noscript')) continue;
    const svg = element.closest('svg');
    const scale = svg ? svg.getScreenCTM().a : 1;
    sizes.push(parseFloat(getComputedStyle(element).fontSize) * scale);
  }
  return Math.min(...sizes) / innerHeight;
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("room") / "room.sqlite", "--case", "fictional")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


class Watched:
    """A browser context that notes faults on its pages and requests to anywhere else."""

    def __init__(self, browser: Browser, base: str, **options: object) -> None:
        self.context: BrowserContext = browser.new_context(**options)  # type: ignore[arg-type]
        self.faults: list[str] = []
        self.context.on(
            "request",
            lambda r: None if r.url.startswith(base) else self.faults.append(r.url),
        )
        self.context.on(
            "console",
            lambda m: (
                self.faults.append(m.text)
                if m.type == "error" and not re.search("status of 4|ERR_", m.text)
                else None
            ),
        )
        self.context.on("weberror", lambda e: self.faults.append(str(e.error)))

    def page(self) -> Page:
        return self.context.new_page()

    def close(self) -> None:
        self.context.close()
        assert self.faults == []


def size(name: str) -> dict[str, object]:
    width, height = SIZES[name]
    return {"viewport": {"width": width, "height": height}}


def audit(page: Page, pictures: Path, name: str) -> None:
    """Let axe look at a page at both sizes; keep a picture of each."""
    for kind, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document)")
        told = [
            (v["id"], v["help"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]
        ]
        assert told == [], (name, kind, told)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (name, kind, wide)
        page.screenshot(path=pictures / f"{name}-{kind}.png", full_page=True)


def test_every_page_passes_axe_at_both_sizes(
    browser: Browser, server: Server, pictures: Path
) -> None:
    leading = Watched(browser, server.url)
    lead = leading.page()
    lead.goto(server.lead_link)
    projecting = Watched(browser, server.url, **size("desktop"))
    screen = projecting.page()
    screen.goto(server.screen_link)
    phoning = Watched(browser, server.url, **size("phone"))
    page = phoning.page()

    page.goto(server.url)
    page.get_by_label("Room word").fill("wrong")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert")).to_contain_text("not the room word")
    audit(page, pictures, "join")
    page.goto(f"{server.url}?word={server.word}")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()
    audit(page, pictures, "waiting")
    others = [server.phone() for _ in range(5)]
    session = load_session(45, "fictional")
    last = len(session.items) - 1
    for n, item in enumerate(session.items):
        expect(lead.get_by_role("heading", level=1)).to_have_text(f"{n + 1}. {item.title}")
        expect(screen.get_by_role("heading", level=1)).to_have_text(f"{n + 1}. {item.title}")
        if item.kind == "on paper":
            expect(page.get_by_text("done on paper")).to_be_visible()
            audit(page, pictures, f"{item.id}-paper")
            lead.get_by_role("button", name="Next item").click()
            continue
        audit(lead, pictures, f"{item.id}-lead-waiting")
        audit(screen, pictures, f"{item.id}-screen-waiting")
        lead.get_by_role("button", name="Open for answers").click()
        # the phone's page changes by itself
        expect(page.get_by_text("Answer alone.")).to_be_visible()
        audit(page, pictures, f"{item.id}-form")
        for m, other in enumerate(others):
            rows = {f"row-{i}": list(row.key) for i, row in enumerate(item.rows) if row.key}
            if m % 2 and rows:
                rows["row-0"] = [(item.rows[0].options or item.rows[0].key)[-1]]  # type: ignore[list-item]
                rows["row-0"] = [getattr(rows["row-0"][0], "value", rows["row-0"][0])]
            other.answer(rows)
        for i, row in enumerate(item.rows):
            field = page.locator(f'[name="row-{i}"]')
            if row.kind in {"choice", "choices"}:
                field.first.check()
            else:
                field.fill("A sentence <b>of mine</b>" if row.kind == "text" else "3")
        page.get_by_role("button", name="Send my answer").click()
        expect(page.get_by_text("Your answer is kept.")).to_be_visible()
        # the counts come by themselves
        expect(screen.locator("#answered")).to_have_text("6")
        expect(lead.locator("#answered")).to_have_text("6")
        audit(page, pictures, f"{item.id}-kept")
        audit(screen, pictures, f"{item.id}-screen-open")
        screen.set_viewport_size({"width": 1280, "height": 800})
        assert screen.evaluate(SMALLEST) >= 0.0399, item.id
        lead.get_by_role("button", name="Close", exact=True).click()
        expect(page.get_by_text("Closed. Your answer is kept.")).to_be_visible()
        if item.kind == "short text":
            lead.get_by_role("button", name="Let the room see it").first.click()
            expect(lead.get_by_role("button", name="Hide from the room")).to_be_visible()
        audit(page, pictures, f"{item.id}-closed")
        audit(lead, pictures, f"{item.id}-lead-closed")
        lead.get_by_role("button", name="Show the room").click()
        expect(page.get_by_role("heading", name="The room", exact=True)).to_be_visible()
        expect(lead.get_by_text("Shown: phones")).to_be_visible()
        audit(page, pictures, f"{item.id}-results")
        audit(screen, pictures, f"{item.id}-screen-results")
        screen.set_viewport_size({"width": 1280, "height": 800})
        assert screen.evaluate(SMALLEST) >= 0.0399, item.id
        lead.get_by_role("button", name="Finish" if n == last else "Next item").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    audit(page, pictures, "done")
    audit(lead, pictures, "lead-done")
    page.get_by_role("link", name="Sort the numbers").click()
    audit(page, pictures, "earlier")
    page.get_by_role("link", name="Delete my answers").click()
    audit(page, pictures, "forget")
    page.get_by_role("button", name="Delete my answers").click()
    expect(page.get_by_text("Your answers are deleted")).to_be_visible()
    audit(page, pictures, "forgotten")
    lead.get_by_role("link", name="Delete all answers").click()
    audit(lead, pictures, "delete")
    lead.get_by_label("Yes, delete").check()
    lead.get_by_role("button", name="Delete all answers").click()
    expect(lead.get_by_role("alert")).to_contain_text("All answers are deleted")
    for watched in (phoning, projecting, leading):
        watched.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[tuple[Server, Leader]]:
    running = Server(tmp_path / "room.sqlite", "--case", "fictional")
    yield running, running.leader()
    if running.process.poll() is None:
        running.stop()


def test_the_keyboard_is_enough(browser: Browser, fresh: tuple[Server, Leader]) -> None:
    server, leader = fresh
    watched = Watched(browser, server.url, **size("phone"))
    page = watched.page()
    page.goto(server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_label("Room word")).to_be_focused()
    page.keyboard.type(server.word)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()
    leader.step("open")
    expect(page.get_by_text("Answer alone.")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Read the report")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("details.report")).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.locator('[name="row-0"]').nth(1)).to_be_checked()
    for _ in range(11):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send my answer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Your answer is kept.")).to_be_visible()
    watched.close()


def test_without_javascript_people_join_answer_and_see(
    browser: Browser, fresh: tuple[Server, Leader]
) -> None:
    server, leader = fresh
    watched = Watched(browser, server.url, java_script_enabled=False, **size("phone"))
    page = watched.page()
    page.goto(f"{server.url}?word={server.word}")
    page.get_by_role("button", name="Join").click()
    leader.step("open")
    page.goto(server.url)
    page.locator('[name="row-0"]').first.check()
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_text("Your answer is kept.")).to_be_visible()
    leader.step("reveal")
    page.goto(server.url)
    expect(page.get_by_role("heading", name="The room", exact=True)).to_be_visible()
    watched.close()


def test_an_answer_survives_a_lost_connection_and_a_step_of_the_room(
    browser: Browser, fresh: tuple[Server, Leader]
) -> None:
    server, leader = fresh
    watched = Watched(browser, server.url, **size("phone"))
    page = watched.page()
    page.goto(f"{server.url}?word={server.word}")
    page.get_by_role("button", name="Join").click()
    leader.step("open")
    choice = page.locator('[name="row-0"]').first
    choice.check()
    watched.context.set_offline(True)
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_role("status").last).to_contain_text("send it again")
    expect(choice).to_be_checked()
    watched.context.set_offline(False)
    # the room moves on meanwhile: what is on the page isn't taken away
    leader.step("close")
    expect(page.get_by_role("status").last).to_contain_text("moved on", timeout=20_000)
    expect(choice).to_be_checked()
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_role("alert")).to_contain_text("closed before this answer came")
    # the server goes and comes back: the page finds it again by itself
    page.get_by_role("link", name="Go on").click()
    server.kill()
    expect(page.get_by_role("status").last).to_contain_text("No connection", timeout=20_000)
    again = Server(server.store, "--case", "fictional", "--port", server.port)
    try:
        leader.step("reveal")
        expect(page.get_by_role("heading", name="The room", exact=True)).to_be_visible(
            timeout=20_000
        )
    finally:
        again.stop()
    watched.close()
