"""The as-of slider: what a reader could know by the end of a chosen day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import (
    hide_references,
    is_own,
    known_as_of,
    latest_as_of,
    party_of,
    say_day,
)
from conflicting_reports.compare.freshness import is_stale, known_day, overtaken_by
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.source_reader import voice_of

__all__ = ["AsOf"]

LONGEST_GAP = 7  # days without a new claim, before the slider leaves them out
HALF_A_YEAR = dt.timedelta(days=182)
BOARD = ("killed", "killed or missing")
COUNTED = ("own", "other", "sums", "bodies", "displaced", "territory")
GROUPS = {
    "own": "Own losses",
    "other": "The other side’s losses",
    "sums": "Losses, by others",
    "bodies": "Bodies",
    "displaced": "Displaced",
    "territory": "Territory",
    "start": "Who began, and when",
    "ceasefire": "Ceasefire",
    "place": "Where",
    "conduct": "Conduct, method",
    "reaction": "Reactions",
    "background": "Background",
}
TOPICS = {
    "method": "conduct",
    "position": "reaction",
    "layout": "background",
}
SHOWS = {
    "known": "what is known so far",
    "new": "only what is new on this day",
    "all": "also what is not yet known, in grey",
}


def group_of(seed: Seed, claim: Claim) -> str:
    """Return which of the `GROUPS` a claim belongs to, by what it counts or speaks of."""
    if claim.topic in ("casualties", "captured"):
        if is_own(seed, claim):
            return "own"
        rival = party_of(seed, claim) in seed.parties and claim.about in seed.parties
        return "other" if rival else "sums"
    group = TOPICS.get(claim.topic, claim.topic)
    return group if group in GROUPS else "background"


def section_of(seed: Seed, claim: Claim) -> str:
    """Return the heading within the group: whom a count is about, or else who speaks."""
    if group_of(seed, claim) in COUNTED:
        return {"both": "both sides"}.get(claim.about or "", claim.about or "no side named")
    return speaker_headings(seed)[voice_of(seed, claim)]


def speaker_headings(seed: Seed) -> dict[str, str]:
    """Return the heading for each voice of a claim, the parties first."""
    return {
        **{party: f"{seed.adjective(party)} speakers" for party in seed.parties},
        "both": "speakers of both sides",
        "other": "other speakers",
        "nobody": "nobody named",
    }


def side_of(seed: Seed, voice: str) -> str:
    """Return the sign of a voice: `first` or `second` for the parties, others as they are."""
    return dict(zip(seed.parties, ("first", "second"), strict=True)).get(voice, voice)


def slider_days(claims: list[Claim], last: dt.date) -> list[dt.date]:
    """Return the days of the slider, from the day before anything is known.

    Every day has a place, but in a stretch of more than a week without a new claim only
    its end has one.
    """
    news = sorted({day for claim in claims if (day := known_day(claim)) and day <= last})
    if not news:
        return [last]
    days = [news[0] - dt.timedelta(1)]
    for day in news:
        gap = (day - days[-1]).days
        if gap <= LONGEST_GAP:
            days += [days[-1] + dt.timedelta(n + 1) for n in range(gap)]
        else:
            days.append(day)
    return days


def say_counted(claim: Claim) -> str:
    """Return what a figure counts: `killed: soldiers of Armenia`."""
    if claim.measure is None or claim.value is None:
        return ""
    if claim.measure == "year":
        return "a year"
    if claim.measure == "duration":
        return "years"
    if claim.measure == "territory":
        return f"square kilometres of {claim.about}"
    people = {"military": "soldiers", "civilian": "civilians", "both": "soldiers and civilians"}
    side = {"both": "both sides"}.get(claim.about or "", claim.about or "a side not named")
    words = f"{claim.measure}: {people.get(claim.population or '', 'people')} of {side}"
    return words + (f" ({claim.scope})" if claim.scope else "")


def say_figure(claim: Claim) -> str:
    """Return the number as its bounds allow it to be read; a year stands without a comma."""
    if claim.value is None or claim.measure is None:
        return ""
    return f"{claim.value:.0f}" if claim.measure == "year" else claim.figure


def say_date(day: dt.date) -> str:
    """Return a day with its weekday: `Wednesday 14 September 2022`."""
    return f"{day:%A} {say_day(day)}"


class AsOf(anywidget.AnyWidget):
    """Every coded claim of a case, known or not yet known on a chosen day.

    Left and right arrow keys on the slider move by a day, Home and End to the first and
    last. `day`, `group` and `show` hold what is in view and can be set:
    `slider.day = "2022-09-17"`. `print(slider)` gives the day in plain text.

    Args:
        case: id of a case, or the path of a folder of your own.
        day: the day to begin with; the first day of the slider if there is none.
        place_article: whether the stored article has its day. False leaves its claims out
            and counts them as undated, as for a reader who has lost the dateline.
        last: the end of the slider; half a year after the first claim if there is none.
            What came later is counted as not yet known.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        ComparisonError: if `day` or `last` is not a day in ISO form.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    days: traitlets.List[Any] = traitlets.List().tag(sync=True)
    claims: traitlets.List[Any] = traitlets.List().tag(sync=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    shows = traitlets.Dict().tag(sync=True)
    day = traitlets.Unicode("").tag(sync=True)
    group = traitlets.Unicode("own").tag(sync=True)
    show = traitlets.Unicode("known").tag(sync=True)

    def __init__(
        self,
        case: str | Path = "september-2022",
        day: str | None = None,
        place_article: bool = True,
        last: str | None = None,
    ) -> None:
        whole = load_seed(case)
        kept = tuple(c for c in whole.claims if place_article or c.span is None)
        self.seed = replace(whole, claims=kept)
        self.undated = len(whole.claims) - sum(known_day(c) is not None for c in kept)
        first = min((d for c in kept if (d := known_day(c))), default=dt.date.max - HALF_A_YEAR)
        end = as_day(last) if last else first + HALF_A_YEAR
        self._dates = slider_days(list(kept), end)
        known = [{c.id for c in known_as_of(self.seed, date)} for date in self._dates]
        came = {c.id: next((n for n, ids in enumerate(known) if c.id in ids), None) for c in kept}
        rows = [self._describe(c, came) for c in sorted(kept, key=self._order)]
        super().__init__(
            title=whole.title,
            days=[self._describe_day(n, rows) for n in range(len(self._dates))],
            claims=rows,
            groups=describe_groups(self.seed, rows),
            shows=SHOWS,
            day=day or self._dates[0].isoformat(),
        )

    @traitlets.validate("day")
    def _nearest_day(self, proposal: dict[str, str]) -> str:
        """Return the last day of the slider that isn't after the one asked for."""
        asked = as_day(proposal["value"])
        return max((d for d in self._dates if d <= asked), default=self._dates[0]).isoformat()

    @traitlets.validate("group", "show")
    def _one_of(self, proposal: dict[str, Any]) -> str:
        name, value = proposal["trait"].name, str(proposal["value"])
        wanted = {"group": GROUPS, "show": SHOWS}[name]
        if value not in wanted:
            msg = f"{name} is {value!r}, wanted one of {', '.join(wanted)}"
            raise ComparisonError(msg)
        return value

    def _order(self, claim: Claim) -> tuple[Any, ...]:
        """Return a sort key: newest day first, then by what is counted."""
        date = known_day(claim) or dt.date.max
        measure = BOARD.index(claim.measure) if claim.measure in BOARD else len(BOARD)
        return (-date.toordinal(), claim.value is None, measure, claim.measure or "", claim.id)

    def _describe(self, claim: Claim, came: dict[str, int | None]) -> dict[str, Any]:
        seed, source = self.seed, self.seed.source(claim.source)
        names = [seed.name(s) for s in claim.speakers]
        newer = overtaken_by(seed, claim)
        stale = is_stale(seed, claim)
        outlet = f"the article, P{seed.paragraph_of(claim.span)}" if claim.span else ""
        since = known_day(newer) if newer else None
        hedges = [part.strip() for part in (claim.hedge or "").split(";") if part.strip()]
        printed = f"printed {say_day(claim.published)}" if claim.published else "day not stated"
        if claim.published and len(claim.published) < len("2022-09-13"):
            printed += " (no day shown: counted from its end)"
        return {
            "id": claim.id,
            "known": came[claim.id],
            "comes": say_day(known_day(claim)),
            "group": group_of(seed, claim),
            "section": section_of(seed, claim),
            "voice": side_of(seed, voice_of(seed, claim)),
            "figure": say_figure(claim),
            "counted": say_counted(claim),
            "statement": claim.statement,
            "speaker": " and ".join(n.name for n in names) or "nobody named",
            "outlet": outlet or source.publisher,
            "address": source.url or "",
            "as_of": f"for {say_day(claim.as_of)}" if claim.as_of else "",
            "printed": printed,
            "hedge": ", ".join(f"“{part}”" for part in hedges),
            "note": hide_references(seed, claim.note),
            "overtaken": came[newer.id] if newer else None,
            "stale": stale,
            "newer": f"{newer.figure}, out since {say_day(since)}" if newer else "",
        }

    def _describe_day(self, n: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
        date = self._dates[n]
        known = sum(r["known"] is not None and r["known"] <= n for r in rows)
        new = sum(r["known"] == n for r in rows)
        later = len(rows) - known
        status = (
            f"{known} of {len(rows)} claims known, {new} new on this day, {later} not yet known."
        )
        if later and n == len(self._dates) - 1:
            status += " Those come after the end of this slider."
        if self.undated:
            status += f" {self.undated} more have no day, so they can’t be placed."
        skipped = (date - self._dates[n - 1]).days - 1 if n else 0
        return {
            "iso": date.isoformat(),
            "text": say_date(date),
            "short": f"{date.day} {date:%b}",
            "year": date.year,
            "new": new,
            "skipped": f"{skipped} days without a new claim are left out before this day."
            if skipped
            else "",
            "status": status,
            "board": [self._newest(party, date) for party in self.seed.parties],
        }

    def _newest(self, party: str, date: dt.date) -> dict[str, Any]:
        """Return the newest counts of its own dead that a party had given by the end of a day."""
        lines = []
        for measure in BOARD:
            claim = latest_as_of(self.seed, date, party, measure)
            if claim is None:
                continue
            speakers = " and ".join(self.seed.name(s).name for s in claim.speakers)
            hedges = [part.strip() for part in (claim.hedge or "").split(";") if part.strip()]
            words = f"{speakers}, for {say_day(claim.as_of)}"
            words += f"; {', '.join(f'“{h}”' for h in hedges)}" if hedges else ""
            people = {"military": "soldiers", "civilian": "civilians", "both": "with civilians"}
            counted = f"{measure} ({people.get(claim.population or '', 'people')})"
            lines.append({"figure": claim.figure, "counted": counted, "words": words})
        return {"party": party, "voice": side_of(self.seed, party), "lines": lines}

    def __str__(self) -> str:
        n = next(n for n, d in enumerate(self.days) if d["iso"] == self.day)
        day = self.days[n]
        lines = [f"By the end of {day['text']}: {day['status']}"]
        for card in day["board"]:
            told = [f"{x['figure']} {x['counted']}; {x['words']}" for x in card["lines"]]
            lines.append(f"{card['party']}, own count: {' | '.join(told) or 'no number yet'}")
        for group in self.groups:
            rows = [r for r in self.claims if r["group"] == group["id"]]
            known = [r for r in rows if r["known"] is not None and r["known"] <= n]
            lines += ["", f"{group['title']}: {len(known)} of {len(rows)} known"]
            for section in group["sections"]:
                held = [r for r in known if r["section"] == section]
                if held:
                    lines += [f"  {section}", *(f"    {say_row(r, n)}" for r in held)]
        return "\n".join(lines)


def as_day(text: str) -> dt.date:
    """Return a day in ISO form as a date. Raises ComparisonError if it is none."""
    try:
        return dt.date.fromisoformat(text)
    except (TypeError, ValueError):
        msg = f"the day is {text!r}, wanted one such as '2022-09-14'"
        raise ComparisonError(msg) from None


def describe_groups(seed: Seed, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the groups that have claims, with their headings: parties first, in the alphabet.

    Both parties have a heading wherever people or land are counted, also where one of them
    has no claim: that a column is empty is something to see.
    """
    groups = []
    for key, title in GROUPS.items():
        here = {r["section"] for r in rows if r["group"] == key}
        if not here:
            continue
        order = [*seed.parties, *speaker_headings(seed).values(), "both sides", "no side named"]
        always = set(seed.parties) if key in COUNTED else set()
        sections = sorted(here | always, key=order.index)
        groups.append({"id": key, "title": title, "sections": sections})
    return groups


def say_row(row: dict[str, Any], n: int) -> str:
    """Return a claim in one line of plain text, with its marks on the day with number `n`."""
    marks = [
        *(["NEW"] if row["known"] == n else []),
        *(["OLD FIGURE REPRINTED"] if row["stale"] else []),
    ]
    if not row["stale"] and row["overtaken"] is not None and row["overtaken"] <= n:
        marks.append("OVERTAKEN")
    newer = f" (newer: {row['newer']})" if marks and marks[-1] != "NEW" else ""
    head = f"[{', '.join(marks)}]{newer} " if marks else ""
    figure = f"{row['figure']} {row['counted']}. " if row["figure"] else ""
    hedge = f" Hedge: {row['hedge']}." if row["hedge"] else ""
    when = "; ".join(filter(None, (row["as_of"], row["printed"])))
    where = " ".join(filter(None, (row["outlet"], row["address"])))
    return f"{head}{figure}{row['statement']} Says: {row['speaker']}; {when}.{hedge} In: {where}"
