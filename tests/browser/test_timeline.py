"""Lesson 04 and its timeline in JupyterLab, with the mouse and with the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser


def test_the_timeline_answers_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/04-the-history.ipynb")
    run_all(page)
    timeline = panel.locator(".cr-timeline")
    expect(timeline).to_be_visible(timeout=SLOW)
    status = timeline.get_by_role("status")
    rows = timeline.locator(".cr-row:visible")
    expect(status).to_have_text("56 of 56 events shown (those of the lesson)")
    timeline.screenshot(path=lab.folder.parent / "timeline.png")

    # the mouse: one year, one event, both names and what is disputed
    timeline.get_by_label("to year").select_option("1992")
    timeline.get_by_label("From year").select_option("1992")
    expect(rows).to_have_count(6)
    town = timeline.get_by_role("button", name="Capture of Shusha")
    town.click()
    expect(town).to_have_attribute("aria-expanded", "true")
    row = timeline.locator(".cr-row.cr-open")
    expect(row).to_contain_text("liberation of Shushi")
    expect(row).to_contain_text("occupation of Shusha")
    expect(row).to_contain_text("Undisputed: The days and who took the town.")
    expect(row.get_by_role("link")).to_have_count(2)
    timeline.screenshot(path=lab.folder.parent / "timeline-open.png")

    # the keyboard: arrows, Home and End, Enter
    page.keyboard.press("ArrowDown")
    expect(timeline.get_by_role("button", name="Capture of Lachin")).to_be_focused()
    page.keyboard.press("Home")
    expect(rows.first.get_by_role("button")).to_be_focused()
    page.keyboard.press("End")
    expect(rows.last.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows.last.get_by_role("button")).to_have_attribute("aria-expanded", "true")
    expect(town).to_have_attribute("aria-expanded", "false")
    expect(rows.last).to_contain_text("date disputed")

    # what is disputed, and all records; a hidden event is closed
    timeline.get_by_label("What is disputed?").select_option("how many")
    expect(status).to_have_text("2 of 56 events shown (those of the lesson)")
    expect(timeline.locator(".cr-open")).to_have_count(0)
    timeline.get_by_label("What is disputed?").select_option("all events")
    timeline.get_by_label("all 73 records").check()
    expect(status).to_have_text("7 of 73 events shown (all records)")

    # the rest of the lesson ran
    checked = panel.get_by_role("region", name="Sentences checked")
    expect(checked).to_contain_text("Nagorno-Karabakh Republic", timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
