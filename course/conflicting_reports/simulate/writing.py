"""Turn a sentence with alternatives, slots and marked passages into text with spans.

    [own|{C} <said~announced> that {N} soldiers had been killed] in the fighting.

`<a~b>` is one of its parts, `{C}` a slot, and `[own|…]` a passage whose place is recorded while
the text grows. Passages may lie in each other.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from conflicting_reports.model import Span

__all__ = ["Writer", "choose_words", "shape_of"]

ALTERNATIVES = re.compile(r"<([^<>]*)>")
MARK = re.compile(r"\[(\w+)\||\]")


def choose_words(template: str, draw: random.Random) -> str:
    """Return a template with one of its parts for each `<a~b>`."""
    while ALTERNATIVES.search(template):
        template = ALTERNATIVES.sub(lambda m: draw.choice(m.group(1).split("~")), template, count=1)
    return template


class Writer:
    """Writes an article, paragraph by paragraph, and keeps where each passage stands."""

    def __init__(self, slots: Mapping[str, str], draw: random.Random) -> None:
        self.slots = slots
        self.draw = draw
        self.paragraphs: list[str] = []
        self.marks: dict[str, tuple[int, int]] = {}
        self.length = 0

    def write(self, template: str) -> None:
        """Write one paragraph."""
        filled = choose_words(template, self.draw).format_map(self.slots)
        text, at = "", 0
        open_marks: list[tuple[str, int]] = []
        for mark in MARK.finditer(filled):
            text += filled[at : mark.start()]
            at = mark.end()
            if mark.group(1):
                open_marks.append((mark.group(1), len(text)))
            else:
                key, start = open_marks.pop()
                self.marks[key] = (self.length + start, self.length + len(text))
        text += filled[at:]
        self.paragraphs.append(text)
        self.length += len(text) + 2

    @property
    def text(self) -> str:
        """Return the article."""
        return "\n\n".join(self.paragraphs)

    def spans(self) -> dict[str, Span]:
        """Return each passage's span, in the order of the text."""
        text = self.text
        order = sorted(self.marks.items(), key=lambda m: (m[1][0], -m[1][1]))
        return {key: Span(a, b, text[a:b]) for key, (a, b) in order}


def shape_of(sentence: str, names: Mapping[str, str]) -> str:
    """Return a sentence with its names and numbers taken out: what is left is its shape."""
    for name in sorted(set(names.values()), key=len, reverse=True):
        sentence = sentence.replace(name, "…") if name else sentence
    return re.sub(r"\d+", "0", sentence)
