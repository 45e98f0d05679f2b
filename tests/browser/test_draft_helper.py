"""The draft helper in JupyterLab, with the mouse and with the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser


def test_a_writer_mends_a_draft_and_keeps_it(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/09-write-it-fairly.ipynb")
    run_all(page)
    helper = panel.locator(".cr-draft")
    expect(helper).to_be_visible(timeout=SLOW)
    # the kernel answers the box only when the cells below have run
    expect(panel.get_by_text("Write the letters of the true ones first.").last).to_be_visible(
        timeout=SLOW
    )
    expect(panel.locator("details", has_text="Level 3, Mastery")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
    box = helper.get_by_label("Your draft (up to 120 words)")
    status = helper.locator(".cr-count")
    expect(status).to_contain_text("of 120 words")
    expect(helper).to_contain_text("only mechanical checks")
    expect(helper.locator(".cr-remarks")).to_contain_text("255 = 105")
    helper.screenshot(path=lab.folder.parent / "draft.png")

    # the mouse: a remark shows its words in the box
    helper.get_by_role("button", name="show “255” in the draft").click()
    expect(box).to_be_focused()
    assert box.evaluate("b => b.value.slice(b.selectionStart, b.selectionEnd)") == "255"

    # the keyboard: typing over them renews the remarks
    page.keyboard.type("77")
    expect(helper.locator(".cr-remarks")).not_to_contain_text("255 = 105")
    expect(helper.locator(".cr-remarks")).to_contain_text("Ministry of Defence of Azerbaijan")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("Armenia said, Azerbaijan said.")
    expect(status).to_have_text("4 of 120 words; 0 remarks")
    expect(helper.get_by_label("Your draft as Python")).to_have_value(
        "my_draft = 'Armenia said, Azerbaijan said.'"
    )

    # Tab reaches the swap; Space shows the exchanged draft
    swap = helper.get_by_role("button", name="Exchange the two countries")
    page.keyboard.press("Tab")
    expect(swap).to_be_focused()
    page.keyboard.press("Space")
    expect(swap).to_have_attribute("aria-pressed", "true")
    expect(helper.locator(".cr-swapped")).to_have_text("Azerbaijan said, Armenia said.")
