"""Read what came in with an item's form: what can be kept of it, and what is wrong with the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conflicting_reports.checks.answers import number_in
from conflicting_reports.workshop.items import Row, SessionItem

__all__ = ["LONGEST", "Form", "read_form"]

LONGEST = 1000  # characters: 120 words fit, the longest text that an item asks for
LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class Form:
    """What came in with a form: row id to answer, and row id to what is wrong."""

    answer: dict[str, Any]
    faults: dict[str, str]


def read_form(item: SessionItem, fields: Mapping[str, Sequence[str]]) -> Form:
    """Return what a form holds for an item.

    Rows left open are left out. Fields that the form doesn't have are ignored; options that
    it doesn't offer are faults.

    Args:
        item: what was asked.
        fields: the form's fields; `row-0` is the first row's.
    """
    answer: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for number, row in enumerate(item.rows):
        given = [tidied(value) for value in fields.get(f"row-{number}", ())]
        given = [value for value in given if value]
        if given:
            try:
                answer[row.id] = read_row(row, given)
            except ValueError as error:
                faults[row.id] = str(error)
    return Form(answer, faults)


def read_row(row: Row, given: Sequence[str]) -> Any:
    """Return what was given for a row.

    Raises:
        ValueError: if it can't be kept; the message is for the person who gave it.
    """
    if row.kind in {"choice", "choices"}:
        offered = [option.value for option in row.options]
        if any(value not in offered for value in given):
            raise ValueError("Choose from the list.")
        if row.kind == "choices":
            return [value for value in offered if value in given]
        if len(set(given)) > 1:
            raise ValueError("Choose one.")
        return given[0]
    if row.kind == "number":
        number = number_in(given[0]) if len(given[0]) <= LONGEST_NUMBER else None
        if number is None:
            raise ValueError("Write one number, in digits.")
        return int(number) if number.is_integer() else number
    if len(given[0]) > LONGEST:
        raise ValueError(f"At most {LONGEST} characters; yours has {len(given[0])}.")
    return given[0]


def tidied(text: str) -> str:
    """Return a text without control and formatting characters, in one Unicode form."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})
    return "".join(kept).strip()
