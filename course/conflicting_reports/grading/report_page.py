"""Write a class report: one self-contained page, and its tables as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import jinja2
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from conflicting_reports.grading.class_report import ClassReport
from conflicting_reports.plots.bars import plot_bars
from conflicting_reports.plots.discernment import plot_discernment
from conflicting_reports.plots.sureness import plot_sureness

__all__ = ["render", "write_report"]

TABLES = ("items", "misread", "misled", "agreement", "raters", "readers", "sureness")


def write_report(report: ClassReport, folder: Path) -> list[Path]:
    """Write the page and the tables of a report into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"{report.unit}.html"
    page.write_text(render(report), "utf-8")
    paths = [page]
    for name in TABLES:
        rows = getattr(report, name)
        if rows:
            path = folder / f"{report.unit}-{name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(
                    file, [f.name for f in fields(rows[0])], lineterminator="\n"
                )
                writer.writeheader()
                writer.writerows(safe(asdict(row)) for row in rows)
            paths.append(path)
    return paths


def safe(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row in which no text begins like a formula of a spreadsheet."""
    return {
        key: f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" else value
        for key, value in row.items()
    }


def render(report: ClassReport) -> str:
    """Return the report as one HTML page, with its figures inside."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("conflicting_reports.grading", ""),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {"share": share, "number": number}
    return environment.get_template("report.html").render(report=report, figures=figures(report))


def share(value: float | None) -> str:
    """Return a share as per cent, or a dash."""
    return "–" if value is None else f"{value:.0%}"


def number(value: float | None) -> str:
    """Return a number with two decimals, or a dash."""
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def figures(report: ClassReport) -> dict[str, str]:
    """Return the report's figures as SVG, by name; those without data are left out."""
    drawn: dict[str, Callable[[Axes], object]] = {}
    tried = [item for item in report.items if item.mean is not None]
    if tried:
        drawn["items"] = lambda ax: plot_bars(
            [i.title for i in tried],
            [i.mean or 0.0 for i in tried],
            [f"{i.mean:.0%}, {i.attempts} of {i.learners} tried" for i in tried],
            1.0,
            "Mean share of the points, of those who tried",
            ax,
        )
    if report.misread:
        top = report.misread[:12]
        drawn["misread"] = lambda ax: plot_bars(
            [f"{m.code}  {short(m.words)}" for m in top],
            [m.learners for m in top],
            [f"{m.learners} of {report.learners}" for m in top],
            report.learners,
            "Learners whose answers show it",
            ax,
        )
    if report.readers:
        drawn["readers"] = lambda ax: plot_discernment(
            [r.discernment for r in report.readers],
            [r.suspicion for r in report.readers],
            report.readers[0].wanted_suspicion,
            ax,
        )
    if report.sureness:
        drawn["sureness"] = lambda ax: plot_sureness(
            [s.percent for s in report.sureness],
            [s.right for s in report.sureness],
            [s.answers for s in report.sureness],
            ax,
        )
    heights = {"items": 1.2 + 0.46 * len(tried), "misread": 1.2 + 0.46 * len(report.misread[:12])}
    return {name: svg(draw, heights.get(name, 4.6)) for name, draw in drawn.items()}


def short(words: str, longest: int = 58) -> str:
    """Return words cut to a length."""
    return words if len(words) <= longest else words[: longest - 1] + "…"


def svg(draw: Callable[[Axes], object], height: float) -> str:
    """Return a drawing as SVG that carries its own letters' shapes and no date."""
    figure = Figure(figsize=(9.6, height), layout="constrained")
    draw(figure.subplots())
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    text = re.sub(r"<metadata>.*?</metadata>", "", out.getvalue(), flags=re.S)
    return text[text.index("<svg") :]
