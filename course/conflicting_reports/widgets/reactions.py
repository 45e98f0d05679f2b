"""The reaction matrix: who said what to whom, and a desk for a second coder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.agreement import chance_agreement, cohen_kappa
from conflicting_reports.compare import day_range, hide_references, say_day
from conflicting_reports.errors import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed
from conflicting_reports.side_records import Reaction
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.stance_codes import (
    QUESTIONS,
    explain_kappa,
    pick_items,
    stance_codes,
)

__all__ = ["ReactionMatrix"]


GROUPS = {
    "state": "States",
    "organisation": "Organisations",
    "parliament": "Parliaments and their members",
    "party": "Parties to the fighting",
    None: "Others",
}
ADDRESSEES = {
    "both": "both, or nobody in particular",
    "world": "the world",
    "not named": "a side that is not named",
}
ANY = "any"


def say_accounts(parties: Iterable[str]) -> dict[str, str]:
    """Return in words, for every code of `readout_by`, whose account we have."""
    return {
        "own": "the speaker's own text or quoted public words",
        **{party: f"{party}: only the account of its authorities or media" for party in parties},
        "both": "both partners of the talk gave an account",
        "third party": "an outlet of another state sums it up",
    }


def article_day(seed: Seed) -> str | None:
    """Return the ISO day of the case's article, or None where it isn't known to the day."""
    value = seed.provenance.get("published", {}).get("value", "")
    return value if len(value) == 10 else None


def said_by(reaction: Reaction, day: str) -> bool:
    """Say whether the words were surely said by the end of a day."""
    return bool(reaction.date) and day_range(reaction.date or "")[1] <= day_range(day)[1]


def short_day(date: str | None) -> str:
    """Return a date for a small button: `13 Sep`, or `Sep, day?`."""
    if not date:
        return "day?"
    first, last = day_range(date)
    return f"{first.day} {first:%b}" if first == last else f"{first:%b}, day?"


def describe(seed: Seed, reaction: Reaction) -> dict[str, Any]:
    """Return what the matrix shows of one reaction."""
    second = reaction.stance_second
    coders = f"{reaction.stance}. Second coder: " + (
        "not coded" if not second else "the same" if second == reaction.stance else second
    )
    account = reaction.readout_by or ""
    addressee = reaction.addressed_to or "not stated"
    pairs = [
        ("Who speaks?", ", ".join(filter(None, (reaction.speaker, reaction.actor)))),
        ("When?", say_day(reaction.date)),
        ("Through which channel?", reaction.channel),
        ("To whom?", ADDRESSEES.get(addressee, addressee)),
        ("What was said, in our words", reaction.paraphrase),
        ("What is asked, and of whom?", reaction.calls_on or "nothing"),
        ("Is a culprit named?", reaction.names_a_culprit),
        ("Whose account do we have?", say_accounts(seed.parties).get(account, account)),
        ("Stance, by the first coder", coders),
        ("In the article?", "yes, at least in part" if reaction.in_article else "no"),
        ("Note", hide_references(seed, reaction.note)),
    ]
    return {
        "id": reaction.id,
        "actor": reaction.actor,
        "stance": reaction.stance,
        "short": short_day(reaction.date),
        "tags": [
            *(["in article"] if reaction.in_article else []),
            *([f"{account[:3]} account"] if account in seed.parties else []),
        ],
        "carried": bool(reaction.in_article),
        "one_side": account in seed.parties,
        "pairs": [[question, text] for question, text in pairs if text],
        "urls": list(reaction.source_urls),
    }


def build_filters(seed: Seed) -> list[dict[str, Any]]:
    """Return the five filters, each with its options as pairs of value and text."""
    rows = seed.reactions
    article = article_day(seed)
    days = sorted({r.date for r in rows if r.date and len(r.date) == 10} | {article or ""} - {""})
    accounts = {r.readout_by for r in rows}
    sides = [party for party in seed.parties if party in accounts]
    texts = {
        "until": ["Said by the end of", [ANY, "any day"]]
        + [[d, say_day(d) + (" (the article's day)" if d == article else "")] for d in days],
        "addressee": ["Said to", [ANY, "anyone"]]
        + [[a, ADDRESSEES.get(a, a)] for a in sorted({r.addressed_to or "" for r in rows} - {""})],
        "stance": ["Stance", [ANY, "any"]] + [[code, code] for code in stance_codes(seed.parties)],
        "account": ["Whose account?", [ANY, "any"]]
        + ([["one side", f"one side's only ({' or '.join(sides)})"]] if len(sides) > 1 else [])
        + [[key, text] for key, text in say_accounts(seed.parties).items() if key in accounts],
        "carried": ["In the article?", [ANY, "yes or no"], ["yes", "yes"], ["no", "no"]],
    }
    return [{"key": key, "label": t[0], "options": t[1:]} for key, t in texts.items()]


def fitting(
    reaction: Reaction, filters: list[dict[str, Any]], parties: tuple[str, str]
) -> dict[str, list[str]]:
    """Return for every filter the options under which a reaction is shown."""
    days = [value for value, _ in filters[0]["options"] if value != ANY]
    account = reaction.readout_by or ""
    return {
        "until": [ANY, *(day for day in days if said_by(reaction, day))],
        "addressee": [ANY, reaction.addressed_to or ""],
        "stance": [ANY, reaction.stance],
        "account": [ANY, account, *(["one side"] if account in parties else [])],
        "carried": [ANY, "yes" if reaction.in_article else "no"],
    }


def build_views(seed: Seed) -> list[list[Any]]:
    """Return the buttons that set several filters at once, as pairs of text and choices."""
    views: list[list[Any]] = [
        ["All reactions", {}],
        ["What the article carries", {"carried": "yes"}],
    ]
    if day := article_day(seed):
        short = day_range(day)[0]
        views += [
            [f"What it could have carried ({short.day} {short:%B})", {"until": day}],
            ["What it leaves out of that", {"until": day, "carried": "no"}],
        ]
    return [*views, ["One side's account only", {"account": "one side"}]]


class ReactionMatrix(anywidget.AnyWidget):
    """The reactions of a case by actor and stance, with filters; and a second coder's desk.

    In the matrix, arrow keys move from reaction to reaction. `print(matrix)` gives what is
    shown as plain text. The desk (`view="code"`) asks for a code for ten reactions and then
    compares with the case's two coders; `as_python()` gives the codes as plain Python.

    Args:
        case: id of a case, or the path of a folder of your own.
        view: "matrix" or "code", what is shown first.
        items: ids of the reactions to code; ten of mixed stance when left out.
        codes: codes given earlier, id to code, to go on from there.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged.
        ComparisonError: if the case has no reactions, or an id or a code is unknown.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    stances: traitlets.List[Any] = traitlets.List().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    filters: traitlets.List[Any] = traitlets.List().tag(sync=True)
    views: traitlets.List[Any] = traitlets.List().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)
    view = traitlets.Enum(["matrix", "code"], "matrix").tag(sync=True)

    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    items: traitlets.List[Any] = traitlets.List().tag(sync=True)
    codes = traitlets.Dict().tag(sync=True)
    asked = traitlets.Bool(False).tag(sync=True)
    result = traitlets.Dict().tag(sync=True)
    python = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        case: str | Path = "september-2022",
        view: str = "matrix",
        items: Iterable[str] | None = None,
        codes: Mapping[str, str] | None = None,
    ) -> None:
        self.seed = load_seed(case)
        self.by_id = {r.id: r for r in self.seed.reactions}
        if not self.by_id:
            msg = f"case {self.seed.id!r} has no reactions"
            raise ComparisonError(msg)
        self.meanings = stance_codes(self.seed.parties)
        chosen = (
            list(items) if items is not None else pick_items(self.by_id.values(), self.meanings)
        )
        for key in [*chosen, *(codes or {})]:
            if key not in self.by_id:
                msg = f"no reaction has the id {key!r}; ids run like {next(iter(self.by_id))!r}"
                raise ComparisonError(msg)
        for key, code in (codes or {}).items():
            if code not in self.meanings:
                msg = f"the code of {key!r} is {code!r}, wanted one of: {', '.join(self.meanings)}"
                raise ComparisonError(msg)
        chosen += [key for key in codes or {} if key not in chosen]
        filters, parties = build_filters(self.seed), self.seed.parties
        super().__init__(
            title=self.seed.title,
            stances=[[code, text] for code, text in self.meanings.items()],
            rows=[
                {**describe(self.seed, r), "fits": fitting(r, filters, parties)}
                for r in self.seed.reactions
            ],
            groups=self._groups(),
            filters=filters,
            views=build_views(self.seed),
            choices={f["key"]: ANY for f in filters},
            view=view,
            questions=list(QUESTIONS),
            items=[self._item(key) for key in chosen],
        )
        self.observe(self._recode, "codes")
        self.observe(self._compare, "asked")
        self._recode()
        if codes:
            self.codes = dict(codes)
            self.asked = not self.missing()

    def _groups(self) -> list[list[Any]]:
        rows = self.seed.reactions
        kinds = [kind for kind in GROUPS if any(r.actor_kind == kind for r in rows)]
        return [
            [GROUPS[kind], sorted({r.actor for r in rows if r.actor_kind == kind})]
            for kind in kinds
        ]

    def _item(self, key: str) -> dict[str, str]:
        r = self.by_id[key]
        where = f"{say_day(r.date)}; {r.channel or 'channel not stated'}"
        return {
            "id": key,
            "who": f"{r.actor}: {r.speaker}" if r.speaker else r.actor,
            "where": f"{where}; to: {ADDRESSEES.get(r.addressed_to or '', r.addressed_to)}",
            "text": r.paraphrase,
        }

    def shown(self) -> list[Reaction]:
        """Return the reactions that the filters leave, in the order of the case."""
        left = [
            row["id"]
            for row in self.rows
            if all(choice in row["fits"].get(key, [ANY]) for key, choice in self.choices.items())
        ]
        return [self.by_id[key] for key in left]

    def missing(self) -> list[str]:
        """Return the ids of the task that have no code yet."""
        return [item["id"] for item in self.items if not self.codes.get(item["id"])]

    def as_python(self) -> str:
        """Return the codes given so far as plain Python, to be pasted into a cell."""
        given = {i["id"]: self.codes[i["id"]] for i in self.items if self.codes.get(i["id"])}
        lines = [f'    "{key}": "{code}",' for key, code in given.items()]
        return "\n".join(["my_codes = {", *lines, "}"]) if lines else "my_codes = {}"

    def _recode(self, _: object = None) -> None:
        self.python = self.as_python()
        self.asked = False
        self.result = {}

    def _compare(self, _: object = None) -> None:
        self.result = self.compare() if self.asked else {}

    def compare(self) -> dict[str, Any]:
        """Return how the codes given compare with the two coders', in sentences and row by row.

        The answer has the key `missing` (ids without a code), or `summary` and `rows`.
        """
        if gaps := self.missing():
            number = f"{len(gaps)} row{'s have' if len(gaps) > 1 else ' has'}"
            return {"missing": gaps, "summary": [f"{number} no code yet: {', '.join(gaps)}."]}
        records = [self.by_id[item["id"]] for item in self.items]
        coded = [r for r in records if r.stance_second]
        mine = [self.codes[r.id] for r in records]
        summary = [f"You and the first coder: {explain_kappa(mine, [r.stance for r in records])}"]
        if coded:
            theirs = [r.stance_second or "" for r in coded]
            second = explain_kappa([self.codes[r.id] for r in coded], theirs)
            if theirs == [r.stance for r in records]:
                kappa = cohen_kappa(mine, theirs)
                figure = "not defined" if kappa is None else f"{kappa:.2f}"
                second = f"the same figures (kappa {figure}), for the two gave these rows the same codes."
            summary += [f"You and the second coder: {second}", self._between()]
        few = len(records)
        summary.append(
            f"{few} rows are few: one row more or less alike moves kappa by about"
            f" {1 / few / max(0.01, 1 - chance_agreement(mine, [r.stance for r in records])):.2f}."
            " And a different code is not a mistake by itself. Ask which rule decided it."
        )
        return {
            "summary": summary,
            "rows": [
                [
                    r.id,
                    r.actor,
                    code,
                    r.stance,
                    r.stance_second or "not coded",
                    self._verdict(r, code),
                ]
                for r, code in zip(records, mine, strict=True)
            ],
        }

    def _between(self) -> str:
        both = [r for r in self.seed.reactions if r.stance_second]
        first, second = [r.stance for r in both], [r.stance_second or "" for r in both]
        same = sum(a == b for a, b in zip(first, second, strict=True))
        kappa = cohen_kappa(first, second)
        figure = "not defined" if kappa is None else f"{kappa:.2f}"
        return (
            f"The two coders with each other, over the whole table: the same code in {same} of"
            f" {len(both)} rows, kappa {figure}."
        )

    @staticmethod
    def _verdict(reaction: Reaction, code: str) -> str:
        if reaction.stance_second and reaction.stance != reaction.stance_second:
            return "the coders differ: an open case"
        return "same code" if code == reaction.stance else "other code"

    def __str__(self) -> str:
        return self._desk_text() if self.view == "code" else self._matrix_text()

    def _matrix_text(self) -> str:
        shown = self.shown()
        blocks = [f"{len(shown)} of {len(self.rows)} reactions shown"]
        texts = {row["id"]: row for row in self.rows}
        for code in self.meanings:
            of_code = [r for r in shown if r.stance == code]
            blocks.append(f"{code.upper()}: {len(of_code)}")
            for r in of_code:
                lines = [f"{r.id}  {r.actor}"]
                lines += [f"    {question}: {text}" for question, text in texts[r.id]["pairs"]]
                lines += [f"    Address: {url}" for url in r.source_urls]
                blocks.append("\n".join(lines))
        return "\n\n".join(blocks)

    def _desk_text(self) -> str:
        blocks = [
            "THE CODES\n" + "\n".join(f"{code}: {text}" for code, text in self.meanings.items())
        ]
        blocks.append("IN THIS ORDER, stop at the first yes\n" + "\n".join(QUESTIONS))
        for item in self.items:
            code = self.codes.get(item["id"]) or "no code yet"
            head = f"{item['id']}  {item['who']} ({item['where']})"
            blocks.append(f"{head}\n    {item['text']}\n    Your code: {code}")
        if self.result:
            lines = [
                f"{key} {actor}: you {mine}; first coder {first}; second coder {second} ({verdict})"
                for key, actor, mine, first, second, verdict in self.result.get("rows", [])
            ]
            blocks.append("\n".join([*self.result["summary"], *lines]))
        return "\n\n".join([*blocks, self.as_python()])
