"""The side-by-side reader: two reports of the same days, and where their words part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import hide_references, say_day
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.side_records import Report
from conflicting_reports.widgets.frame import style_of

__all__ = ["SideBySide"]

UNKNOWN = "not captured"
SIGNS = {"same": "=", "different": "≠", "unknown": "?"}
VERDICTS = {
    "same": "the same",
    "different": "different",
    "partly": "partly the same",
    "unknown": "cannot be compared: not captured on one side at least",
}
LANGUAGES = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "fr": "French",
    "hy": "Armenian",
    "ru": "Russian",
}
NONE_WORDS = ("none", "no word", "")


def known(text: str | None) -> bool:
    """Say whether a cell holds what the report said."""
    return bool(text) and not (text or "").startswith(UNKNOWN)


def parts_of(text: str | None, mark: str = ";") -> list[str]:
    """Return the single words or phrases of a cell, those between quotation marks kept whole."""
    if not known(text):
        return []
    pieces = re.split(rf"[{re.escape(mark)}](?![^“(]*[”)])", text or "")
    return [part.strip() for part in pieces if part.strip()]


def plain(word: str) -> str:
    """Return a phrase as it is compared: without case, quotation marks and remarks in brackets."""
    return re.sub(r'\([^)]*\)|["“”]', "", word).casefold().strip()


def mark_words(left: list[str], right: list[str]) -> tuple[str, list[list[Any]]]:
    """Return a verdict and, for each side, its phrases with the sign of each."""
    if not left or not right:
        return "unknown", [[[SIGNS["unknown"], w] for w in side] for side in (left, right)]
    sets = [{plain(word) for word in side} for side in (left, right)]
    common = sets[0] & sets[1]
    marked = [
        [[SIGNS["same" if plain(word) in common else "different"], word] for word in side]
        for side in (left, right)
    ]
    verdict = "same" if sets[0] == sets[1] else "partly" if common else "different"
    return verdict, marked


def figures(report: Report, parties: Sequence[str]) -> list[dict[str, str]]:
    """Return a report's figures in the order in which it gave them, as far as captured."""
    cells = dict(zip(parties, (report.figures_armenian, report.figures_azerbaijani), strict=True))
    order = list(parties)
    if report.whose_first in order:
        order.sort(key=lambda party: party != report.whose_first)
    return [
        {"party": f"party{parties.index(party)}", "text": f"{party}: {cells[party] or 'no entry'}"}
        for party in order
        if known(cells[party]) or known(report.whose_first)
    ]


def numbers(report: Report) -> list[list[str]]:
    """Return the digits of each party's figures, to compare two reports."""
    return [
        re.findall(r"\d+", f or "") for f in (report.figures_armenian, report.figures_azerbaijani)
    ]


def row(name: str, left: str | None, right: str | None, mark: str = "") -> dict[str, Any]:
    """Return one line of the comparison; with a mark, the cells are lists cut at it."""
    if mark:
        verdict, cells = mark_words(parts_of(left, mark), parts_of(right, mark))
    else:
        sides = [[text] if known(text) else [] for text in (left, right)]
        verdict, cells = mark_words(*[[str(t) for t in side] for side in sides])
    return {"name": name, "verdict": verdict, "verdict_text": VERDICTS[verdict], "cells": cells}


def figure_row(left: Report, right: Report, parties: Sequence[str]) -> dict[str, Any]:
    """Return the line of the figures: each side's in the order of its report."""
    sides = (figures(left, parties), figures(right, parties))
    signs: dict[str, str] = {}
    for party in ("party0", "party1"):
        texts = [next((i["text"] for i in side if i["party"] == party), "") for side in sides]
        seen = all(text and not text.endswith((UNKNOWN, "no entry")) for text in texts)
        signs[party] = SIGNS[
            "unknown" if not seen else "same" if len({*texts}) == 1 else "different"
        ]
    found = [sign for sign in signs.values() if sign != SIGNS["unknown"]]
    verdict = "unknown"
    if found:
        verdict = (
            "partly" if len({*signs.values()}) > 1 else "same" if "=" in found else "different"
        )
    text = VERDICTS[verdict]
    if verdict != "same" and all(numbers(left)) and numbers(left) == numbers(right):
        text = "same numbers, other words around them"
    return {
        "name": "Figures, in the report's order",
        "verdict": verdict,
        "verdict_text": text,
        "cells": [[[signs[i["party"]], i["text"], i["party"]] for i in side] for side in sides],
    }


def quotes_off(text: str | None) -> str | None:
    """Return a cell with curly quotation marks, so that phrases can be told from remarks."""
    return re.sub(r'"([^"]*)"', r"“\1”", text) if text else text


def compare_reports(left: Report, right: Report, parties: Sequence[str]) -> list[dict[str, Any]]:
    """Return the comparison of two reports, line by line."""
    days = [say_day(r.published) if r.published else "" for r in (left, right)]
    return [
        row("Published", *days),
        row("Whose figures first", left.whose_first, right.whose_first),
        figure_row(left, right, parties),
        row(f"Verbs for {parties[0]}", left.verbs_armenian, right.verbs_armenian, ";"),
        row(f"Verbs for {parties[1]}", left.verbs_azerbaijani, right.verbs_azerbaijani, ";"),
        row("All verbs of attribution", left.verbs, right.verbs, ";"),
        row("Places", left.places, right.places, ";,"),
        row("Framing words", quotes_off(left.framing_words), quotes_off(right.framing_words), ";"),
        row("Background", quotes_off(left.background), quotes_off(right.background)),
    ]


def common_stem(left: Report, right: Report) -> str:
    """Return a word of six letters or more that both reports' quoted framing words share."""
    words: list[list[str]] = []
    for report in (left, right):
        quoted = " ".join(re.findall(r'"([^"]*)"', report.framing_words or ""))
        words.append([w.rstrip("s") for w in re.findall(r"[^\W\d_]{6,}", quoted.casefold())])
    return next((word for word in words[0] if word in words[1]), "")


def suggest_pairs(seed: Seed) -> list[tuple[str, str]]:
    """Return pairs worth reading, at most one or two of each kind that the records hold.

    Named together in a note; one day and the same numbers in the other order; one day, one
    country and the other order; one day, asserted by one and attributed by the other.
    """
    reports = seed.reports
    ids = {r.id for r in reports}
    named = [
        (r.id, other)
        for r in reports
        for other in re.findall(r"\b(?:pair with|compare) (\w+)", r.note or "", re.I)
        if other in ids and other != r.id
    ]
    turned = [
        (a, b)
        for a, b in combinations(reports, 2)
        if a.published == b.published and {a.whose_first, b.whose_first} == set(seed.parties)
    ]
    opposite = [(a.id, b.id) for a, b in turned if numbers(a) == numbers(b) and all(numbers(a))]
    neighbours = [(a.id, b.id) for a, b in turned if country(a) == country(b)]
    asserted = [
        (a.id, b.id)
        for a in reports
        if (a.verbs or "").startswith("asserted")
        for b in reports
        if b.published == a.published and known(b.whose_first) and len(parts_of(b.verbs)) > 2
    ]
    pairs: dict[frozenset[str], tuple[str, str]] = {}
    for pair in [*named, *opposite[:1], *neighbours[:1], *asserted[:1]]:
        pairs.setdefault(frozenset(pair), pair)
    return list(pairs.values())


def country(report: Report) -> str:
    """Return the first word of a report's camp, which names its country where it has one."""
    return (report.country_or_camp or report.id).split()[0]


def say_pair(left: Report, right: Report, parties: Sequence[str]) -> str:
    """Return the label of a suggested pair: the outlets, and what the records show of them."""
    orders = {left.whose_first, right.whose_first}
    if numbers(left) == numbers(right) and all(numbers(left)) and orders == set(parties):
        why = "same numbers, other order"
    elif country(left) == country(right) and orders == set(parties):
        why = "same country, other figures first"
    elif word := common_stem(left, right):
        why = f"“{word}” in both"
    elif "asserted" in f"{left.verbs} {right.verbs}":
        why = "own voice, or a speaker's"
    else:
        why = "same day" if left.published == right.published else "different days"
    return f"{left.outlet} and {right.outlet}: {why}"


def head(seed: Seed, report: Report, outlets: dict[str, str]) -> dict[str, str]:
    """Return what stands above and below a report's column; notes name outlets, not ids."""
    language = LANGUAGES.get(report.language or "", report.language or "language not stated")
    facts = [report.country_or_camp, language, report.copy_type]
    return {
        "id": report.id,
        "outlet": report.outlet,
        "facts": " · ".join(fact for fact in facts if fact),
        "summary": report.summary,
        "note": hide_references(
            seed,
            re.sub(r"\b\w+\b", lambda found: outlets.get(found[0], found[0]), report.note or ""),
        ),
        "seen": (report.text_seen or "").split(",")[0],
        "url": report.source_urls[0] if report.source_urls else "",
    }


class SideBySide(anywidget.AnyWidget):
    """Two reports of the same days next to each other: order, figures, verbs, places, words.

    `left` and `right` hold the ids of the reports in view; set them to choose from Python.
    `print(widget)` gives the same comparison in plain text. What a report said is told in our
    own words; its address stands below.

    Args:
        case: id of a case, or the path of a folder of your own.
        pairs: ids of reports to suggest; found in the records when left out.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        TraitError: if a report's id is unknown.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    options: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pairs: traitlets.List[Any] = traitlets.List().tag(sync=True)
    heads: traitlets.List[Any] = traitlets.List().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    status = traitlets.Unicode().tag(sync=True)
    warning = traitlets.Unicode().tag(sync=True)
    left = traitlets.Unicode().tag(sync=True)
    right = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        case: str | Path = "september-2022",
        pairs: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        self.seed = load_seed(case)
        self.reports = {report.id: report for report in self.seed.reports}
        chosen = list(pairs) if pairs is not None else suggest_pairs(self.seed)
        ids = [*self.reports, "", ""]
        first = chosen[0] if chosen else (ids[0], ids[1])
        super().__init__(
            title=self.seed.title,
            options=[
                [r.id, f"{r.outlet} ({r.country_or_camp}, {say_day(r.published)})"]
                for r in self.seed.reports
            ],
            pairs=[
                [a, b, say_pair(self.reports[a], self.reports[b], self.seed.parties)]
                for a, b in chosen
                if a in self.reports and b in self.reports
            ],
            left=first[0],
            right=first[1],
        )
        self.redraw()

    @traitlets.validate("left", "right")
    def check_id(self, proposal: Any) -> str:
        """Accept only ids of this case's reports."""
        key = str(proposal["value"])
        if key and key not in self.reports:
            msg = f"there is no report {key!r}; the case has {', '.join(self.reports)}"
            raise traitlets.TraitError(msg)
        return key

    @traitlets.observe("left", "right")
    def redraw(self, _: Any = None) -> None:
        """Compare the two reports in view anew."""
        if not (self.left and self.right):
            return
        left, right = self.reports[self.left], self.reports[self.right]
        rows = compare_reports(left, right, self.seed.parties)
        verdicts = [line["verdict"] for line in rows[1:]]
        count = {key: verdicts.count(key) for key in VERDICTS}
        with self.hold_trait_notifications():
            outlets = {key: report.outlet for key, report in self.reports.items()}
            self.heads = [head(self.seed, left, outlets), head(self.seed, right, outlets)]
            self.rows = rows
            self.status = (
                f"{left.outlet} beside {right.outlet}: of {len(verdicts)} lines, "
                f"{count['different']} different, {count['partly']} partly the same, "
                f"{count['same']} the same, {count['unknown']} not to be compared."
            )
            self.warning = ""
            if left is right:
                self.warning = "This is one report twice. Choose another one."
            elif left.published != right.published:
                self.warning = (
                    f"Not the same day: {say_day(left.published)} and {say_day(right.published)}. "
                    "A different number may only be a later one."
                )

    def __str__(self) -> str:
        lines = [self.status, *([self.warning] if self.warning else [])]
        for side, top in zip("AB", self.heads, strict=False):
            lines += [f"{side}: {top['outlet']} ({top['facts']})", f"   {top['summary']}"]
        for line in self.rows:
            lines.append(f"{line['name']}: {line['verdict_text']}")
            for side, cell in zip("AB", line["cells"], strict=True):
                words = "; ".join(f"{item[0]} {item[1]}" for item in cell)
                lines.append(f"   {side}: {words or '? not captured'}")
        for side, top in zip("AB", self.heads, strict=False):
            lines.append(
                f"{side}, note: {top['note'] or 'none'} (read: {top['seen'] or 'not stated'}) {top['url']}"
            )
        return "\n".join(lines)
