"""The projector view in a real browser: letters that can be read at eight metres, and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conflicting_reports.workshop.items import LENGTHS
from conflicting_reports.workshop.projector import projector_page
from conflicting_reports.workshop.run_sheets import load_run_sheet

pytestmark = pytest.mark.browser
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]

# the height of a capital letter, measured in the font that the browser takes
CAPITALS = """() => {
  const pen = document.createElement("canvas").getContext("2d"), small = [];
  for (const element of document.querySelectorAll("section *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own) continue;
    const style = getComputedStyle(element);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const height = pen.measureText("H").actualBoundingBoxAscent;
    if (height / innerHeight < 0.04) small.push([element.textContent, height / innerHeight]);
  }
  return small;
}"""
# screens on which something lies outside
OUTSIDE = """() => {
  const all = [...document.querySelectorAll("section")];
  return all.filter((screen) => {
    all.forEach((other) => other.classList.toggle("on", other === screen));
    return screen.scrollHeight > innerHeight + 1 || screen.scrollWidth > innerWidth + 1;
  }).map((screen) => screen.getAttribute("aria-label"));
}"""


def opened(browser: Browser, folder: Path, minutes: int, case: str, size: tuple[int, int]) -> Page:
    path = folder / "projector.html"
    path.write_text(projector_page(load_run_sheet(minutes, case)), encoding="utf-8")
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.on(
        "request",
        lambda request: None if request.url.startswith("file:") else pytest.fail(request.url),
    )
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("case", ["september-2022", "fictional"])
@pytest.mark.parametrize("minutes", LENGTHS)
def test_capitals_are_4_percent_high_and_nothing_lies_outside(
    browser: Browser, tmp_path: Path, minutes: int, case: str, size: tuple[int, int]
) -> None:
    page = opened(browser, tmp_path, minutes, case, size)
    assert page.evaluate(CAPITALS) == []
    assert page.evaluate(OUTSIDE) == []
    page.close()


def label(page: Page) -> str:
    return str(page.locator("section.on").get_attribute("aria-label"))


def test_keys_go_on_and_back_and_reveal_in_steps(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, 45, "september-2022", SIZES[1])
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    assert label(page) == "start"
    page.keyboard.press("ArrowRight")
    assert label(page).startswith("note")
    page.keyboard.press("ArrowLeft")
    assert label(page) == "start"
    page.keyboard.press("ArrowLeft")
    assert label(page) == "start"
    while page.locator("section.on .key").count() == 0:
        page.keyboard.press("ArrowRight")
    keys = page.locator("section.on .key")
    assert keys.count() > 1
    assert page.locator("section.on .key.hidden").count() == keys.count()
    assert not keys.first.is_visible()
    page.keyboard.press("r")
    assert keys.first.is_visible()
    assert not keys.nth(1).is_visible()
    page.keyboard.press("ArrowUp")
    assert not keys.first.is_visible()
    here = label(page)
    for _ in range(keys.count()):
        page.keyboard.press(" ")
    assert label(page) == here
    page.keyboard.press(" ")
    assert label(page) != here
    page.keyboard.press("End")
    assert label(page).startswith("afterwards")
    assert problems == []
    page.close()


def test_the_clock_counts_the_steps_minutes(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, 45, "september-2022", SIZES[1])
    page.clock.install()
    page.reload()
    clock = page.locator("section.on .clock")
    assert clock.inner_text() == "5:00 T"
    page.keyboard.press("t")
    page.clock.run_for(61_500)
    assert clock.inner_text() == "3:59"
    page.keyboard.press("t")
    page.clock.run_for(10_000)
    assert clock.inner_text() == "3:59 T"
    page.keyboard.press("t")
    page.clock.run_for(5 * 60_000)
    assert clock.inner_text().startswith("over 1:01")
    while not label(page).startswith("number-sort"):
        page.keyboard.press("ArrowRight")
    assert clock.inner_text().startswith("5:00")
    page.close()


def test_a_shrunk_window_keeps_the_place_after_a_reload(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, 15, "fictional", SIZES[0])
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    here = label(page)
    page.reload()
    assert label(page) == here
    page.close()
