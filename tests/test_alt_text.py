"""Pictures carry their text: in JupyterLab's HTML and in exported pages."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from conflicting_reports.model import Seed
from conflicting_reports.plots import describe_revisions, plot_revisions
from conflicting_reports.plots.alt_text import picture, text_of

CELL = """
from conflicting_reports import load_seed
from conflicting_reports.plots import plot_revisions
axes = plot_revisions(load_seed("september-2022"))
"""


def test_a_figure_holds_its_description(seed: Seed) -> None:
    axes = plot_revisions(seed)
    assert text_of(axes.figure) == describe_revisions(seed)
    shown = picture(axes.figure)
    assert shown is not None
    assert shown.startswith('<img alt="Each side')


def test_a_figure_of_somebody_else_is_left_alone() -> None:
    from matplotlib.figure import Figure

    assert picture(Figure()) is None


def test_the_picture_of_a_notebook_has_its_text_when_exported(tmp_path: Path, seed: Seed) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    page, _ = HTMLExporter().from_notebook_node(notebook)
    images = re.findall(r"<img [^>]*>", page)
    assert len(images) == 1
    assert "Armenia" in images[0].split('alt="')[1].split('"')[0]


@pytest.mark.parametrize("module", ["addressees", "shelf_life", "translation_chain", "yearly"])
def test_every_figure_of_a_lesson_has_a_text_and_a_table(module: str, seed: Seed) -> None:
    from importlib import import_module

    plots = import_module(f"conflicting_reports.plots.{module}")
    axes = getattr(plots, f"plot_{module}")(seed)
    text = text_of(axes.figure)
    assert text == getattr(plots, f"describe_{module}")(seed)
    assert text
    assert len(getattr(plots, f"table_{module}")(seed))
