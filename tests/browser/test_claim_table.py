"""The claim table in JupyterLab: choosing, filtering, sorting, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser
LESSON = "lessons/05-counting-losses.ipynb"


def test_the_claim_table_compares_and_refuses(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    panel.locator(".jp-CodeCell .jp-Editor").first.click()
    page.keyboard.press("Shift+Enter")
    table = panel.locator(".cr-claims").first
    expect(table).to_be_visible(timeout=SLOW)
    count, answer = table.locator(".cr-count"), table.locator(".cr-panel")
    expect(count).to_have_text("100 of 100 figures shown")
    table.screenshot(path=lab.folder.parent / "claims-start.png")

    # the mouse: the article's 105 and 100 may not be compared
    table.get_by_label("Where it stands", exact=True).select_option("article")
    expect(count).to_have_text("5 of 100 figures shown")
    rows = table.locator("tbody tr")
    rows.filter(has_text="Nikol Pashinyan").click()
    expect(answer).to_contain_text("Choose a second row.")
    rows.filter(has_text="State Commission").get_by_role("checkbox").check()
    expect(answer).to_contain_text("No. Do not set them against each other.")
    expect(answer).to_contain_text("these are not the same thing")
    expect(answer.locator("svg")).to_have_count(0)
    table.screenshot(path=lab.folder.parent / "claims-refused.png")

    # the keyboard: a third choice by space bar replaces the oldest, Enter sorts
    box = rows.filter(has_text="P5").get_by_role("checkbox")
    box.focus()
    page.keyboard.press("Space")
    expect(answer).to_contain_text("these are different people")
    expect(table.locator(".cr-chosen")).to_have_count(2)
    head = table.get_by_role("columnheader", name="Figure")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_contain_text("50")
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(rows.first).to_contain_text("105")
    table.get_by_role("button", name="Clear the choice").press("Enter")
    expect(answer).to_contain_text("Choose two rows.")
    table.get_by_role("button", name="Show all").press("Enter")
    expect(count).to_have_text("100 of 100 figures shown")


def test_the_lesson_runs_and_a_cell_moves_the_table(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    run_all(page)
    outputs = panel.locator(".jp-OutputArea-output")
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(2, timeout=SLOW)
    expect(outputs.locator("table").last).to_be_attached(timeout=SLOW)
    table = panel.locator(".cr-claims").first
    page.set_viewport_size({"width": 1280, "height": 1500})
    table.scroll_into_view_if_needed()
    expect(table.locator(".cr-panel")).to_contain_text("Yes. They are steps of one count.")
    expect(table.locator("svg .cr-ring")).to_have_count(2)
    expect(table.locator("tbody .cr-chosen").last).to_be_in_viewport()
    table.screenshot(path=lab.folder.parent / "claims-joined.png")
    page.set_viewport_size({"width": 1024, "height": 1500})
    expect(table.locator("svg")).to_be_visible()
    table.screenshot(path=lab.folder.parent / "claims-1024.png")
    page.set_viewport_size({"width": 780, "height": 1900})
    table.screenshot(path=lab.folder.parent / "claims-narrow.png")
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
