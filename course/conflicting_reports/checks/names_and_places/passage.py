"""Find a learner's phrase, or the paragraph that a learner means, in a stored text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from conflicting_reports.checks.answers import is_blank, tidy, whole_number
from conflicting_reports.model import Seed, Span

__all__ = ["find_phrase", "paragraphs_in", "word_spans"]

LONGEST = 80  # words of a phrase that is looked for
MOST = 60  # paragraphs that an answer may name


def word_spans(text: str, start: int = 0) -> list[tuple[str, int, int]]:
    """Return each word of a text, in tidy form, with where it starts and ends."""
    found = re.finditer(r"[^\W_]+", text)
    return [(tidy(m.group()), start + m.start(), start + m.end()) for m in found]


def find_phrase(seed: Seed, phrase: object) -> list[Span]:
    """Return every place of the article where a learner's phrase stands.

    Case, quotation marks, dashes and spaces don't count; a slip in a long word is forgiven;
    an ellipsis stands for words left out within a paragraph. A paragraph's number before or
    after the phrase is left aside.
    """
    text = tidy(phrase)
    if len(text) > LONGEST * 10:
        return []
    text = re.sub(r"^\W*p\d{1,2}\W+|\W+p\d{1,2}\W*$", "", text)
    pieces = [[w for w, _, _ in word_spans(piece)] for piece in text.split("...")]
    pieces = [piece for piece in pieces if piece]
    if not pieces or sum(map(len, pieces)) > LONGEST:
        return []
    return [
        span
        for paragraph in seed.paragraphs
        for span in places(word_spans(paragraph.quote, paragraph.start), pieces, seed.text)
    ]


def places(words: list[tuple[str, int, int]], pieces: list[list[str]], text: str) -> list[Span]:
    """Return the stretches of one paragraph that hold all pieces of a phrase in order."""
    spans = []
    for first in matches(words, pieces[0], 0):
        at = first + len(pieces[0])
        for piece in pieces[1:]:
            following = matches(words, piece, at)
            if not following:
                break
            at = following[0] + len(piece)
        else:
            start, end = words[first][1], words[at - 1][2]
            spans.append(Span(start, end, text[start:end]))
    return spans


def matches(words: list[tuple[str, int, int]], piece: list[str], start: int) -> list[int]:
    """Return the positions, from `start` on, at which a run of words stands."""
    last = len(words) - len(piece)
    return [
        n
        for n in range(start, last + 1)
        if all(alike(words[n + k][0], word) for k, word in enumerate(piece))
    ]


def alike(word: str, said: str) -> bool:
    """Say whether two words are one, or one with a slip of a letter in a long word."""
    if word == said:
        return True
    longer, shorter = max(len(word), len(said)), min(len(word), len(said))
    if shorter < 5 or longer - shorter > 1:
        return False
    return SequenceMatcher(None, word, said, autojunk=False).ratio() >= 0.85


def paragraphs_in(seed: Seed, value: object) -> set[int] | None:
    """Return the numbers of the paragraphs that a plain value names; None if it names none.

    `P9`, `9`, `"P9 and P16"`, `"paragraph 9"` and a heading's own words are all read. `"P9-P16"`
    is a range and names no two paragraphs, so it isn't.
    """
    if type(value) is list:
        if len(value) > MOST:
            return None
        parts = [paragraphs_in(seed, part) for part in value if not is_blank(part)]
        known = [part for part in parts if part is not None]
        return set().union(*known) if known and len(known) == len(parts) else None
    number = whole_number(value) if type(value) is not str else None
    if number is not None:
        return {number}
    text = tidy(value).replace("\u0440", "p")
    if len(text) > LONGEST * 10:
        return None
    text = re.sub(r"\bpara(graph)?s?\b\.?", " p", text)
    text = re.sub(r"\bpo\b", "p0", text)
    text = re.sub(r"^-+\s*|\s*-+$", "", text)
    bare = re.sub(r"[\"'.,;:&(){}\[\]/+]+|\band\b", " ", text)
    bare = re.sub(r"\bp\s+(?=\d)", "p", bare).strip()
    if bare and all(re.fullmatch(r"\d{1,2}|(p\d{1,2})+", part) for part in bare.split()):
        return {int(n) for n in re.findall(r"\d+", bare)}
    pasted = re.match(r"\W*p(\d{1,2})\W", text)
    if pasted and same_text(seed, int(pasted.group(1)), text):
        return {int(pasted.group(1))}
    spans = find_phrase(seed, value) if len(word_spans(tidy(value))) > 2 else []
    found = {seed.paragraph_of(span) for span in spans}
    return found if len(found) == 1 else None


def same_text(seed: Seed, number: int, text: str) -> bool:
    """Say whether what follows a paragraph's number is that paragraph's own text."""
    return any(seed.paragraph_of(span) == number for span in find_phrase(seed, text))
