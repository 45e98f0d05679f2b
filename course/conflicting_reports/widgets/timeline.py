"""The timeline: every dated event with both sides' names for it, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import hide_references
from conflicting_reports.compare.history import (
    DISPUTES,
    NOTHING,
    PRECISIONS,
    chosen_events,
    disputed_about,
    event_days,
    say_precision,
    say_when,
    split_years,
)
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.side_records import Event
from conflicting_reports.widgets.frame import style_of

__all__ = ["Timeline"]

ALL, SOMETHING = "all events", "anything at all"
NO_NAME = "no name of its own in our records"
MARK_WIDTH = 0.021  # of the strip's width, kept between two marks of one row
CUT = 0.025  # of the strip's width, where years are left out


def describe(seed: Seed, event: Event) -> dict[str, Any]:
    """Return what the timeline says of one event."""
    first, last = event_days(event)
    titles = (event.source_title or "").split(" | ")
    titles += [""] * (len(event.source_urls) - len(titles))
    names = zip(seed.parties, (event.naming_armenia, event.naming_azerbaijan), strict=True)
    texts = [
        ("What happened, in our words", event.what_happened),
        ("Undisputed", hide_references(seed, event.undisputed) or "our records do not say"),
        ("Disputed", hide_references(seed, event.disputed) or "Nothing, in the texts read."),
    ]
    if event.confidence and event.confidence != "high":
        texts.append(("How sure is this record?", f"confidence: {event.confidence}"))
    return {
        "id": event.id,
        "when": say_when(event),
        "first": first.year,
        "last": last.year,
        "precision": event.precision or "",
        "precision_text": say_precision(event),
        "title": event.title,
        "names": [
            [f"{seed.adjective(party)} texts", name or NO_NAME, bool(name)] for party, name in names
        ],
        "texts": [list(pair) for pair in texts],
        "about": list(disputed_about(event)),
        "disputed": NOTHING not in disputed_about(event),
        "core": bool(event.core),
        "addresses": [list(pair) for pair in zip(event.source_urls, titles, strict=False)],
    }


def lay_out(seed: Seed) -> tuple[dict[str, list[float]], list[list[Any]]]:
    """Return each event's place on the strip (share of its width, row) and the year labels."""
    groups = split_years(chosen_events(seed, everything=True))
    room = 1 - CUT * (len(groups) - 1) if groups else 1
    total = sum(len(group) + 3 for group in groups)
    places: dict[str, list[float]] = {}
    years: list[list[Any]] = []
    at = 0.0
    for group in groups:
        width = room * (len(group) + 3) / total
        start, end = event_days(group[0])[0].year, event_days(group[-1])[0].year + 1
        for year in range(start, end):
            wide = width / (end - start) > 0.04
            name = str(year) if wide or year == start else ""
            years.append([at + width * (year - start) / (end - start), name, (year - start) % 2])
        ends: list[float] = []
        for event in group:
            day = event_days(event)[0]
            share = (day.year + (day.timetuple().tm_yday - 1) / 366 - start) / (end - start)
            x = at + width * share
            free = [row for row, busy in enumerate(ends) if busy <= x]
            row = free[0] if free else len(ends)
            ends[row : row + 1] = [x + MARK_WIDTH]
            places[event.id] = [x, row]
        at += width + CUT
    return places, years


class Timeline(anywidget.AnyWidget):
    """The history of a case, event by event, as each side names it.

    Choose a period, or what is disputed; open an event for what is undisputed, what is
    disputed, and where that stands. Up and down arrows move from event to event, Home and
    End to the first and last, Enter opens and closes. `print(timeline)` gives what is shown
    in plain text.

    Args:
        case: id of a case, or the path of a folder of your own.
        first_year: the year with which to begin; the earliest if None.
        last_year: the year with which to end; the latest if None.
        dispute: what must be disputed, one of the widget's own `disputes`.
        everything: show all records, not the core ones only.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        ComparisonError: if the case has no events.
        TraitError: if there is no such year or dispute.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    heads: traitlets.List[Any] = traitlets.List().tag(sync=True)
    events: traitlets.List[Any] = traitlets.List().tag(sync=True)
    places = traitlets.Dict().tag(sync=True)
    strip_years: traitlets.List[Any] = traitlets.List().tag(sync=True)
    precisions = traitlets.Dict().tag(sync=True)
    years: traitlets.List[Any] = traitlets.List().tag(sync=True)
    disputes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    first_year = traitlets.Int().tag(sync=True)
    last_year = traitlets.Int().tag(sync=True)
    dispute = traitlets.Unicode(ALL).tag(sync=True)
    everything = traitlets.Bool(False).tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)
    shown: traitlets.List[Any] = traitlets.List()
    status = traitlets.Unicode()

    def __init__(
        self,
        case: str | Path = "september-2022",
        first_year: int | None = None,
        last_year: int | None = None,
        dispute: str = ALL,
        everything: bool = False,
    ) -> None:
        self.seed = load_seed(case)
        if not self.seed.events:
            msg = f"case {self.seed.id!r} has no events for a timeline"
            raise ComparisonError(msg)
        events = [describe(self.seed, event) for event in chosen_events(self.seed, everything=True)]
        places, strip_years = lay_out(self.seed)
        used = {kind for event in events for kind in event["about"]}
        kinds = [*(k for k in DISPUTES if k in used), *sorted(used - {*DISPUTES, NOTHING})]
        years = sorted({year for event in events for year in (event["first"], event["last"])})
        super().__init__(
            title=self.seed.title,
            heads=[f"{adjective} texts call it" for adjective in self.seed.adjectives],
            events=events,
            places=places,
            strip_years=strip_years,
            precisions={
                k: v for k, v in PRECISIONS.items() if k in {e["precision"] for e in events}
            },
            years=years,
            disputes=[ALL, SOMETHING, *kinds, *([NOTHING] if NOTHING in used else [])],
            first_year=years[0] if first_year is None else first_year,
            last_year=years[-1] if last_year is None else last_year,
            dispute=dispute,
            everything=everything,
        )
        self._choose()

    @traitlets.validate("first_year", "last_year")
    def _check_year(self, proposal: Any) -> int:
        year = int(proposal["value"])
        if self.years and not self.years[0] <= year <= self.years[-1]:
            msg = f"the year is {year}, wanted one from {self.years[0]} to {self.years[-1]}"
            raise traitlets.TraitError(msg)
        return year

    @traitlets.validate("dispute")
    def _check_dispute(self, proposal: Any) -> str:
        kind = str(proposal["value"])
        if self.disputes and kind not in self.disputes:
            msg = f"dispute is {kind!r}, wanted one of {', '.join(map(repr, self.disputes))}"
            raise traitlets.TraitError(msg)
        return kind

    @traitlets.observe("first_year", "last_year", "dispute", "everything")
    def _choose(self, change: Any = None) -> None:
        """Work out what is shown; a first year after the last one moves the other end along."""
        if self.first_year > self.last_year:
            if change is not None and change["name"] == "first_year":
                self.last_year = self.first_year
            else:
                self.first_year = self.last_year
            return
        pool = [e for e in self.events if self.everything or e["core"]] or self.events
        shown = [e["id"] for e in pool if self._fits(e)]
        whole = "all records" if self.everything else "those of the lesson"
        more = "" if shown else ". Choose a longer period or another dispute"
        self.shown = shown
        self.status = f"{len(shown)} of {len(pool)} events shown ({whole}){more}"
        if self.selected not in shown:
            self.selected = ""

    def _fits(self, event: dict[str, Any]) -> bool:
        inside = event["first"] <= self.last_year and event["last"] >= self.first_year
        if self.dispute == SOMETHING:
            return inside and bool(event["disputed"])
        return inside and (self.dispute == ALL or self.dispute in event["about"])

    def __str__(self) -> str:
        blocks = []
        for event in self.events:
            if event["id"] not in self.shown:
                continue
            lines = [f"{event['when']} ({event['precision_text']}): {event['title']}"]
            lines += [f"    {texts}: {name}" for texts, name, _ in event["names"]]
            lines += [f"    {head}: {text}" for head, text in event["texts"]]
            lines += [f"    {url} ({title})" for url, title in event["addresses"]]
            blocks.append("\n".join(lines))
        return "\n\n".join([self.status, *blocks])
