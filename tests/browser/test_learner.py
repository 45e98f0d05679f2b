"""What a learner does in JupyterLab, with the mouse and with the keyboard."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Lab

pytestmark = pytest.mark.browser
PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
SLOW = 40_000


def open_notebook(page: Page, lab: Lab, path: str) -> Locator:
    page.goto(lab.address(path))
    name = path.rsplit("/", 1)[1]
    expect(page.locator(".lm-TabBar-tab.jp-mod-current", has_text=name)).to_be_visible(timeout=SLOW)
    panel = page.locator(PANEL)
    expect(panel.locator(".jp-MarkdownCell").first).to_be_visible(timeout=SLOW)
    expect(page.locator("#jp-main-statusbar").get_by_text("| Idle")).to_be_visible(timeout=SLOW)
    return panel


def run_all(page: Page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def cell_with(panel: Locator, text: str) -> Locator:
    return panel.locator(".jp-CodeCell", has_text=text).first


def test_the_start_page_opens_first_and_its_cells_run(page: Page, lab: Lab) -> None:
    page.goto(lab.url)
    panel = page.locator(PANEL)
    expect(panel.get_by_role("heading", name="Start here")).to_be_visible(timeout=SLOW)
    expect(page.locator("#jp-main-statusbar").get_by_text("| Idle")).to_be_visible(timeout=SLOW)
    run_all(page)
    expect(panel.get_by_role("region", name="The article")).to_be_visible(timeout=SLOW)
    expect(panel.get_by_text("not tried yet").first).to_be_visible(timeout=SLOW)
    expect(page.get_by_text("Jupyter news")).to_have_count(0)
    assert "nbgrader" not in "".join(lab.output)


def test_the_source_reader_answers_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/01-who-says-what.ipynb")
    panel.locator(".jp-CodeCell .jp-Editor").first.click()
    page.keyboard.press("Shift+Enter")
    reader = panel.locator(".cr-reader")
    expect(reader).to_be_visible(timeout=SLOW)
    notes = reader.locator(".cr-notes")
    passages = reader.locator(".cr-passage")
    expect(reader.get_by_role("status")).to_have_text("33 of 33 passages shown")

    # the mouse: pointing shows a note, clicking keeps it
    quote = passages.filter(has_text="105 members of the Armenian armed forces")
    quote.hover()
    expect(notes).to_contain_text("Nikol Pashinyan, Prime Minister of Armenia")
    quote.click()
    expect(notes).to_contain_text("not stated")
    expect(quote).to_have_attribute("aria-pressed", "true")
    page.mouse.move(0, 0)
    reader.screenshot(path=lab.folder.parent / "reader.png")

    # the keyboard: arrows, End, Home
    page.keyboard.press("ArrowRight")
    expect(passages.nth(5)).to_be_focused()
    page.keyboard.press("End")
    expect(passages.last).to_be_focused()
    expect(notes).to_contain_text("Nobody is named")
    page.keyboard.press("Home")
    expect(passages.first).to_be_focused()
    expect(notes).to_contain_text("Armenia")

    # a filter leaves only the narrator's passages; the arrows skip the rest
    voices = reader.get_by_role("group", name="Who speaks?")
    for label in (
        "Armenian speaker",
        "Azerbaijani speaker",
        "speakers of both sides",
        "other speaker",
    ):
        voices.get_by_role("checkbox", name=label).uncheck()
    expect(reader.get_by_role("status")).to_have_text("10 of 33 passages shown")
    reader.locator(".cr-passage:not(.cr-dim)").first.focus()
    page.keyboard.press("ArrowDown")
    expect(notes).to_contain_text("Nobody is named")


def test_the_lesson_runs_from_top_to_bottom(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "lessons/01-who-says-what.ipynb")
    run_all(page)
    table = panel.locator(".jp-OutputArea-output table")
    expect(table).not_to_have_count(0, timeout=SLOW)
    images = panel.locator(".jp-OutputArea-output img")
    expect(images).to_have_count(2, timeout=SLOW)
    for n in range(2):
        expect(images.nth(n)).to_have_attribute("alt", re.compile("Armenia.*Azerbaijan", re.S))
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)


def test_an_answer_gets_its_feedback_and_opens_the_model_answer(page: Page, lab: Lab) -> None:
    panel = open_notebook(page, lab, "exercises/01-who-says-what/01-who-says-what.ipynb")
    run_all(page)
    graded = cell_with(panel, "check_narrator")
    expect(graded.locator(".jp-OutputArea-output").first).to_contain_text(
        "NOT ATTEMPTED", timeout=SLOW
    )

    answer = cell_with(panel, "unsourced = set()")
    answer.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("unsourced = {'P0', 'P22', 'P23', 'P24'}")
    page.keyboard.press("Shift+Enter")
    graded.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    output = graded.locator(".jp-OutputArea-output").first
    expect(output).to_contain_text("PARTLY RIGHT", timeout=SLOW)
    expect(output).to_contain_text("1 passage without a named source is missing")
    expect(output).to_contain_text("Marks: 2.4 of 3")
    page.screenshot(path=lab.folder.parent / "feedback.png")

    answer = panel.locator(".jp-CodeCell", has_text="unsourced =").first
    answer.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text('\nreveal("narrator")')
    page.keyboard.press("Shift+Enter")
    answers = panel.locator(".jp-OutputArea-output", has_text="A MODEL ANSWER")
    expect(answers).to_be_visible(timeout=SLOW)
    attempts = json.loads((lab.folder / ".conflicting-reports/attempts.json").read_text())
    assert attempts["narrator"]["tries"] == 1
