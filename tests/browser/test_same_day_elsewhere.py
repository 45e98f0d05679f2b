"""Lesson 08 in JupyterLab: two reports side by side, and the origins of a figure."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.browser.test_learner import SLOW, open_notebook, run_all

pytestmark = pytest.mark.browser
LESSON = "lessons/08-the-same-day-elsewhere.ipynb"


def test_two_reports_and_a_graph_answer_to_mouse_and_keyboard(page: Page, lab: Lab) -> None:
    shots = os.environ.get("SHOTS")
    panel = open_notebook(page, lab, LESSON)
    run_all(page)
    side = panel.locator(".cr-side")
    expect(side).to_be_visible(timeout=SLOW)
    # the widget asks Python for each comparison: wait until the last cell has run
    expect(panel.locator(".jp-OutputArea-output", has_text="Argumenty i Fakty")).to_be_visible(
        timeout=SLOW
    )

    # the reader opens on the first pair; a click shows another, swapping turns it round
    status = side.get_by_role("status")
    expect(status).to_contain_text("AP beside TRT World")
    expect(side.locator("tbody")).to_contain_text("same numbers, other words around them")
    if shots:
        side.screenshot(path=Path(shots) / "side.png")
    side.get_by_role("button", name="Public Radio of Armenia and Azernews").click()
    expect(status).to_contain_text("Not the same day")
    side.get_by_role("button", name="Swap").click()
    expect(side.get_by_label("Report A")).to_have_value("O25")

    # the keyboard: a list of reports is an ordinary select
    side.get_by_label("Report A").focus()
    page.keyboard.press("Home")
    expect(status).to_contain_text("BBC News beside Public Radio of Armenia")

    # the graph: only reports until a guess
    graph = panel.locator(".cr-origin")
    graph.scroll_into_view_if_needed()
    leaves = graph.locator(".cr-box[role=button]")
    expect(leaves).to_have_count(7, timeout=SLOW)
    expect(graph.locator(".cr-line")).to_have_count(0)
    graph.get_by_role("button", name="3", exact=True).click()
    expect(graph.get_by_role("status")).to_contain_text("7 reports, 1 independent origin: Armenia.")
    expect(graph.get_by_role("status")).to_contain_text("Your guess: 3")
    expect(graph.locator(".cr-loop")).to_have_count(1)
    if shots:
        graph.screenshot(path=Path(shots) / "graph.png")

    # arrows move from report to report, and the note follows
    leaves.first.focus()
    expect(leaves.first).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("ArrowDown")
    expect(graph.locator(".cr-box[aria-pressed=true]")).to_contain_text("Devdiscourse")
    expect(graph.locator(".cr-notes")).to_contain_text("Interfax")
    page.keyboard.press("End")
    expect(graph.locator(".cr-notes")).to_contain_text("OC Media")

    # another figure starts with a guess again
    graph.locator("select").select_option(
        label="32 bodies, Armenia, handed over on 17 September (17 September 2022)"
    )
    expect(graph.locator(".cr-line")).to_have_count(0)
    graph.get_by_role("button", name="2", exact=True).focus()
    page.keyboard.press("Enter")
    expect(graph.get_by_role("status")).to_contain_text("2 independent origins")
    graph.get_by_text("The same in words").click()
    expect(graph.locator("details li").first).to_contain_text("Armenpress")

    expect(panel.locator(".jp-OutputArea-output img")).to_have_count(1, timeout=SLOW)
    expect(panel.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)
    # on a small screen the agencies move into the boxes of the reports
    page.set_viewport_size({"width": 1024, "height": 768})
    expect(graph.locator(".cr-via")).to_have_count(0)
    if shots:
        page.set_viewport_size({"width": 1024, "height": 1500})
        page.wait_for_timeout(600)
        side.screenshot(path=Path(shots) / "side-1024.png")
        label = graph.locator("select")
        for name in ("207 killed or missing", "up to 100", "49 killed"):
            options = label.locator("option").all_inner_texts()
            label.select_option(label=next(o for o in options if o.startswith(name)))
            graph.get_by_role("button", name="1", exact=True).click()
            graph.screenshot(path=Path(shots) / f"graph-1024-{name[:3].strip()}.png")
        panel.locator(".jp-OutputArea-output img").scroll_into_view_if_needed()
        page.screenshot(path=Path(shots) / "figure.png")
        panel.get_by_role("heading", name="Your turn").scroll_into_view_if_needed()
        page.wait_for_timeout(1500)
        page.screenshot(path=Path(shots) / "slips.png")
