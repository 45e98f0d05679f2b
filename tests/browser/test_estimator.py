"""Practice with known truth, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook

pytestmark = pytest.mark.browser


def test_an_estimate_by_keyboard_shows_the_truth_and_the_next_packet(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/06-from-reports-to-estimates.ipynb")
    panel.locator(".jp-CodeCell .jp-Editor").first.click()
    page.keyboard.press("Shift+Enter")
    widget = panel.locator(".cr-estimator")
    expect(widget).to_be_visible(timeout=SLOW)
    heading = widget.get_by_role("heading")
    expect(heading).to_contain_text("Packet 1.")
    status = widget.get_by_role("status")

    widget.get_by_label("low", exact=True).focus()
    for number in ("300", "200", "400"):
        page.keyboard.type(number)
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Low must not be above best")

    widget.get_by_label("low", exact=True).fill("20")
    widget.get_by_role("button", name="See what was true").click()
    expect(status).to_contain_text("The truth was")
    expect(status).to_contain_text("After 1 round:")
    widget.scroll_into_view_if_needed()
    widget.screenshot(path=lab.folder.parent / "estimator.png")
    widget.get_by_role("button", name="Next packet").click()
    expect(heading).to_contain_text("Packet 2.")
    expect(status).to_be_empty()
    assert (lab.folder / ".conflicting-reports/estimates.json").is_file()
