"""Measure how long each widget takes from an input to its changed page.

    uv run python -m tests.benchmarks.redraw [ROUNDS]

Starts the course in JupyterLab in a headless Chromium, runs each lesson, and works every
kind of control of its widgets: the time runs from the input event to the first frame
after the widget's page has changed. Prints a table of medians and maxima in milliseconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from conflicting_reports.material import folder
from tests.browser.conftest import FLAGS, Lab, chromium

MEASURE = """
([root, kind, turn]) => new Promise((done) => {
  const controls = {
    select: 'select', checkbox: 'input[type=checkbox]', slider: 'input[type=range]',
    text: 'textarea', passage: '[role=button]', button: 'button:not([hidden])',
  };
  const all = [...root.querySelectorAll(controls[kind])].filter((e) => e.offsetParent && !e.disabled);
  const control = all[turn % Math.max(all.length, 1)];
  if (!control) return done(null);
  const start = performance.now();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  if (kind === 'select') {
    control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (kind === 'slider') {
    control.value = Number(control.value) + (turn % 2 ? -1 : 1);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (kind === 'text') {
    control.value += ' 105';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  } else control.click();
  setTimeout(() => { observer.disconnect(); done(null); }, 1500);
})
"""
KINDS = ("select", "checkbox", "slider", "text", "passage", "button")


def measure(page: Page, lab: Lab, lesson: str, rounds: int) -> list[tuple[str, str, list[float]]]:
    """Return widget, kind of control and times for all widgets of a lesson."""
    page.goto(lab.address(f"lessons/{lesson}.ipynb"))
    page.locator("#jp-main-statusbar").get_by_text("| Idle").wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_timeout(9_000)
    rows = []
    roots = page.locator(".jp-OutputArea-output section[class^=cr-]")
    for n in range(roots.count()):
        root = roots.nth(n)
        root.scroll_into_view_if_needed()
        name = str(root.get_attribute("class")).split()[0]
        handle = root.element_handle()
        for kind in KINDS:
            times = [page.evaluate(MEASURE, [handle, kind, turn]) for turn in range(rounds)]
            found = [time for time in times if time is not None]
            if found:
                rows.append((name, kind, found))
    return rows


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        lab = Lab(Path(place) / "course")
        try:
            print(
                f"{'lesson':<32}{'widget':<20}{'control':<10}{'n':>4}{'median ms':>11}{'max ms':>9}"
            )
            for path in sorted(folder("lessons").glob("*.ipynb")):
                page = browser.new_page(viewport={"width": 1280, "height": 2400})
                for name, kind, times in measure(page, lab, path.stem, rounds):
                    middle, most = statistics.median(times), max(times)
                    print(
                        f"{path.stem:<32}{name:<20}{kind:<10}{len(times):>4}{middle:>11.0f}{most:>9.0f}"
                    )
                page.close()
        finally:
            lab.stop()
            browser.close()


if __name__ == "__main__":
    main()
