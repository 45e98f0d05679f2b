"""The claim table: every figure of a case; two of them may be compared, if they may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import (
    compare_claims,
    day_range,
    hide_references,
    party_of,
    relation,
    say_day,
)
from conflicting_reports.compare.joining import Joining, join_claims, voice_of
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.step_chart import draw_steps, steps_in_words

__all__ = ["ClaimTable"]

NOT_COUNTS = ("year", "duration")
VOICES = {
    "own": "own losses",
    "other side": "claim about the other side",
    "third party": "third party or sum",
    "nobody": "nobody named",
}
BASES = {
    "article": "the article of the case",
    "primary": "the speaker’s own page",
    "quoted": "an outlet quotes the speaker",
    "relayed": "an outlet repeats an outlet",
    "compiled": "the outlet added or chose",
}
PEOPLE = {
    "military": "soldiers",
    "civilian": "civilians",
    "both": "soldiers and civilians",
}
COLUMNS = {
    "day": "State of",
    "figure": "Figure",
    "measure": "What is counted",
    "about": "Whose losses",
    "voice": "Who says it",
    "basis": "Where it stands",
}
RELATIONS = {
    "same": "Yes. The two say the same.",
    "discrepancy": "Yes. They differ, and both can be true.",
    "contradiction": "Yes, and they cannot both be true.",
    "not comparable": "No. Do not set them against each other.",
}
ECHOES = {
    "same": "Both come from one body: a voice heard twice, not a confirmation.",
    "discrepancy": "Both come from one body: perhaps a hedge was lost or added on the way.",
    "contradiction": "Both come from one body: perhaps a slip in one text, perhaps another hour of the day.",
}
Row = dict[str, Any]


def count_claims(seed: Seed) -> list[Claim]:
    """Return the claims that give a number of people or of land."""
    return [c for c in seed.claims if c.value is not None and c.measure not in NOT_COUNTS]


def describe_claim(seed: Seed, claim: Claim) -> Row:
    """Return a claim as the table shows it: its words, and what to filter and sort by."""
    source = seed.source(claim.source)
    names = ", ".join(seed.name(s).name for s in claim.speakers)
    party = party_of(seed, claim)
    basis = claim.basis or ("article" if source.stored else "compiled")
    place = f"P{seed.paragraph_of(claim.span)}" if claim.span else source.publisher
    unit = " km²" if claim.measure == "territory" else ""
    about = {"both": "both sides"}.get(claim.about or "", claim.about or "not stated")
    return {
        "id": claim.id,
        "day": _say_short(claim.as_of),
        "figure": claim.figure + unit,
        "hedge": f"“{claim.hedge}”" if claim.hedge else "",
        "measure": claim.measure or "",
        "people": PEOPLE.get(claim.population or "", ""),
        "scope": claim.scope or "",
        "about": about,
        "voice": voice_of(seed, claim),
        "voice_text": VOICES[voice_of(seed, claim)],
        "speaker": names or "nobody named",
        "party": party or "",
        "slot": _slot(seed, claim),
        "tag": party[:3] if party in seed.parties else "other" if claim.speakers else "?",
        "basis": basis,
        "basis_text": BASES[basis],
        "place": place,
        "statement": claim.statement,
        "note": hide_references(seed, claim.note),
        "address": source.url or "",
        "day_words": say_day(claim.as_of),
    }


def _slot(seed: Seed, claim: Claim) -> str:
    """Return the style of a speaker: `a` and `b` for the two parties, `other` or `nobody`."""
    party = party_of(seed, claim)
    if party in seed.parties:
        return "ab"[seed.parties.index(party)]
    return "other" if claim.speakers else "nobody"


def _say_short(date: str | None) -> str:
    if not date:
        return "no day"
    first, last = day_range(date)
    if first == last:
        return f"{first.day} {first:%b %Y}"
    return f"{first:%b %Y}" if first.month == last.month else f"{first:%Y}"


def in_one_line(row: Row) -> str:
    """Return a figure with its companions, as one sentence part."""
    people = f", {row['people']}" if row["people"] else ""
    scope = f", only {row['scope']}" if row["scope"] else ""
    hedge = f", {row['hedge']}" if row["hedge"] else ""
    return (
        f"{row['figure']} {row['measure']}{people}{scope}{hedge}; about: {row['about']}; "
        f"said by: {row['speaker']} ({row['voice_text']}); state of: {row['day_words']}; "
        f"read in: {row['place']} ({row['basis_text']})"
    )


class ClaimTable(anywidget.AnyWidget):
    """Every figure of a case in a table that sorts, filters, compares, and refuses.

    Two rows can be chosen. The table then says whether they may be set side by side and
    whether one line may join them, with reasons in words, and draws the line only if it may.
    `chosen` holds the ids of the rows; set it, `filters` or `sort` from a cell, or click.
    `print(table)` gives the same in plain text.

    Args:
        case: id of a case, or the path of a folder of your own.
        chosen: ids of up to two claims to start with.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        ComparisonError: if a chosen id is not in the table.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    columns = traitlets.Dict().tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    filters = traitlets.Dict().tag(sync=True)
    sort = traitlets.Unicode("day").tag(sync=True)
    shown: traitlets.List[Any] = traitlets.List().tag(sync=True)
    chosen: traitlets.List[Any] = traitlets.List().tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(self, case: str | Path = "september-2022", chosen: tuple[str, ...] = ()) -> None:
        self.seed = load_seed(case)
        claims = count_claims(self.seed)
        rows = [describe_claim(self.seed, claim) for claim in claims]
        self._claims = {claim.id: claim for claim in claims}
        self._rows: dict[str, Row] = {row["id"]: row for row in rows}
        super().__init__(
            title=self.seed.title,
            columns=COLUMNS,
            options=_options(rows),
            rows=rows,
            filters={},
        )
        self.chosen = list(chosen)
        self._refresh()

    @traitlets.validate("chosen")
    def _check_chosen(self, proposal: Any) -> list[str]:
        ids = list(dict.fromkeys(proposal["value"]))[-2:]
        for key in ids:
            if key not in self._claims:
                msg = f"chosen holds {key!r}, wanted the id of a row, such as {next(iter(self._claims), '')!r}"
                raise ComparisonError(msg)
        return ids

    @traitlets.observe("filters", "sort", "chosen")
    def _refresh(self, _change: object = None) -> None:
        fits = [row for row in self._rows.values() if self._fits(row)]
        name = self.sort.removeprefix("-")
        fits.sort(key=lambda row: self._order(row, name), reverse=self.sort.startswith("-"))
        self.shown = [row["id"] for row in fits]
        self.result = self._result()

    def _fits(self, row: Row) -> bool:
        return all(not wanted or row.get(key) == wanted for key, wanted in self.filters.items())

    def _order(self, row: Row, name: str) -> tuple[Any, ...]:
        claim = self._claims[row["id"]]
        day = day_range(claim.as_of)[1].toordinal() if claim.as_of else 10**7
        keys = {"day": day, "figure": claim.value, "voice": row["voice_text"] + row["speaker"]}
        return (keys.get(name, row.get(name, "")), day, claim.value, claim.id)

    def _result(self) -> Row:
        """Return what the table says of the chosen rows."""
        claims = [self._claims[key] for key in self.chosen]
        joining = join_claims(self.seed, *claims)
        result: Row = {
            "cards": [in_one_line(self._rows[c.id]) for c in claims],
            "side": "",
            "side_reasons": [],
            "line": "",
            "line_reasons": list(joining.reasons),
            "chart": "",
            "steps": [],
            "caption": "",
        }
        if len(claims) == 2:
            comparison = compare_claims(self.seed, *claims)
            kind = relation(self.seed, *claims)
            result["side"] = RELATIONS[kind]
            one_body = "different reporting body" not in comparison.differences
            echo = [ECHOES[kind]] if one_body and kind in ECHOES else []
            result["side_reasons"] = [*comparison.reasons, *echo]
        if claims:
            result |= self._line(claims, joining)
        return result

    def _line(self, claims: list[Claim], joining: Joining) -> Row:
        many = len(claims) == 2
        if not joining.may_join:
            return {"line": "No. No line is drawn."}
        steps = steps_in_words(joining.series)
        if len(steps) < 2:
            words = (
                "They are one figure; a line needs two." if many else "A line needs two figures."
            )
            return {"line": words}
        row = self._rows[claims[0].id]
        who = PEOPLE.get(next((c.population for c in claims if c.population), "") or "", "people")
        caption = f"{row['about']}: {row['measure']}, {who}, as {row['party']} gave it."
        if joining.left_out:
            left = "; ".join(
                f"{c.figure} ({say_day(c.as_of)}, {PEOPLE[c.population or 'both']})"
                for c in joining.left_out
            )
            caption += f" Left out, because other people are counted: {left}."
        if any(c.population is None for c in joining.series):
            caption += " Not every text says who is counted."
        marked = {(c.as_of, c.value) for c in claims}
        steps_words = "steps" if len(marked) > 1 else "the same step"
        return {
            "line": f"Yes. They are {steps_words} of one count." if many else "Yes.",
            "chart": draw_steps(joining.series, marked, row["slot"]),
            "steps": steps,
            "caption": caption,
        }

    def __str__(self) -> str:
        result = self.result
        lines = [f"{self.title}: {len(self.shown)} of {len(self.rows)} figures"]
        lines += [f"{key}  {in_one_line(self._rows[key])}" for key in self.shown]
        if self.chosen:
            lines += ["", "Chosen:"]
            lines += [
                f"{key}  {card}" for key, card in zip(self.chosen, result["cards"], strict=True)
            ]
        if result["side"]:
            lines += ["", f"May they be set side by side? {result['side']}"]
            lines += [f"  - {reason}" for reason in result["side_reasons"]]
        if result["line"]:
            lines += ["", f"May a line join them? {result['line']}"]
            lines += [f"  - {reason}" for reason in result["line_reasons"]]
        if result["steps"]:
            lines += [f"  {result['caption']}", "  " + " → ".join(result["steps"])]
        return "\n".join(lines)


def _options(rows: list[Row]) -> dict[str, Any]:
    """Return the filters: a label, and the values that occur, with their words."""
    measures = {row["measure"]: row["measure"] for row in rows}
    abouts = sorted({row["about"] for row in rows})
    voices, bases = {row["voice"] for row in rows}, {row["basis"] for row in rows}
    return {
        "about": {"label": "Whose losses", "values": {a: a for a in abouts}},
        "measure": {"label": "What is counted", "values": measures},
        "voice": {
            "label": "Who says it",
            "values": {k: v for k, v in VOICES.items() if k in voices},
        },
        "basis": {
            "label": "Where it stands",
            "values": {k: v for k, v in BASES.items() if k in bases},
        },
    }
