"""Lesson 03 in JupyterLab: the name and place explorer by mouse and by keyboard."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("LESSON_SHOTS")


def test_the_place_explorer_answers_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/03-names-and-places.ipynb")
    run_all(page)
    explorer = panel.locator(".cr-places")
    expect(explorer).to_be_visible(timeout=SLOW)
    count = explorer.locator(".cr-count")
    details = explorer.locator(".cr-details")
    names = explorer.get_by_role("listbox", name="Names")
    jermuk = explorer.get_by_role("button", name="Jermuk / Istisu, Armenia, in the article")
    kalbajar = explorer.get_by_role("button", name="Karvachar / Kalbajar, Azerbaijan")

    # it opens with the joined name, its two places and their distance
    expect(count).to_have_text("36 of 36 names shown")
    expect(details).to_contain_text("Jermuk and Verin Shorzha, as one name")
    expect(jermuk).to_have_attribute("aria-pressed", "true")
    expect(explorer.locator(".cr-distance")).to_have_text("About 31 km in a straight line.")
    if SHOTS:
        explorer.screenshot(path=f"{SHOTS}/widget.png")

    # the mouse: a place of the map opens its record
    kalbajar.click()
    expect(details).to_contain_text("Քարվաճառ")
    expect(jermuk).to_have_attribute("aria-pressed", "false")
    expect(names).to_have_value("kalbajar")
    explorer.get_by_role("combobox", name="Distance to").select_option("stepanakert")
    expect(explorer.locator(".cr-distance")).to_have_text("About 92 km in a straight line.")
    if SHOTS:
        explorer.screenshot(path=f"{SHOTS}/widget-kalbajar.png")

    # the keyboard: a spelling in any script leaves one name, the arrows choose it
    search = explorer.get_by_role("searchbox", name="Find a spelling")
    search.focus()
    page.keyboard.insert_text("Пашинян")
    expect(count).to_have_text("1 of 36 names shown")
    page.keyboard.press("Tab")
    expect(names).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(details).to_contain_text("Nikol Paschinjan")
    search.fill("")
    names.focus()
    page.keyboard.press("Home")
    expect(names).to_have_value("jermuk-ferin-shurga")
    jermuk.focus()
    page.keyboard.press("Enter")
    expect(details).to_contain_text("Jermuk, Vayots Dzor, Armenia")
    expect(jermuk).to_be_focused()

    # the filters
    explorer.get_by_role("combobox", name="Kind").select_option("person")
    explorer.get_by_role("combobox", name="What the article did").select_option("respelled")
    expect(count).to_have_text("4 of 36 names shown")

    # the rest of the lesson: one figure, one table, no error
    panel.get_by_role(
        "heading", name="Spelling through another alphabet"
    ).scroll_into_view_if_needed()
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output table").first).to_be_visible(timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
    if SHOTS:
        panel.locator(".jp-OutputArea-output img").screenshot(path=f"{SHOTS}/figure.png")
        page.set_viewport_size({"width": 1024, "height": 768})
        explorer.get_by_role("combobox", name="Kind").select_option("")
        explorer.get_by_role("combobox", name="What the article did").select_option("")
        explorer.screenshot(path=f"{SHOTS}/widget-1024.png")
        explorer.scroll_into_view_if_needed()
        page.screenshot(path=f"{SHOTS}/page-1024.png")
