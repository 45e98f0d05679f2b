"""The source reader: the article with every passage marked by who speaks in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import hide_references
from conflicting_reports.model import Claim, Seed, Span
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of

__all__ = ["SourceReader"]

ATTRIBUTIONS = {
    "direct": "quoted: their words in quotation marks",
    "indirect": "reported: in the reporter's words",
    "none": "the article's own voice",
}


def voices_of(seed: Seed) -> dict[str, str]:
    """Return the voices that the reader tells apart, with their names."""
    return {
        **{party: f"{seed.adjective(party)} speaker" for party in seed.parties},
        "both": "speakers of both sides",
        "other": "other speaker",
        "nobody": "nobody named",
    }


def signs_of(seed: Seed) -> dict[str, list[str]]:
    """Return for each voice its place, which decides the colour, and its short tag."""
    first, second = seed.parties
    size = 3 if first[:3] != second[:3] else max(len(first), len(second))
    return {
        first: ["first", first[:size]],
        second: ["second", second[:size]],
        "both": ["both", f"{first[:size]} + {second[:size]}"],
        "other": ["other", "other"],
        "nobody": ["nobody", "?"],
    }


def voice_of(seed: Seed, claim: Claim) -> str:
    """Return which voice speaks in a claim: a party, `both`, `other` or `nobody`."""
    parties = {seed.name(speaker).party for speaker in claim.speakers}
    if not parties:
        return "nobody"
    return parties.pop() if len(parties) == 1 else "both"


def outer_claims(seed: Seed) -> list[Claim]:
    """Return the passages of the article that lie in no other, in the order of the text."""
    outer: list[Claim] = []
    for claim in seed.article_claims:
        if claim.span and not (outer and (held := outer[-1].span) and held.contains(claim.span)):
            outer.append(claim)
    return outer


def describe(seed: Seed, claim: Claim) -> dict[str, Any]:
    """Return what the reader says of one passage, as pairs of question and answer."""
    names = [seed.name(s) for s in claim.speakers]
    who = " and ".join(
        n.name + (f", {n.role}" if n.role and n.kind == "person" else "") for n in names
    )
    via = ", then ".join(seed.name(v).name for v in claim.via)
    inside = [
        c
        for c in seed.article_claims
        if claim.span and c.span and claim.span.contains(c.span) and c.value is not None
    ]
    figures = "; ".join(
        f"{c.figure} ({c.measure}{f', {c.about}' if c.about else ''})"
        if c.measure != "year"
        else f"{c.value:.0f} (a year)"
        for c in inside
    )
    day = claim.as_of_words and f"“{claim.as_of_words}”" + (
        f" ({claim.as_of})" if claim.as_of else ""
    )
    pairs = [
        ("Who says it?", who or "Nobody is named. The article speaks in its own voice."),
        ("Through whom?", via),
        ("How?", ATTRIBUTIONS[claim.attribution]),
        ("What is said, in our words", claim.statement),
        ("What is counted?", figures),
        ("From which day?", day),
        ("Who checked it?", "not stated" if claim.confirmed_by == "not stated" else None),
        ("Note", hide_references(seed, claim.note)),
    ]
    return {
        "id": claim.id,
        "paragraph": seed.paragraph_of(claim.span) if claim.span else 0,
        "voice": voice_of(seed, claim),
        "voice_text": voices_of(seed)[voice_of(seed, claim)],
        "attribution": claim.attribution,
        "figure": bool(figures),
        "pairs": [[question, text] for question, text in pairs if text],
    }


def cut_paragraph(paragraph: Span, claims: list[Claim], text: str) -> list[list[str]]:
    """Return a paragraph as pairs of text and claim id; the id is empty between passages."""
    pieces, at = [], paragraph.start
    for claim in claims:
        span = claim.span
        if span and paragraph.start <= span.start < paragraph.end:
            pieces += [[text[at : span.start], ""], [text[span.start : span.end], claim.id]]
            at = span.end
    pieces.append([text[at : paragraph.end], ""])
    return [piece for piece in pieces if piece[0]]


class SourceReader(anywidget.AnyWidget):
    """The article of a case, passage by passage: who says it, through whom, from which day.

    Arrow keys move from passage to passage, Home and End to the first and last. `selected`
    holds the id of the passage in view. `print(reader)` gives the same in plain text.

    Args:
        case: id of a case, or the path of a folder of your own.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    paragraphs: traitlets.List[Any] = traitlets.List().tag(sync=True)
    passages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    voices = traitlets.Dict().tag(sync=True)
    signs = traitlets.Dict().tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)

    def __init__(self, case: str | Path = "september-2022") -> None:
        self.seed = load_seed(case)
        claims = outer_claims(self.seed)
        super().__init__(
            title=self.seed.title,
            paragraphs=[
                {"number": n, "pieces": cut_paragraph(p, claims, self.seed.text)}
                for n, p in enumerate(self.seed.paragraphs)
            ],
            passages=[describe(self.seed, claim) for claim in claims],
            voices=voices_of(self.seed),
            signs=signs_of(self.seed),
        )

    def __str__(self) -> str:
        texts = {c.id: c.span.quote for c in outer_claims(self.seed) if c.span}
        blocks = []
        for passage in self.passages:
            lines = [f"P{passage['paragraph']}  {texts[passage['id']]}"]
            lines += [f"    {question}: {text}" for question, text in passage["pairs"]]
            blocks.append("\n".join(lines))
        return "\n\n".join(blocks)
