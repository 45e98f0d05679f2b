"""The printed matter of a workshop, as PDF, and the folder that holds it all.

The pages are laid out by `printed.typ` with typst's own fonts: no network, no system fonts.
"""

from __future__ import annotations

import io
import json
import shutil
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from conflicting_reports.checks import MISCONCEPTIONS
from conflicting_reports.checks.cases import REAL
from conflicting_reports.errors import WorkshopError, WorkspaceError
from conflicting_reports.material import folder
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.workshop.items import SessionItem
from conflicting_reports.workshop.projector import projector_page
from conflicting_reports.workshop.run_sheets import RunSheet, Step, load_run_sheet

__all__ = ["FILES", "PAPERS", "make_workshop", "print_sheet", "printed_data"]

PAPERS = {"a4": ("a4", "a3"), "letter": ("us-letter", "us-tabloid")}
TITLES = {
    "run-sheet": "Run-sheet for the facilitator",
    "handout": "Handout",
    "cards": "Cards to sort",
    "answer-key": "Answer key for the facilitator",
    "poster": "How the figures changed",
    "feedback-slip": "Feedback slip",
    "attendance-note": "Attendance note",
}
PROJECTOR = "projector.html"
FILES = (*(f"{sheet}.pdf" for sheet in TITLES), PROJECTOR)
LAYOUTS = {
    "number-sort": "ticks",
    "comparable-pairs": "ticks",
    "ratio-trap": "ticks",
    "packet-origins": "ticks",
    "new-report": "ticks",
    "mirror-table": "pick",
    "overlap": "ranges",
    "smallest-total": "total",
    "claim-table": "claims",
    "where-was-it": "phrases",
}
CARDS = ("number-sort", "ratio-trap", "new-report")
LONG = 600  # an explanation of more letters stands in the answer key alone
REPORTS_NOTE = "Paragraphs are numbered from P0, as in the notebooks."


def make_workshop(target: Path, minutes: int, case: str = REAL, paper: str = "a4") -> list[Path]:
    """Make everything for a workshop in a folder and return the files.

    What an earlier run left there is made anew; a folder that holds anything else is refused.

    Raises:
        MaterialError: if there is no such length or case.
        WorkshopError: if there is no such paper.
        WorkspaceError: if the folder can't be made or holds other files.
    """
    if paper not in PAPERS:
        msg = f"no paper {paper!r}; there are {' and '.join(PAPERS)}"
        raise WorkshopError(msg)
    sheet = load_run_sheet(minutes, case)
    if target.is_file():
        msg = f"{target} is a file; give the name of a folder"
        raise WorkspaceError(msg)
    try:
        others = (
            sorted(p.name for p in target.iterdir() if p.name not in FILES)
            if target.exists()
            else []
        )
        if others:
            msg = f"{target} holds other files ({', '.join(others[:3])}); give the name of a new or empty folder"
            raise WorkspaceError(msg)
        target.mkdir(parents=True, exist_ok=True)
        made = {f"{name}.pdf": print_sheet(name, sheet, paper) for name in TITLES}
        made[PROJECTOR] = projector_page(sheet).encode()
        for name, content in made.items():
            (target / name).write_bytes(content)
    except WorkspaceError:
        raise
    except OSError as error:
        msg = f"{target} can't be written: {error.strerror or error}"
        raise WorkspaceError(msg) from None
    return [target / name for name in FILES]


def print_sheet(name: str, sheet: RunSheet, paper: str = "a4") -> bytes:
    """Return one of the sheets as a PDF."""
    import typst

    with tempfile.TemporaryDirectory() as scratch:
        shutil.copy(Path(__file__).with_suffix(".typ"), scratch)
        data = printed_data(sheet, paper)
        if name == "poster":
            picture, data["chart-text"] = revision_chart(sheet.session.seed)
            Path(scratch, "revisions.svg").write_bytes(picture)
        compiler = typst.Compiler(
            str(Path(scratch, "printed.typ")),
            root=scratch,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data), "sheet": name},
        )
        made = compiler.compile(format="pdf", timestamp=0)
    if not isinstance(made, bytes):
        msg = f"{name}: typst made no PDF"
        raise WorkshopError(msg)
    return made


def revision_chart(seed: Seed) -> tuple[bytes, str]:
    """Return the revision chart in black and white, as SVG, and what it shows in words."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    from conflicting_reports.plots import describe_revisions, plot_revisions
    from conflicting_reports.plots.style import COLOURS, QUIET, SIZE

    with rc_context({"svg.hashsalt": "workshop", "svg.fonttype": "path"}):
        figure = Figure(figsize=SIZE, dpi=100, layout="constrained")
        plot_revisions(seed, figure.subplots())
        drawn = io.BytesIO()
        figure.savefig(drawn, format="svg", metadata={"Date": None})
    picture = drawn.getvalue().decode()
    greys = dict(zip(COLOURS.values(), ("#000000", "#666666"), strict=True))
    for colour, grey in {**greys, QUIET: "#000000"}.items():
        picture = picture.replace(colour.lower(), grey)
    return picture.encode(), describe_revisions(seed)


def printed_data(sheet: RunSheet, paper: str = "a4") -> dict[str, Any]:
    """Return everything that the sheets print, as plain data."""
    session, seed = sheet.session, sheet.session.seed
    items = [item_data(n, item) for n, item in enumerate(session.items, 1)]
    report_ids = dict.fromkeys([seed.id, *(item.text_id for item in session.items)])
    page, poster = PAPERS[paper]
    return {
        "titles": TITLES,
        "tag": f"{session.minutes} min, {seed.id}",
        "paper": page,
        "poster-paper": poster,
        "minutes": session.minutes,
        "case": seed.id,
        "case-title": seed.title,
        "handout-title": "Who says so, and from when?",
        "aim": sheet.aim,
        "note": sheet.note,
        "rules": sheet.rules,
        "steps": [step_data(step, n) for n, step in numbered(sheet.steps)],
        "cut": sheet.cut,
        "checkpoints": sheet.checkpoints,
        "prepare": sheet.prepare,
        "bereaved": sheet.bereaved,
        "right": sheet.right,
        "opt-out": sheet.opt_out,
        "evidence": sheet.evidence,
        "provenance": provenance(seed),
        "reports": {key: [p.quote for p in load_seed(key).paragraphs] for key in report_ids},
        "items": items,
        "cards": card_data(session.items),
        "chart-note": chart_note(seed),
        "chart-text": "",
        "sentence": next((i["title"] for i in items if i["id"] == "sentence-to-publish"), ""),
        "needs": needs(sheet),
    }


def needs(sheet: RunSheet) -> str:
    """Return what lies ready when people come."""
    return (
        f"handouts; {len(card_data(sheet.session.items))} cards for each four people; slips; this sheet and the "
        "answer key; the poster, on the wall with its face to it; handouts of the invented case."
    )


def numbered(steps: Iterable[Step]) -> list[tuple[int, Step]]:
    """Return the steps, each with the number of its item on the handout, or 0."""
    count, found = 0, []
    for step in steps:
        count += step.item is not None
        found.append((count if step.item else 0, step))
    return found


def provenance(seed: Seed) -> str:
    """Return where the article is from and whose it is."""
    publisher = seed.provenance["publisher"]["value"]
    return f"{REPORTS_NOTE} Publisher: {publisher} ({seed.provenance['publisher']['basis']}). {seed.provenance['rights']['value']}"


def chart_note(seed: Seed) -> str:
    """Return where the chart's figures are from."""
    kind = (
        "Everything in it is invented."
        if seed.id != REAL
        else "Each figure is a claim, with its speaker and address."
    )
    return f"{kind} The table behind it, with each day and limit, is in lesson 05 of the course. A line is what was said, not what was."


def step_data(step: Step, number: int) -> dict[str, Any]:
    """Return a step as the run-sheet prints it."""
    return {
        "clock": step.clock,
        "minutes": step.minutes,
        "title": step.title,
        "id": step.item.id if step.item else "",
        "way": step.way,
        "page": f"handout, task {number}" if number else "",
        "say": step.say,
        "do": step.do,
        "people": step.people,
        "look": step.look,
        "key": short_key(step.item) if step.item else "",
        "why": step.item.explanation if step.item and len(step.item.explanation) < LONG else "",
        "wrong": [
            {
                "code": w.code,
                "belief": w.belief,
                "hear": w.hear,
                "take": w.take,
                "messages": w.messages,
            }
            for w in step.wrong
        ],
        "late": step.late,
    }


def short_key(item: SessionItem) -> str:
    """Return the key in one line, so that nobody has to turn pages; empty for a text."""
    if item.kind == "short text":
        return ""
    if item.id == "claim-table":
        shown = ("count", "measure", "of_whom", "reported_by", "as_of")
        lines = [", ".join(str(c[k]) for k in shown) for c in item.item.model(item.seed)]
        return f"{'; '.join(lines)}. Quotes are in the answer key."
    if len(item.rows) == 1:
        return f"{', '.join(item.rows[0].key)}."
    told = [f"{row.id}: {', '.join(row.key)}" for row in item.rows if row.key]
    return "; ".join(told) + "."


def item_data(number: int, item: SessionItem) -> dict[str, Any]:
    """Return an item as the handout and the answer key print it."""
    layout = LAYOUTS.get(item.id, "text")
    rows = [row for row in item.rows if not row.optional]
    choices = next((row.options for row in rows if row.options), ())
    more = next((row for row in rows if row.id == "reasons"), None)
    count = next((row.text for row in rows if row.id == "independent"), "")
    paragraphs = [p for p in item.task.paragraphs if more is None or p != more.text]
    colon = next((n for n, p in enumerate(paragraphs, 1) if p.endswith(":")), len(paragraphs))
    fields = {r.id: r.text for r in rows} if layout == "phrases" else item.task.fields
    heads = item.task.heads or ["phrase"]
    model = item.item.model(item.seed)
    return {
        "number": number,
        "id": item.id,
        "title": item.title,
        "layout": layout,
        "lead": paragraphs[:colon],
        "rest": paragraphs[colon:],
        "points": item.task.points,
        "choices": [(o.value, o.meaning) for o in choices],
        "heads": [": ".join(heads)] if item.id == "packet-origins" else heads,
        "rows": [
            (label, ": ".join(cells)) if item.id == "packet-origins" else (label, *cells)
            for label, cells in item.task.rows.items()
        ],
        "question": rows[0].text if layout == "pick" else "",
        "fields": list(fields.items()) if layout in {"claims", "phrases"} else [],
        "more": [(o.value, o.meaning) for o in more.options] if more else [],
        "more-question": more.text if more else "",
        "count-question": count,
        "key": [(row.id, row_text(row.id, row.text, layout), ", ".join(row.key)) for row in rows],
        "model": [[(k, str(v)) for k, v in line.items()] for line in model]
        if layout == "claims"
        else [],
        "model-text": str(model) if layout == "text" else "",
        "scheme": scheme(item) if layout == "text" else [],
        "explanation": item.explanation,
        "codes": [(code, MISCONCEPTIONS[code]) for code in item.item.misconceptions],
    }


def row_text(row_id: str, text: str, layout: str) -> str:
    """Return what the answer key says of a row: its text, but no whole paragraph of the task."""
    return "" if layout == "total" or row_id == "reasons" else text


def scheme(item: SessionItem) -> list[dict[str, Any]]:
    """Return the mark scheme of an item that a person marks: its criteria and their levels."""
    path = folder("solutions") / f"{item.item.unit}.marking.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8")).get(item.id, {})
    return [{"name": c["name"], "levels": c["levels"]} for c in found.get("criterion", [])]


def card_data(items: Iterable[SessionItem]) -> list[dict[str, Any]]:
    """Return the cards: for each item that sorts, the headings of the heaps, then the claims."""
    cards: list[dict[str, Any]] = []
    for item in items:
        if item.id not in CARDS:
            continue
        rows = [row for row in item.rows if row.kind == "choice"]
        cards += [
            {"id": item.id, "label": "", "text": option.value, "head": True}
            for option in rows[0].options
        ]
        cards += [{"id": item.id, "label": r.id, "text": r.text, "head": False} for r in rows]
    return cards
