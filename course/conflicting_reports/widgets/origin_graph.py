"""The origin graph: which reports of one figure rest on one statement."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import say_day
from conflicting_reports.model import Claim, Seed
from conflicting_reports.seeds import load_seed

__all__ = ["OriginGraph"]

UNNAMED = "no origin named"
FAMILIES = {"killed or missing": "killed"}
SKIPPED = ("year", "duration", "territory")
STATUS = {
    "kept": ("✓", "limit"),
    "other": ("≈", "limit in other words"),
    "lost": ("✕", "limit lost"),
    "alone": ("+", "limit only here"),
    "none": ("–", "no limit"),
}
PUNCTUATION = frozenset({"the", "a", "an", "at", "of", "by", "to", "and", "yet", "now", "for"})
NAMES = ("whose count", "statement", "agency", "report")
COLUMNS = ((2, 116, 15), (156, 166, 22), (350, 100, 13), (476, 272, 37))
NARROW = ((2, 96, 12), (124, 152, 20), (0, 0, 1), (302, 246, 33))
WIDTH, SMALL, LINE, PAD, GAP = 750, 550, 17, 7, 9


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a figure: the claim, where it starts, and what became of its limit."""

    claim: Claim
    origin: str
    statement: tuple[tuple[str, ...], str]
    status: str


def origin_of(seed: Seed, claim: Claim) -> str:
    """Return who stands behind a claim; all offices of one party are one origin.

    A speaker of no party counts as an origin only on its own page: elsewhere the records
    don't show that it counted anything itself.
    """
    for speaker in claim.speakers:
        if seed.name(speaker).party in seed.parties:
            return seed.name(speaker).party
    if claim.basis == "primary" and claim.speakers:
        return seed.name(claim.speakers[0]).name
    return UNNAMED


def relies_on(seed: Seed, claim: Claim) -> list[str]:
    """Return whom a speaker refers to for a figure: whom it cites, who is said to confirm it."""
    cited = list(claim.via) if claim.basis == "primary" else []
    if claim.confirmed_by not in (None, "not stated"):
        cited.append(str(claim.confirmed_by))
    return [key for key in cited if seed.name(key).kind != "outlet" and key not in claim.speakers]


def words_of(hedge: str | None) -> set[str]:
    """Return the words of a limit that carry meaning."""
    return set(re.findall(r"\w+", (hedge or "").casefold())) - PUNCTUATION


def is_limit(claim: Claim) -> bool:
    """Say whether a claim's words leave its number open, up or down."""
    return bool(claim.hedge) and (claim.low is None or claim.high is None)


def limit_status(claim: Claim, siblings: Sequence[Claim]) -> str:
    """Return what became of the limit in one report of a statement, beside the other reports.

    A limit that stands in one report alone, and there neither in the speaker's own words nor
    on the speaker's own page, may have been added: then nobody else is said to have lost it.
    """
    limited = [c for c in siblings if c.hedge]
    sure = len(siblings) == 1 or len(limited) > 1
    sure = sure or any(c.basis == "primary" or c.attribution == "direct" for c in limited)
    if not claim.hedge:
        return "lost" if sure and any(is_limit(c) for c in limited) else "none"
    if not sure:
        return "alone"
    model = min(limited, key=lambda c: (c.basis != "primary", c.attribution != "direct"))
    near = any(words_of(claim.hedge) & words_of(c.hedge) for c in limited if c is not claim)
    return "kept" if claim is model or near else "other"


def figure_groups(seed: Seed) -> list[list[Claim]]:
    """Return the claims that give one number of one party's people, by party, then by day.

    Killed and "killed or missing" stand together, so that a change of what is counted shows.
    Only one claim per source; only figures that two sources give.
    """
    groups: dict[tuple[str, str, float, str], dict[str, Claim]] = {}
    for claim in seed.claims:
        if claim.value is None or claim.same_as or claim.about not in seed.parties:
            continue
        if claim.measure is None or claim.measure in SKIPPED:
            continue
        family = FAMILIES.get(claim.measure, claim.measure)
        group = groups.setdefault((claim.about, family, claim.value, claim.scope or ""), {})
        group.setdefault(claim.source, claim)
    kept = [list(group.values()) for group in groups.values() if len(group) > 1]
    return sorted(kept, key=lambda g: (g[0].about or "", min(c.as_of or "" for c in g)))


def trace(seed: Seed, claims: Sequence[Claim]) -> list[Report]:
    """Return the reports of one figure, those of one origin and one statement together."""
    statements: dict[tuple[tuple[str, ...], str], list[Claim]] = {}
    for claim in claims:
        statements.setdefault((claim.speakers, claim.as_of or ""), []).append(claim)
    reports = [
        Report(claim, origin_of(seed, claim), key, limit_status(claim, held))
        for key, held in statements.items()
        for claim in held
    ]
    sizes = {key: len(held) for key, held in statements.items()}
    order = list(statements)
    return sorted(
        reports,
        key=lambda r: (
            r.origin == UNNAMED,
            r.origin,
            r.statement[1][:10],
            -sizes[r.statement],
            order.index(r.statement),
            r.claim.via,
        ),
    )


def circles(seed: Seed, reports: Sequence[Report]) -> list[tuple[str, str]]:
    """Return the pairs of speakers that refer to each other for one figure."""
    edges = {
        (speaker, cited)
        for report in reports
        for speaker in report.claim.speakers
        for cited in relies_on(seed, report.claim)
    }
    return sorted((a, b) for a, b in edges if a < b and (b, a) in edges)


def names(seed: Seed, keys: Sequence[str]) -> str:
    """Return the names behind some ids; of a state as a whole, that no office is named."""
    found = [seed.name(key) for key in keys]
    return " and ".join(
        f"{n.name} (no office named)" if n.kind == "state" else n.name for n in found
    )


def say_via(seed: Seed, claim: Claim) -> str:
    """Return the relays of a claim, the nearest to the speaker first."""
    if not claim.via or claim.basis == "primary":
        return ""
    return ", then ".join(seed.name(key).name for key in reversed(claim.via))


def say_limit(report: Report) -> str:
    """Return the sign and the words for a report's limit."""
    sign, words = STATUS[report.status]
    return f"{sign} {words}" + (f": “{report.claim.hedge}”" if report.claim.hedge else "")


def say_count(claim: Claim) -> str:
    """Return what a claim counts, and whom."""
    who = {"military": "soldiers", "civilian": "civilians", "both": "soldiers and civilians"}
    people = who.get(claim.population or "", "people, no more said")
    return f"{claim.measure} ({people})"


def layout(
    seed: Seed, reports: Sequence[Report], columns: Sequence[tuple[int, int, int]]
) -> dict[str, Any]:
    """Return the drawing, laid out from left to right: boxes, lines, loops, height, columns.

    Where there is no room for a column of agencies, each report's box names its agency.
    """
    wide = columns[2][1] > 0
    stated = {r.claim.population for r in reports} - {None}
    mixed = len({r.claim.measure for r in reports}) > 1 or len(stated) > 1
    made: list[dict[str, Any]] = []
    lines: list[Any] = []

    def box(column: int, paragraphs: Sequence[str], kind: str, key: str = "") -> dict[str, Any]:
        x, width, room = columns[column]
        text = [
            [line, number == 0]
            for number, paragraph in enumerate(paragraphs)
            for line in textwrap.wrap(paragraph, room if number else int(room * 0.88)) or [""]
        ]
        height = len(text) * LINE + 2 * PAD
        return {"x": x, "y": 0.0, "w": width, "h": height, "lines": text, "kind": kind, "id": key}

    def place(parent: dict[str, Any], children: list[dict[str, Any]], top: float) -> float:
        """Put a box beside the middle of its children; return where the next may begin."""
        middle = (children[0]["y"] + children[-1]["y"] + children[-1]["h"]) / 2
        parent["y"] = max(top, middle - parent["h"] / 2)
        made.append(parent)
        lines.extend([parent["x"] + parent["w"], mid(parent), c["x"], mid(c)] for c in children)
        return float(parent["y"] + parent["h"])

    def mid(item: dict[str, Any]) -> float:
        return float(item["y"] + item["h"] / 2)

    def runs(items: Sequence[Report], key: Any) -> Iterator[list[Report]]:
        held: list[Report] = []
        for item in items:
            if held and key(item) != key(held[-1]):
                yield held
                held = []
            held.append(item)
        if held:
            yield held

    y = 0.0
    pairs = circles(seed, reports)
    for origin_run in runs(reports, lambda r: r.origin):
        origin, start = origin_run[0].origin, y
        kind = "nobody" if origin == UNNAMED else "other"
        if origin in seed.parties:
            kind = f"party{seed.parties.index(origin)}"
        statements: list[dict[str, Any]] = []
        for run in runs(origin_run, lambda r: r.statement):
            first, top = run[0].claim, y
            children: list[dict[str, Any]] = []
            for relay in runs(run, lambda r: say_via(seed, r.claim) if wide else r.claim.id):
                via_top, leaves = y, []
                for report in relay:
                    claim = report.claim
                    via = say_via(seed, claim)
                    paragraphs = [seed.source(claim.source).publisher, say_limit(report)]
                    if via and not wide:
                        paragraphs.insert(1, f"via {via}")
                    if mixed:
                        paragraphs.append(f"counts: {say_count(claim)}")
                    leaf = box(3, paragraphs, f"limit-{report.status}", claim.id)
                    leaf["y"] = y
                    made.append(leaf)
                    leaves.append(leaf)
                    y += leaf["h"] + GAP
                if via and wide:
                    node = box(2, [via], "via")
                    y = max(y, place(node, leaves, via_top) + GAP)
                    children.append(node)
                else:
                    children += leaves
            cited = [c for a, b in pairs for s, c in ((a, b), (b, a)) if (s,) == first.speakers]
            paragraphs = [names(seed, first.speakers) or "the narrator", say_day(first.as_of)]
            paragraphs += [f"↻ refers to: {seed.name(c).name}" for c in cited]
            node = box(1, paragraphs, kind)
            node["speakers"] = list(first.speakers)
            y = max(y, place(node, children, top) + GAP)
            statements.append(node)
        text = [UNNAMED, "the record does not say whose count it is"]
        node = box(0, text if origin == UNNAMED else [origin, "one origin"], kind)
        y = max(y, place(node, statements, start) + GAP) + GAP
    return {
        "boxes": made,
        "lines": lines,
        "loops": loops(made, pairs, columns[1][0]),
        "height": y,
        "width": WIDTH if wide else SMALL,
        "columns": [[c[0], name] for c, name in zip(columns, NAMES, strict=True) if c[1]],
    }


def loops(
    made: Sequence[dict[str, Any]], pairs: Sequence[tuple[str, str]], x: float
) -> list[list[float]]:
    """Return where, and between which heights, two speakers refer to each other."""
    found: dict[str, dict[str, Any]] = {}
    for item in made:
        for speaker in item.get("speakers", []):
            found.setdefault(speaker, item)
    return [
        [x, found[a]["y"] + found[a]["h"] / 2, found[b]["y"] + found[b]["h"] / 2]
        for a, b in pairs
        if a in found and b in found
    ]


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
        ("Our note", claim.note),
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
    _css = Path(__file__).with_suffix(".css")

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
