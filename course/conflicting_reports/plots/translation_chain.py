"""Draw the texts through which a sentence reached the article, and what each step changed."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from conflicting_reports.compare import hide_references
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots.alt_text import give_text
from conflicting_reports.plots.style import FAINT, INK, LARGE, QUIET, SMALL
from conflicting_reports.side_records import Link

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

__all__ = ["describe_translation_chain", "plot_translation_chain", "table_translation_chain"]

LANGUAGES = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "fr": "French",
    "hy": "Armenian",
    "ru": "Russian",
    "tr": "Turkish",
}
WIDTH, LINE, GAP = 10.24, 0.205, 0.3  # inches: the figure, a line of small text, between rows
SPINE, WHO, WORDS, NOTE = 0.3, 0.62, 3.0, 6.5  # inches from the left edge
SMALL_WORDS = frozenset(("and", "the", "with", "from", "been", "has", "its", "their"))


def plot_translation_chain(seed: Seed, ax: Axes | None = None) -> Axes:
    """Draw the chain of texts from top to bottom: who, in which words, and what changed.

    A solid line leads to a text that was read together with its source's name, a dashed one
    to a text whose link to the one before is inferred. A side branch hangs from the line.
    Two open rings mean two names, one filled disc means that they have become one. Texts in
    scripts other than Latin are given in transcription and in our English.

    Args:
        seed: the case; its chain is drawn in the order of the steps.
        ax: where to draw; a figure of 1024 pixels' width is made when there is none.

    Returns:
        The Axes, in inches. `describe_translation_chain` and `table_translation_chain` give
        the same in words.

    Raises:
        ComparisonError: if the case has no chain.
    """
    links = ordered(seed)
    if not links:
        msg = f"case {seed.id!r} has no chain of texts to draw"
        raise ComparisonError(msg)
    rows = [row_lines(seed, link, links[0]) for link in links]
    heights = [max(map(len, row)) * LINE + GAP for row in rows]
    top = 1.12
    tall = top + sum(heights) + 0.05
    if ax is None:
        import matplotlib.pyplot as plt

        ax = plt.subplots(figsize=(WIDTH, tall), dpi=100)[1]
        ax.set_position((0, 0, 1, 1))
    ax.set_xlim(0, WIDTH)
    ax.set_ylim(tall, 0)
    ax.set_axis_off()
    ax.text(WHO - 0.42, 0.3, message(links), fontsize=LARGE, fontweight="bold", color=INK)
    ax.text(
        WHO - 0.42,
        0.58,
        "Solid line: link read in the text. Dashed line: link inferred from the wording.",
        fontsize=SMALL,
        color=QUIET,
    )
    for x, head in ((WHO, "Who"), (WORDS, "In which words"), (NOTE, "What happened here")):
        ax.text(x, 0.95, head, fontsize=SMALL, fontweight="bold", color=INK)
    at, spots = top, []
    for height in heights:
        spots.append(at + 0.17)
        at += height
    draw_spine(ax, links, spots)
    for link, row, spot in zip(links, rows, spots, strict=True):
        ax.plot([WHO, WIDTH - 0.2], [spot - 0.24] * 2, color=FAINT, linewidth=1)
        for x, lines in zip((WHO, WORDS, NOTE), row, strict=True):
            for n, (text, heavy) in enumerate(lines):
                ax.text(
                    x,
                    spot + n * LINE,
                    text,
                    va="center",
                    fontsize=SMALL,
                    fontweight="bold" if heavy else "normal",
                    color=INK,
                )
        draw_sign(ax, link, spot + (len(row[1]) - 1) * LINE)
    return give_text(ax, describe_translation_chain(seed))


def describe_translation_chain(seed: Seed) -> str:
    """Return in sentences what `plot_translation_chain` draws."""
    links = ordered(seed)
    if not links:
        return "The case has no chain of texts."
    text = [message(links) + "."]
    for link in links:
        words = "; ".join(filter(None, (link.verb, link.weapons, link.place_form)))
        gone = gone_words(link, links[0])
        lost = f" Gone since step {links[0].step}: {', '.join(gone)}." if gone else ""
        text.append(
            f"Step {link.step}, {link.publisher}, in {language(link)}"
            f" ({link.basis or 'basis not stated'}): “{words}”;"
            f" {'one name' if link.joined else 'two names'}.{lost} {hide_references(seed, link.note)}".rstrip()
        )
    return "\n".join(text)


def table_translation_chain(seed: Seed) -> pd.DataFrame:
    """Return the texts of the chain, one row each, indexed by step.

    Returns:
        Columns publisher, language, published, verb, weapons, place, names (one or two),
        gone (words of the first text that a text of the same language lacks), basis, note
        and address.
    """
    import pandas as pd

    links = ordered(seed)
    return pd.DataFrame(
        {
            "publisher": [k.publisher for k in links],
            "language": [language(k) for k in links],
            "published": [k.published or "" for k in links],
            "verb": [k.verb or "" for k in links],
            "weapons": [k.weapons or "" for k in links],
            "place": [k.place_form or "" for k in links],
            "names": ["one" if k.joined else "two" for k in links],
            "gone": [", ".join(gone_words(k, links[0])) for k in links],
            "basis": [k.basis or "" for k in links],
            "note": [hide_references(seed, k.note) for k in links],
            "address": [" ".join(k.source_urls) or "not known" for k in links],
        },
        index=pd.Index([k.step for k in links], name="step"),
    )


def ordered(seed: Seed) -> list[Link]:
    """Return the texts of the chain in the order of their steps."""
    return sorted(seed.chain, key=lambda link: link.step or 0)


def language(link: Link) -> str:
    """Return the name of a text's language."""
    return LANGUAGES.get(link.language or "", link.language or "a language not stated")


def inferred(link: Link) -> bool:
    """Say whether the link from the text before is inferred."""
    return "inferred" in (link.basis or "")


def aside(link: Link) -> bool:
    """Say whether the note calls a text a side branch."""
    return "side branch" in (link.note or "").lower()


def message(links: list[Link]) -> str:
    """Return the title: between which steps two names became one."""
    for before, link in pairwise(links):
        if link.joined and not before.joined:
            how = " (an inferred link)" if inferred(link) else ""
            return (
                f"Between step {before.step} and step {link.step}{how}, two places became one name"
            )
    return f"One sentence in {len(links)} texts"


def gone_words(link: Link, first: Link) -> list[str]:
    """Return the words of the first text that a later text of the same language lacks."""
    if link is first or link.language != first.language:
        return []
    left = set(re.findall(r"\w+", words_of(link).lower()))
    found = [
        word
        for word in re.findall(r"\w+(?:-\w+)*", words_of(first))
        if len(word) > 3
        and word.lower() not in SMALL_WORDS
        and not set(word.lower().split("-")) <= left
    ]
    return list(dict.fromkeys(found))


def words_of(link: Link) -> str:
    return " ".join(filter(None, (link.verb, link.weapons, link.place_form)))


def in_latin(text: str) -> bool:
    """Say whether all letters of a text are Latin."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in text if c.isalpha())


def transcribed(seed: Seed, link: Link) -> str:
    """Return the place form in Latin letters, by the transcription in the names' records."""
    form = link.place_form or ""
    if in_latin(form):
        return form
    found = [
        (len(text), latin)
        for name in seed.names
        for given in name.forms["other"]
        for text, latin in re.findall(r"^(.+?)\s*\(\w\w: (.+)\)$", given)
        if text in form
    ]
    return f"{max(found)[1]} (in {language(link)} letters)" if found else form


def row_lines(seed: Seed, link: Link, first: Link) -> list[list[tuple[str, bool]]]:
    """Return the lines of a row's three cells, each with whether it is bold."""
    branch = " (side branch)" if aside(link) else ""
    who = wrap(f"{link.step}. {link.publisher}", 27, heavy=True)
    who += wrap(f"in {language(link)}{branch}", 30)
    who += wrap("link inferred" if inferred(link) else "", 30)
    note = link.note or ""
    if in_latin(words_of(link)):
        words = wrap(f"“{link.verb}”", 42) if link.verb else []
        words += wrap(f"“{link.weapons}”", 42) if link.weapons else []
    else:  # the note of a text in another script begins with our English of it
        gloss, _, note = note.partition(". ")
        words = wrap(f"in English: {gloss}", 42)
    words += wrap(transcribed(seed, link), 36, heavy=True)
    words += [("        " + ("one name" if link.joined else "two names"), False)]
    gone = gone_words(link, first)
    happened = wrap(f"Words gone since step {first.step}: {', '.join(gone)}", 38, heavy=True)
    return [who, words, (happened if gone else []) + wrap(reader_note(note), 43)]


def reader_note(note: str) -> str:
    """Return a note without the ids of claims, which mean nothing in a drawing."""
    return re.sub(r"Claims? [A-Z]+\d\d-\d+(, [A-Z]+\d\d-\d+)*\. ?", "", note)


def wrap(text: str, width: int, *, heavy: bool = False) -> list[tuple[str, bool]]:
    return [(line, heavy) for line in textwrap.wrap(text, width, break_on_hyphens=False)]


def draw_spine(ax: Axes, links: list[Link], spots: list[float]) -> None:
    """Draw the line of the texts, with a knot for each and the side branches to the right."""
    last = 0
    for n, link in enumerate(links):
        x = SPINE + (0.17 if aside(link) else 0)
        if n:
            style = (0, (3, 2.2)) if inferred(link) else "solid"
            bend = [spots[last], spots[n] - 0.25 if aside(link) else spots[n], spots[n]]
            ax.plot([SPINE, SPINE, x], bend, color=INK, linewidth=2, linestyle=style, zorder=1)
        ax.plot([x], [spots[n]], "o", markersize=11, color=INK, zorder=3)
        if inferred(link):
            ax.plot([x], [spots[n]], "o", markersize=6.5, color="white", zorder=4)
        if not aside(link):
            last = n


def draw_sign(ax: Axes, link: Link, y: float) -> None:
    """Draw two rings for two names, one disc for one."""
    if link.joined:
        ax.plot([WORDS + 0.12], [y], "o", markersize=11, color=INK)
        return
    for x in (WORDS + 0.06, WORDS + 0.24):
        ax.plot(
            [x], [y], "o", markersize=8, markerfacecolor="white", color=INK, markeredgewidth=1.6
        )
