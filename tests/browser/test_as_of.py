"""The as-of slider of lesson 02 in JupyterLab, with the mouse and with the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser
LESSON = "lessons/02-when-was-that.ipynb"


def test_the_slider_answers_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    panel.locator(".jp-CodeCell .jp-Editor").first.click()
    page.keyboard.press("Shift+Enter")
    widget = panel.locator(".cr-as-of")
    expect(widget).to_be_visible(timeout=SLOW)
    status = widget.get_by_role("status")
    expect(status).to_contain_text("0 of 131 claims known")
    expect(status).to_contain_text("39 more have no day")
    expect(widget.get_by_role("button", name="Day before")).to_be_disabled()

    # the mouse: a day on, both parties have a number
    widget.get_by_role("button", name="Day after").click()
    expect(widget).to_contain_text("By the end of Tuesday 13 September 2022")
    cards = widget.locator(".cr-card")
    expect(cards.first).to_contain_text("Armenia: newest count of its own dead")
    expect(cards.first).to_contain_text("at least 49")
    expect(cards.last).to_contain_text("50 killed")
    expect(widget.locator(".cr-is-new").first).to_be_visible()

    # the keyboard: arrows, End, Home
    slider = widget.get_by_role("slider", name="Day")
    slider.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "Saturday 17 September 2022")
    expect(slider).to_be_focused()
    expect(widget.locator(".cr-is-stale")).to_have_count(1)
    expect(widget.locator(".cr-is-stale")).to_contain_text("Newer: 77")
    page.keyboard.press("End")
    expect(status).to_contain_text("64 days without a new claim")
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "Monday 12 September 2022")

    # another group, and what is not yet known, in grey; the choice is Python's too
    widget.get_by_role("radio", name="Own losses").focus()
    page.keyboard.press("ArrowRight")
    expect(widget.get_by_role("radio", name="The other side’s losses")).to_be_checked()
    widget.get_by_role("combobox", name="Show").select_option("all")
    region = widget.get_by_role("region", name="The other side’s losses")
    expect(region.locator(".cr-later")).to_have_count(4)
    expect(region).to_contain_text("not yet known: comes 15 October 2022")


def test_the_lesson_runs_and_the_article_finds_its_day(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    run_all(page)
    evening = panel.locator(".cr-as-of").nth(1)
    expect(evening).to_contain_text("Wednesday 14 September 2022", timeout=SLOW)
    expect(evening).to_contain_text("the article, P1")
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output table")).not_to_have_count(0, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
