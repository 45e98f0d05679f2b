"""The name and place explorer: every name with its forms, and a map from stored coordinates."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.compare import hide_references
from conflicting_reports.model import PARTIES, Name, Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.place_map import distance_km, draw_map

__all__ = ["PlaceExplorer"]

KINDS = {"place": "place", "person": "person", "body": "body", "term": "term or phrase"}
DEEDS = {
    "none": "nothing: an accepted form",
    "respelled": "respelled it",
    "joined": "joined two names into one",
    "dropped": "dropped a part",
    "translated": "translated it: the sense moved",
    "retitled": "gave another title or name",
    "other": "something else: see the note",
    "absent": "not in the article",
}
LANGUAGES = {
    "armenian": "In Armenian",
    "azerbaijani": "In Azerbaijani",
    "russian": "In Russian",
    "english": "In English texts",
    "other": "In other languages",
}
COUNTRY_WORDS = {"disputed naming": "name in dispute: both names are kept"}
CODES = {"ar": "Arabic", "de": "German", "fr": "French", "ka": "Georgian", "tr": "Turkish"}
USED_BY = re.compile(r"^(.*?)\s*\(used by ([^)]+)\)$")
INVENTED = "https://example.org/"  # the addresses of invented cases, which lead nowhere
SCRIPTS = {"ARMENIAN": "hy", "CYRILLIC": "ru", "ARABIC": "ar"}


def script_of(text: str) -> str:
    """Return the script of the first letter of a text, such as `LATIN` or `ARABIC`."""
    letter = next((c for c in text if c.isalpha()), "")
    return unicodedata.name(letter, "UNKNOWN").split()[0] if letter else "UNKNOWN"


def both_names(place: Name, parties: tuple[str, str] = PARTIES) -> tuple[str, str]:
    """Return the name that each of the two parties gives a place, in the order of the parties.

    For Armenia and Azerbaijan they are the names from Armenian and from Azerbaijani, in Latin
    letters. Where a language has no form of its own in the records, the name of the record
    stands in, or that part of it (`Shusha / Shushi`) which the other language doesn't have.
    For other parties they are the forms coded `(used by …)`, or else the name of the record.
    """
    if parties != PARTIES:
        used = {
            found[2]: found[1] for form in place.forms["other"] if (found := USED_BY.match(form))
        }
        return used.get(parties[0], place.name), used.get(parties[1], place.name)
    parts = place.name.split(" / ")
    azerbaijani = [form for form in place.forms["azerbaijani"] if script_of(form) == "LATIN"]
    armenian = [form for form in place.forms["armenian"] if script_of(form) == "LATIN"]
    rest = [part for part in parts if part not in azerbaijani] or parts
    other = [part for part in parts if part not in armenian] or parts
    # the second Azerbaijani form is the first one without the letters that English lacks
    return (armenian or rest)[0], (azerbaijani[:2] or other)[-1]


def naming(seed: Seed) -> str:
    """Return in a sentence which of a place's two names stands where on the map."""
    if seed.parties == PARTIES:
        first, second = seed.adjectives
        return f"Each place has both names, the one from {first} above and the one from {second} below."
    first, second = seed.parties
    return (
        "Where the two sides use different names, the one used by "
        f"{first} stands above and the one used by {second} below."
    )


def deed_of(name: Name) -> str:
    """Return what the article did to a name, a key of `DEEDS`."""
    return (name.what_the_article_did or "none") if name.article_forms else "absent"


def listed_names(seed: Seed) -> list[Name]:
    """Return the names with forms or with a remark on the article, places first."""
    order = list(KINDS)
    chosen = [
        name
        for name in seed.names
        if name.kind in KINDS and (name.what_the_article_did or any(name.forms.values()))
    ]
    return sorted(chosen, key=lambda name: order.index(name.kind))


def mapped_places(seed: Seed) -> list[Name]:
    """Return the places with coordinates."""
    return [n for n in seed.names if n.kind == "place" and n.lat is not None and n.lon is not None]


def places_of(name: Name, places: list[Name]) -> list[str]:
    """Return the ids of the mapped places that a name stands for: itself, or those it joins."""
    if any(place.id == name.id for place in places):
        return [name.id]
    if name.kind not in ("place", "term"):
        return []
    said = re.split(r"\s*(?:,|\band\b|/)\s*", name.correct_form or "")
    return [place.id for place in places if place.name in said]


def describe_form(form: str) -> dict[str, str]:
    """Return a form, its language tag, and what stands behind it in brackets."""
    text, lang, after = form, "", ""
    if found := re.search(r"^(.*?)\s*\(([a-z]{2})(?:[:,]\s*(.*))?\)$", form):
        text, lang, more = found[1], found[2], found[3] or ""
        after = CODES.get(lang, lang) + (f": {more}" if more else "")
    return {"text": text, "lang": lang or SCRIPTS.get(script_of(text), ""), "after": after}


def article_lines(seed: Seed, name: Name) -> list[str]:
    """Return the article's forms of a name, each with the paragraphs that have it."""
    lines = []
    for form in name.article_forms:
        pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
        found = [f"P{n}" for n, p in enumerate(seed.paragraphs) if pattern.search(p.quote)]
        lines.append(f"“{form}”" + (f" ({', '.join(found)})" if found else ""))
    return lines


def describe_name(seed: Seed, name: Name, places: list[Name]) -> dict[str, Any]:
    """Return what the explorer says of one name, as pairs of question and lines."""
    pairs: list[tuple[str, list[dict[str, str]]]] = []

    def add(question: str, *lines: str | None, forms: bool = False) -> None:
        kept = [line for line in lines if line]
        if kept:
            pairs.append(
                (
                    question,
                    [
                        describe_form(line)
                        if forms
                        else {"text": line, "lang": "", "after": "", "url": web_address(line)}
                        for line in kept
                    ],
                )
            )

    add("In the article", *(article_lines(seed, name) or ["not in the article"]))
    if name.article_forms:
        add("What the article did", DEEDS[deed_of(name)])
    add("Correct form", name.correct_form)
    add("Who", name.role)
    for key, question in LANGUAGES.items():
        add(question, *(f for f in name.forms[key] if not USED_BY.match(f)), forms=True)
    add("What each side says", *(f for f in name.forms["other"] if USED_BY.match(f)))
    add("Country, by the records", COUNTRY_WORDS.get(name.territory or "", name.territory))
    lies = (task.why for task in seed.tasks_in("where-it-lies") if task.record == name.id)
    add("Border or region?", *lies)
    if name.lat is not None and name.lon is not None:
        add("Coordinates", f"{name.lat:.4f}° north, {name.lon:.4f}° east")
        read = (name.coordinate_source or "").startswith("http")
        add("Coordinates read at" if read else "Coordinates from", name.coordinate_source)
    add("Note", hide_references(seed, name.note))
    add("Read in", *(url for url in name.source_urls if not url.startswith(INVENTED)))
    words = [name.name, *name.aliases, *name.article_forms, name.correct_form or ""]
    words += [form for forms in name.forms.values() for form in forms]
    return {
        "id": name.id,
        "name": name.name,
        "kind": name.kind,
        "kind_text": KINDS[name.kind],
        "did": deed_of(name),
        "did_text": DEEDS[deed_of(name)],
        "on_map": places_of(name, places),
        "pairs": [[question, lines] for question, lines in pairs],
        "search": fold("\n".join(words)),
    }


def web_address(text: str) -> str:
    """Return the text when it is an address of the web, else nothing."""
    return text if re.fullmatch(r"https?://\S+", text) else ""


def fold(text: str) -> str:
    """Return a text in small letters without the marks on them, to search in."""
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in plain if not unicodedata.category(c).startswith("M"))
    return kept.lower().replace("ı", "i")


class PlaceExplorer(anywidget.AnyWidget):
    """The names of a case with all their forms, filters, and a map of the places.

    `selected` holds the id of the name in view, `kind`, `did` and `query` the filters,
    `measured` the ids of two places whose distance is shown. `print(explorer)` gives the
    same in plain text. The map knows nothing but the coordinates in the records.

    Args:
        case: id of a case, or the path of a folder of your own.
        selected: id of the name to begin with; a joined name, if there is one, when not given.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        KeyError: if the explorer doesn't list a name of the id `selected`.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    entries: traitlets.List[Any] = traitlets.List().tag(sync=True)
    kinds = traitlets.Dict().tag(sync=True)
    deeds = traitlets.Dict().tag(sync=True)
    chart = traitlets.Dict().tag(sync=True)
    parties: traitlets.List[Any] = traitlets.List().tag(sync=True)
    distances = traitlets.Dict().tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)
    kind = traitlets.Unicode("").tag(sync=True)
    did = traitlets.Unicode("").tag(sync=True)
    query = traitlets.Unicode("").tag(sync=True)
    measured: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, case: str | Path = "september-2022", selected: str = "") -> None:
        self.seed = load_seed(case)
        places = mapped_places(self.seed)
        names = listed_names(self.seed)
        entries = [describe_name(self.seed, name, places) for name in names]
        if selected and selected not in [entry["id"] for entry in entries]:
            raise KeyError(selected)
        joined = [e for e in entries if e["did"] == "joined"]
        first = (joined or entries or [{"id": "", "on_map": []}])[0]
        pair = first["on_map"] if len(first["on_map"]) == 2 else [p.id for p in places[:2]]
        super().__init__(
            title=self.seed.title,
            entries=entries,
            kinds={k: v for k, v in KINDS.items() if any(e["kind"] == k for e in entries)},
            deeds={k: v for k, v in DEEDS.items() if any(e["did"] == k for e in entries)},
            chart=draw_map(
                [(p, both_names(p, self.seed.parties)) for p in places], naming(self.seed)
            ),
            parties=list(self.seed.parties),
            distances={
                a.id: {b.id: f"{distance_km(a, b):.0f}" for b in places if b is not a}
                for a in places
            },
            selected=selected or first["id"],
            measured=pair,
        )

    def __str__(self) -> str:
        blocks = []
        for entry in self.entries:
            lines = [f"{entry['name']} ({entry['kind_text']})"]
            for question, answers in entry["pairs"]:
                said = "; ".join(
                    a["text"] + (f" ({a['after']})" if a["after"] else "") for a in answers
                )
                lines.append(f"    {question}: {said}")
            blocks.append("\n".join(lines))
        return "\n\n".join([*blocks, self.describe_map()])

    def describe_map(self) -> str:
        """Return in plain text what the map shows: places, coordinates, distances."""
        places = mapped_places(self.seed)
        lines = ["The map", self.chart["caption"]]
        for place in places:
            names = " / ".join(dict.fromkeys(both_names(place, self.seed.parties)))
            near = sorted((distance_km(place, b), b.name) for b in places if b is not place)
            nearest = f"; nearest: {near[0][1]}, {near[0][0]:.0f} km" if near else ""
            lines.append(
                f"    {names}: {place.lat:.4f} N {place.lon:.4f} E"
                f" ({place.territory or 'no country stated'}"
                f"{'' if place.article_forms else '; not in the article'}){nearest}"
            )
        return "\n".join(lines)
