"""Lesson 07 as a learner works through it: the matrix and the second coder's desk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser
LESSON = "lessons/07-the-world-reacts.ipynb"


def test_the_matrix_and_the_desk_answer_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    # JupyterLab takes cells out of the page that are far out of sight
    page.set_viewport_size({"width": 1024, "height": 9000})
    panel = open_notebook(page, lab, LESSON)
    run_all(page)
    matrix = panel.locator(".cr-reactions").first
    expect(matrix).to_be_visible(timeout=SLOW)
    status = matrix.get_by_role("status").first
    expect(status).to_contain_text("65 of 65 reactions shown")
    details = matrix.get_by_role("region", name="The chosen reaction")

    # the mouse: a view filters, a reaction shows its words
    matrix.get_by_role("button", name="What the article carries").click()
    expect(status).to_contain_text("8 of 65 reactions shown")
    matrix.locator(".cr-chip[data-id=R07]").click()
    expect(details).to_contain_text("urges the president of Azerbaijan to cease hostilities")
    expect(details).to_contain_text("United States: calls on both")
    expect(details.get_by_role("link").first).to_have_attribute(
        "href", "https://asbarez.com/blinken-calls-on-aliyev-to-cease-hostilities/"
    )
    matrix.screenshot(path=lab.folder.parent / "matrix.png")

    # the keyboard: arrows, End, Home; a select filters further
    page.keyboard.press("ArrowRight")
    expect(matrix.locator(".cr-chip[data-id=R08]")).to_be_focused()
    expect(details).to_contain_text("military forces need to disengage")
    page.keyboard.press("Home")
    expect(matrix.locator(".cr-chip:visible").first).to_be_focused()
    matrix.get_by_role("combobox", name="Stance").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(status).to_contain_text("3 of 65 reactions shown")
    matrix.get_by_role("button", name="What it leaves out of that").press("Enter")
    expect(status).to_contain_text("3 more have no exact day")

    # the desk: gaps are named, ten codes are compared, plain Python stands below
    desk = panel.locator(".cr-reactions").nth(1)
    expect(desk).to_be_visible(timeout=SLOW)
    expect(desk.get_by_role("combobox")).to_have_count(10)
    fields = desk.get_by_role("combobox")
    fields.first.focus()
    page.keyboard.type("calls")
    expect(desk.get_by_text("1 of 10 rows coded.")).to_be_visible()
    compare = desk.get_by_role("button", name="Compare with the two coders")
    compare.click()
    outcome = desk.get_by_role("region", name="The comparison")
    expect(outcome).to_contain_text("9 rows have no code yet")
    for n in range(1, 10):
        fields.nth(n).select_option("calls on both" if n < 6 else "concern only")
    expect(desk.get_by_text("10 of 10 rows coded.")).to_be_visible()
    expect(outcome).to_be_empty()
    compare.press("Enter")
    expect(outcome).to_contain_text("You and the second coder: the same figures")
    expect(outcome).to_contain_text("Cohen's kappa")
    expect(outcome.get_by_role("row")).to_have_count(11)
    plain = desk.get_by_role("textbox", name="Your codes as plain Python")
    expect(plain).to_have_value(
        'my_codes = {\n    "R07": "calls on both",'
        + "".join(
            f'\n    "{key}": "{code}",'
            for key, code in [
                *((k, "calls on both") for k in ("R16", "R21", "R25", "R38", "R39")),
                *((k, "concern only") for k in ("R42", "R47", "R52", "R59")),
            ]
        )
        + "\n}"
    )
    desk.screenshot(path=lab.folder.parent / "desk.png")

    # the rest of the lesson ran
    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.get_by_text("65 rows: raw agreement 100%, Cohen's kappa 1.00")).to_be_visible()
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
