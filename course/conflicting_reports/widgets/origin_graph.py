"""The origin graph: which reports of one figure rest on one statement."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import hide_references, say_day
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.origin_layout import COLUMNS, NARROW, WIDTH, layout
from conflicting_reports.widgets.origins import (
    UNNAMED,
    Report,
    circles,
    figure_groups,
    names,
    relies_on,
    say_count,
    say_limit,
    say_via,
    trace,
)

__all__ = ["OriginGraph"]


def detail(seed: Seed, report: Report) -> dict[str, Any]:
    """Return all that the records say of one report, as pairs of question and answer."""
    claim = report.claim
    source = seed.source(claim.source)
    via = say_via(seed, claim)
    checker = claim.confirmed_by
    pairs = [
        ("What it says, in our words", claim.statement),
        ("Who says it?", names(seed, claim.speakers) or "nobody named"),
        ("Through whom?", via or "no agency named"),
        ("What is counted?", f"{claim.figure} {say_count(claim)}, {claim.about}"),
        ("From which day?", say_day(claim.as_of)),
        ("What limits it?", say_limit(report)),
        ("Who checked it?", checker if checker in (None, "not stated") else names(seed, [checker])),
        ("Whose origin?", report.origin),
        ("Our note", hide_references(seed, claim.note)),
    ]
    return {
        "id": claim.id,
        "title": source.publisher,
        "pairs": [[question, text] for question, text in pairs if text],
        "url": source.url or "",
    }


def summary(seed: Seed, reports: Sequence[Report]) -> str:
    """Return how many reports and origins a figure has, in one or more sentences."""
    origins = sorted({r.origin for r in reports} - {UNNAMED})
    unnamed = sum(r.origin == UNNAMED for r in reports)
    plural = "" if len(origins) == 1 else "s"
    text = f"{len(reports)} reports, {len(origins)} independent origin{plural}"
    text += f": {' and '.join(origins)}." if origins else "."
    if unnamed:
        text += f" {unnamed} of the reports name{'s' if unnamed == 1 else ''} no origin."
    lost = sum(r.status == "lost" for r in reports)
    if lost:
        text += f" {lost} lost the limit."
    for a, b in circles(seed, reports):
        text += f" A circle: {seed.name(a).name} and {seed.name(b).name} refer to each other."
    return text


def say_changes(lead: Claim, reports: Sequence[Report]) -> str:
    """Return a sentence on the reports that count something else than the statement did."""
    changed = [r.claim.measure for r in reports if r.claim.measure != lead.measure]
    if not changed:
        return ""
    counts = "counts" if len(changed) == 1 else "count"
    return f" {len(changed)} {counts} “{changed[0]}” where the statement counts “{lead.measure}”."


def figure_of(seed: Seed, claims: Sequence[Claim]) -> dict[str, Any]:
    """Return all that the widget shows of one figure."""
    reports = trace(seed, claims)
    lead = min(
        reports,
        key=lambda r: (
            r.origin == UNNAMED,
            r.status != "kept",
            r.claim.attribution != "direct",
            r.claim.id,
        ),
    ).claim
    scope = f", {lead.scope}" if lead.scope else ""
    limit = "up to " if lead.low is None else ""
    label = f"{limit}{lead.value:,.15g} {lead.measure}, {lead.about}{scope} ({say_day(lead.as_of)})"
    who = sorted({names(seed, r.claim.speakers) for r in reports if r.origin != UNNAMED})
    hedge = f"“{lead.hedge}”" if lead.hedge else "no limit given"
    about = (
        f"About {lead.about}'s people. Said by {', '.join(who) or 'nobody named'}. "
        f"As of {say_day(lead.as_of)}; {hedge}."
    )
    return {
        "id": lead.id,
        "label": label,
        "about": about,
        "origins": len({r.origin for r in reports} - {UNNAMED}),
        "summary": summary(seed, reports) + say_changes(lead, reports),
        "circle": bool(circles(seed, reports)),
        "wide": layout(seed, reports, COLUMNS),
        "narrow": layout(seed, reports, NARROW),
        "reports": [detail(seed, report) for report in reports],
        "text": describe(seed, reports),
    }


def describe(seed: Seed, reports: Sequence[Report]) -> list[str]:
    """Return the drawing in sentences: one for each report."""
    text = []
    for report in reports:
        claim = report.claim
        way = [report.origin, f"{names(seed, claim.speakers)} ({say_day(claim.as_of)})"]
        way += [via] if (via := say_via(seed, claim)) else []
        way.append(seed.source(claim.source).publisher)
        cited = relies_on(seed, claim)
        refers = f"; refers to {names(seed, cited)}" if cited else ""
        text.append(f"{' → '.join(way)}: {say_count(claim)}; {say_limit(report)}{refers}.")
    return text


class OriginGraph(anywidget.AnyWidget):
    """One figure, all its reports, and the statements that they rest on.

    First the reports alone, with the question how many independent origins they have; after
    a guess the lines back to the statements. `figure` holds the id of the figure in view,
    `guess` the last answer (0: none yet; it is not marked). `print(graph)` gives every
    figure's graph in plain text.

    Args:
        case: id of a case, or the path of a folder of your own.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        TraitError: if a figure's id is unknown.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    enough = traitlets.Int(WIDTH * 9 // 10).tag(sync=True)
    figures: traitlets.List[Any] = traitlets.List().tag(sync=True)
    figure = traitlets.Unicode().tag(sync=True)
    guess = traitlets.Int(0).tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)

    def __init__(self, case: str | Path = "september-2022") -> None:
        self.seed = load_seed(case)
        groups = figure_groups(self.seed)
        figures = [figure_of(self.seed, group) for group in groups]
        first = max(figures, key=lambda f: (f["circle"], len(f["reports"])), default=None)
        super().__init__(
            title=self.seed.title,
            figures=figures,
            figure=first["id"] if first else "",
        )

    @traitlets.validate("figure")
    def check_figure(self, proposal: Any) -> str:
        """Accept only ids of this case's figures."""
        key = str(proposal["value"])
        ids = [figure["id"] for figure in self.figures]
        if key and ids and key not in ids:
            msg = f"there is no figure {key!r}; the case has {', '.join(ids)}"
            raise traitlets.TraitError(msg)
        return key

    def __str__(self) -> str:
        ordered = sorted(self.figures, key=lambda figure: figure["id"] != self.figure)
        blocks = [
            "\n".join([f["label"], f["about"], f["summary"], *(f"   {t}" for t in f["text"])])
            for f in ordered
        ]
        return "\n\n".join(blocks) or "No figure of this case stands in two reports."
