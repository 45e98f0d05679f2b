"""The baseline: twelve statements on a short report, each answered with a verdict and a confidence."""

from __future__ import annotations

import datetime as dt
import json
import os
import textwrap
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.battery import (
    CONFIDENCES,
    VERDICTS,
    Score,
    Statement,
    clean,
    read_battery,
    score,
)
from conflicting_reports.seeds import load_seed
from conflicting_reports.widgets.frame import style_of

__all__ = ["KEPT", "Baseline"]

KEPT = ".conflicting-reports/baseline.json"
WIDTH = 88


class Record:
    """What a learner answered so far, kept in one file of their own folder, or in memory.

    The file maps a case to its `draft` (answers under way) and its `attempts`, first one first.
    """

    def __init__(self, case: str, folder: Path | None) -> None:
        self.case = case
        self.path = folder / KEPT if folder else None
        self.memory: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        """Return the draft and the attempts of this case."""
        entry = self.read_all().get(self.case)
        entry = entry if isinstance(entry, dict) else {}
        attempts = entry.get("attempts")
        return {
            "draft": entry.get("draft", {}),
            "attempts": [a for a in attempts if isinstance(a, dict)]
            if isinstance(attempts, list)
            else [],
        }

    def read_all(self) -> dict[str, Any]:
        """Return the file's content; a file that can't be read is set aside, never overwritten."""
        if self.path is None:
            return self.memory
        try:
            found = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except ValueError:
            found = None
        if isinstance(found, dict):
            return found
        aside = self.path.with_name("baseline.damaged.json")
        number = 1
        while aside.exists():
            number += 1
            aside = self.path.with_name(f"baseline.damaged-{number}.json")
        self.path.replace(aside)
        return {}

    def write(self, draft: dict[str, Any], attempt: dict[str, Any] | None = None) -> None:
        """Store the draft, and add an attempt; the attempts before it stay as they are."""
        found, entry = self.read_all(), self.read()
        attempts = [*entry["attempts"], attempt] if attempt else entry["attempts"]
        found[self.case] = {"draft": draft, "attempts": attempts}
        if self.path is None:
            return
        self.path.parent.mkdir(exist_ok=True)
        rough = self.path.with_suffix(f".{os.getpid()}.tmp")
        rough.write_text(json.dumps(found, indent=1, sort_keys=True), "utf-8")
        rough.replace(self.path)


def percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return f"{share * 100:.0f} %"


def explain_score(found: Score) -> list[list[str]]:
    """Return the measures of an attempt as rows: name, figure, what it means."""
    total = sum(found.of.values())
    unsupported = total - found.called["supported"]
    wanted = total - found.of["supported"]
    lean = {
        -1: "Your reading was less suspicious than the report asks for.",
        0: "That is as many as there are, whether or not they were the right ones.",
        1: "Your reading was more suspicious than the report asks for.",
    }[(unsupported > wanted) - (unsupported < wanted)]
    gap = round((found.confidence - found.right) * 100)
    sure = (
        "About as sure as right."
        if abs(gap) <= 5
        else f"{'Surer' if gap > 0 else 'Less sure'} than right, by {abs(gap)} points."
    )
    false = found.called["supported"] - found.hits["supported"]
    return [
        [
            "Discernment",
            f"{found.discernment:.2f}",
            f"You called {found.hits['supported']} of the {found.of['supported']} supported statements "
            f"supported, and {false} of the {wanted} others. 1 tells them apart, 0 does not.",
        ],
        [
            "Suspicion",
            f"{found.suspicion:.2f}",
            f"You withheld “supported” from {unsupported} of {total}; {wanted} of {total} is right "
            f"({found.wanted_suspicion:.2f}). {lean}",
        ],
        [
            "Calibration",
            f"{found.brier:.2f}",
            f"On average {percent(found.confidence)} sure, and right in {percent(found.right)}. {sure} "
            "The figure is the Brier score: 0 is best, and 50 % each time gives 0.25.",
        ],
    ]


def say_attempt(number: int, attempt: dict[str, Any], found: Score) -> str:
    """Return an attempt in one line."""
    right, total = sum(found.hits.values()), sum(found.of.values())
    day = f" ({attempt['day']})" if attempt.get("day") else ""
    return (
        f"Attempt {number}{day}: {right} of {total} right, discernment {found.discernment:.2f}, "
        f"suspicion {found.suspicion:.2f}, Brier score {found.brier:.2f}"
    )


class Baseline(anywidget.AnyWidget):
    """Twelve statements on the report of a case: supported, contradicted or not determined.

    Each verdict comes with a confidence. The key is sent to the page only after the last
    answer. Answers are kept as they are given, the first attempt for good, later ones beside
    it. `print(baseline)` gives everything in plain text, with the answers as Python that
    `take` accepts.

    Args:
        case: id of a case with a `battery.csv`, or the path of a folder of your own.
        folder: the learner's working copy, which keeps the answers in
            `.conflicting-reports/baseline.json`. Without one they last as long as the kernel.

    Raises:
        MaterialError: if there is no such case.
        SeedError: if the case is damaged or has no battery.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    title = traitlets.Unicode().tag(sync=True)
    paragraphs: traitlets.List[Any] = traitlets.List().tag(sync=True)
    statements: traitlets.List[Any] = traitlets.List().tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)
    confidences: traitlets.List[Any] = traitlets.List().tag(sync=True)
    kept = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    saved = traitlets.Dict().tag(sync=True)
    done = traitlets.Bool(False).tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(self, case: str | Path = "vaddow-river", folder: Path | None = None) -> None:
        self.seed = load_seed(case)
        self.battery = read_battery(case)
        self.record = Record(self.seed.id, folder)
        entry = self.record.read()
        draft = clean(entry["draft"], self.battery, partial=True)
        last = self.attempts()[-1:] if not draft else []
        shown = last[0][1] if last else draft
        super().__init__(
            title=self.seed.title,
            paragraphs=[p.quote for p in self.seed.paragraphs],
            statements=[{"id": s.id, "statement": s.statement} for s in self.battery],
            verdicts=VERDICTS,
            confidences=list(CONFIDENCES),
            kept=f"Kept in {KEPT} in your course folder, and nowhere else."
            if folder
            else "Not kept: it lasts as long as the kernel runs.",
            answers={key: list(answer) for key, answer in shown.items()},
            saved={key: list(answer) for key, answer in shown.items()},
            done=bool(last),
            result=self.make_result() if last else {},
        )
        self.observe(self.on_answers, "answers")
        self.observe(self.on_done, "done")

    def attempts(self) -> list[tuple[dict[str, Any], dict[str, tuple[str, int]]]]:
        """Return the complete attempts, first one first, as they were stored and as answers."""
        found = [(a, clean(a.get("answers"), self.battery)) for a in self.record.read()["attempts"]]
        return [(a, answers) for a, answers in found if len(answers) == len(self.battery)]

    def on_answers(self, change: Any) -> None:
        """Keep the answers under way."""
        if not self.done:
            draft = clean(change["new"], self.battery, partial=True)
            stored = {key: list(answer) for key, answer in draft.items()}
            self.record.write(stored)
            self.saved = stored

    def on_done(self, change: Any) -> None:
        """Add an attempt and show its result, or begin another one."""
        if not change["new"]:
            self.result = {}
            return
        answers = clean(self.answers, self.battery)
        if len(answers) < len(self.battery):
            self.done = False
            return
        stored = {key: list(answer) for key, answer in answers.items()}
        again = [given for _, given in self.attempts()][-1:] == [answers]  # a cell run once more
        day = dt.date.today().isoformat()
        self.record.write({}, None if again else {"day": day, "answers": stored})
        self.result = self.make_result(answers)

    def make_result(self, answers: dict[str, tuple[str, int]] | None = None) -> dict[str, Any]:
        """Return what is shown of the last attempt, or of these answers."""
        attempts = self.attempts()
        answers = answers or attempts[-1][1]
        found = score(self.battery, answers)
        lines = [
            say_attempt(n, a, score(self.battery, given))
            for n, (a, given) in enumerate(attempts, 1)
        ]
        return {
            "headline": f"{sum(found.hits.values())} of {len(self.battery)} verdicts fit the report",
            "measures": explain_score(found),
            "attempts": lines,
            "statements": [self.explain(s, *answers[s.id]) for s in self.battery],
        }

    def explain(self, statement: Statement, said: str, sure: int) -> dict[str, Any]:
        """Return what the result says of one statement."""
        return {
            "id": statement.id,
            "said": said,
            "sure": sure,
            "verdict": statement.verdict,
            "why": statement.why,
            "paragraph": statement.paragraph,
        }

    def take(self, answers: dict[str, tuple[str, int]]) -> None:
        """Take answers given as Python, id to verdict and confidence; a full set is scored.

        What can't be read is left out and named.
        """
        read = clean(answers, self.battery, partial=True)
        odd = [str(key) for key in answers if key not in read]
        if odd:
            print(
                f"Not read: {', '.join(odd)}. An answer looks like "
                f'"{self.battery[0].id}": ("supported", 80); the verdicts are '
                f"{', '.join(VERDICTS)}, the confidences {', '.join(map(str, CONFIDENCES))}."
            )
        self.done = False
        self.answers = {key: list(answer) for key, answer in read.items()}
        if len(clean(self.answers, self.battery)) == len(self.battery):
            self.done = True
        print(self)

    def __str__(self) -> str:
        lines = [f"P{n}  {text}" for n, text in enumerate(self.paragraphs)]
        lines += ["", "For each statement, say what the report does:", *map(repr, VERDICTS), ""]
        results = {r["id"]: r for r in self.result.get("statements", [])}
        for n, s in enumerate(self.battery, 1):
            lines.append(f"{n:>2}. [{s.id}] {s.statement}")
            said, sure = self.answers.get(s.id, ("", 0))
            if said or sure:
                confidence = f"{sure} % sure" if sure else "no confidence yet"
                lines.append(f"    You: {VERDICTS.get(said, 'no verdict yet')}, {confidence}.")
            if s.id in results:
                outcome = "Fits" if said == s.verdict else "Doesn't fit"
                lines.append(f"    {outcome}. The report: {VERDICTS[s.verdict]}.")
                lines.append(f"    {s.why} (P{s.paragraph})")
        if self.result:
            lines += ["", f"{self.result['headline']}."]
            lines += [f"{name}: {figure}. {text}" for name, figure, text in self.result["measures"]]
            lines += self.result["attempts"]
        else:
            complete = len(clean(self.answers, self.battery))
            lines += ["", f"{complete} of {len(self.battery)} answered."]
        pasted = ", ".join(
            f'"{key}": ("{said}", {sure})' for key, (said, sure) in self.answers.items()
        )
        example = pasted or f'"{self.battery[0].id}": ("supported", 80), …'
        lines += ["", "The answers as Python:", f"baseline.take({{{example}}})", self.kept]
        return "\n".join(
            textwrap.fill(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
            if not line.startswith("baseline.take")
            else line
            for line in lines
        )
