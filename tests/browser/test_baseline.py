"""The baseline and the warm-up reader in JupyterLab, by mouse and by keyboard."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from conflicting_reports.battery import read_battery
from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, cell_with, open_notebook

pytestmark = pytest.mark.browser
LESSON = "lessons/00-start-here.ipynb"


def run_cell(page: Page, panel: Locator, text: str) -> None:
    cell_with(panel, text).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")


def test_twelve_answers_give_a_result_that_outlives_the_page(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    run_cell(page, panel, "Baseline(")
    widget = panel.locator(".cr-baseline")
    expect(widget).to_be_visible(timeout=SLOW)
    widget.scroll_into_view_if_needed()
    status = widget.get_by_role("status")
    expect(status).to_have_text("0 of 12 answered")
    expect(widget.get_by_role("region", name="The report")).to_contain_text("Vaddow River")
    show = widget.get_by_role("button", name="Show my result")
    expect(show).to_be_disabled()

    # the mouse, for the first: verdict, confidence, next
    widget.get_by_role("radio", name="supported", exact=True).check()
    widget.get_by_role("radio", name="90 %").check()
    expect(status).to_have_text("1 of 12 answered")
    widget.screenshot(path=lab.folder.parent / "baseline-question.png")
    widget.get_by_role("button", name="Next").click()
    expect(widget.locator(".cr-statement")).to_be_focused()
    expect(widget.locator(".cr-statement")).to_contain_text("Statement 2 of 12")

    # the keyboard, for the second: the arrows choose, and the notebook's own keys stay quiet
    cells = panel.locator(".jp-Cell").count()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(widget.get_by_role("radio", name="cannot be determined")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(widget.get_by_role("radio", name="60 %")).to_be_checked()
    page.keyboard.press("b")
    page.keyboard.press("x")
    expect(panel.locator(".jp-Cell")).to_have_count(cells)
    expect(status).to_have_text("2 of 12 answered")
    expect(widget.get_by_role("button", name="Statement 2, answered")).to_be_visible()

    expect(widget.locator(".cr-kept")).to_contain_text("Kept in", timeout=SLOW)

    # the page is closed: what was answered comes back
    panel = open_notebook(page, lab, LESSON)
    run_cell(page, panel, "Baseline(")
    widget = panel.locator(".cr-baseline")
    status = widget.get_by_role("status")
    expect(status).to_have_text("2 of 12 answered", timeout=SLOW)
    expect(widget.locator(".cr-statement")).to_contain_text("Statement 3 of 12")
    for number, statement in enumerate(read_battery("vaddow-river")[2:], 3):
        widget.get_by_role("button", name=f"Statement {number}, open").click()
        wrong = number in {5, 11}
        name = "contradicted" if wrong else statement.verdict
        widget.locator(f'.cr-verdict input[value="{name}"]').check()
        widget.get_by_role("radio", name="100 %" if wrong else "80 %").check()
    expect(status).to_contain_text("12 of 12 answered")
    widget.get_by_role("button", name="Show my result").focus()
    page.keyboard.press("Enter")
    expect(widget.get_by_role("heading", name="10 of 12 verdicts fit")).to_be_focused()
    expect(widget.locator(".cr-measure")).to_have_count(3)
    expect(widget.locator(".cr-reason")).to_have_count(12)

    # on a small screen nothing is cut off
    page.set_viewport_size({"width": 1024, "height": 2400})
    assert widget.evaluate("root => root.scrollWidth <= root.clientWidth")
    widget.screenshot(path=lab.folder.parent / "baseline-result.png")
    page.set_viewport_size({"width": 1280, "height": 900})

    # a reason leads back to its paragraph
    widget.get_by_role("button", name="Statement 5: doesn't fit").click()
    expect(widget.locator(".cr-reason").nth(4)).to_be_focused()
    widget.get_by_role("button", name="Read P6 again, for statement 5").click()
    expect(widget.locator(".cr-again")).to_contain_text("Tolvayne")

    kept = json.loads((lab.folder / ".conflicting-reports/baseline.json").read_text("utf-8"))
    assert len(kept["vaddow-river"]["attempts"]) == 1
    assert kept["vaddow-river"]["attempts"][0]["answers"]["B01"] == ["supported", 90]

    # once more: an empty form, and the first attempt is still there
    widget.get_by_role("button", name="Answer once more").click()
    expect(status).to_have_text("0 of 12 answered")
    expect(widget.get_by_role("radio", name="supported", exact=True)).not_to_be_checked()
    kept = json.loads((lab.folder / ".conflicting-reports/baseline.json").read_text("utf-8"))
    assert len(kept["vaddow-river"]["attempts"]) == 1


def test_the_warm_up_reader_marks_invented_parties_by_position(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, LESSON)
    run_cell(page, panel, "SourceReader(")
    reader = panel.locator(".cr-reader")
    expect(reader).to_be_visible(timeout=SLOW)
    voices = reader.get_by_role("group", name="Who speaks?")
    expect(voices.get_by_role("checkbox", name="Brennothan speaker")).to_be_checked()
    quote = reader.locator(".cr-passage", has_text="34 members of our armed forces")
    quote.click()
    expect(reader.locator(".cr-notes")).to_contain_text("Oslin Vardry, Chancellor of Brennoth")
    expect(reader.locator(".cr-notes")).to_contain_text("not stated")
    colours = [
        reader.locator(f".cr-passage.cr-{place} > .cr-tag").first.evaluate(
            "tag => getComputedStyle(tag).backgroundColor"
        )
        for place in ("first", "second")
    ]
    assert colours == ["rgb(180, 83, 10)", "rgb(10, 108, 168)"]
    reader.screenshot(path=lab.folder.parent / "warm-up.png")
    page.keyboard.press("ArrowRight")
    expect(reader.locator(".cr-notes")).to_contain_text("Ullamere")
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
