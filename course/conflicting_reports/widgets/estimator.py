"""The estimator: set an interval for a made-up packet of reports, then see the truth."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from conflicting_reports.material import FOLDER, working_copy
from conflicting_reports.simulate import (
    BEHAVIOURS,
    Packet,
    interval_score,
    make_packet,
    naive_guesses,
    share_of_hits,
)
from conflicting_reports.widgets.frame import style_of

__all__ = ["Estimator"]


class Estimator(anywidget.AnyWidget):
    """Practice with known truth: reports, your low, best and high, then what was true.

    Every round is kept in `estimates.json` of the learner's working copy, so nothing is
    lost when the kernel restarts. `print(estimator)` gives packet and result in words.

    Args:
        first: number of the first packet; later ones count on from the rounds played.
        folder: where rounds are kept; by default the learner's working copy, if there is one.
    """

    _esm = Path(__file__).with_suffix(".js")
    _css = style_of(__file__)

    packet: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    answer: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    result: traitlets.Dict[str, Any] = traitlets.Dict().tag(sync=True)
    round = traitlets.Int(0).tag(sync=True)

    def __init__(self, first: int = 1, folder: Path | None = None) -> None:
        self._folder = folder or rounds_folder()
        self._rounds = read_rounds(self._folder)
        super().__init__()
        self._first = first
        self.round = first + len(self._rounds)
        self._deal()
        self.observe(self._on_answer, "answer")
        self.observe(self._on_round, "round")

    @property
    def rounds(self) -> list[dict[str, float]]:
        """Return the rounds played: number, low, best, high, confidence, truth, score."""
        return list(self._rounds)

    def _deal(self) -> None:
        self._packet: Packet = make_packet(self.round)
        self.result = {}
        self.packet = {
            "number": self._packet.number,
            "question": self._packet.question,
            "dispatches": [{"day": d.day, "text": d.text} for d in self._packet.dispatches],
        }

    def _on_round(self, change: dict[str, Any]) -> None:
        self._deal()

    def _on_answer(self, change: dict[str, Any]) -> None:
        given = change["new"]
        if given:
            self.estimate(
                given.get("low"), given.get("best"), given.get("high"), given.get("confidence")
            )

    def estimate(self, low: Any, best: Any, high: Any, confidence: Any = 80) -> None:
        """Mark an estimate of the packet in view; the same as pressing the button.

        Args:
            low: the smallest number of people held possible, a whole number.
            best: the best guess.
            high: the largest.
            confidence: per cent, from 50 to 99.
        """
        fault = fault_in(low, best, high, confidence)
        if fault:
            self.result = {"fault": fault}
            return
        packet = self._packet
        score = interval_score(low, high, packet.truth, confidence / 100)
        if not any(r["number"] == packet.number for r in self._rounds):
            played = {
                **{"number": packet.number, "low": low, "best": best, "high": high},
                **{"confidence": confidence, "truth": packet.truth, "score": score},
            }
            self._rounds.append(played)
            write_rounds(self._folder, self._rounds)
        hits = share_of_hits(self._rounds)
        stated = sum(r["confidence"] for r in self._rounds) / len(self._rounds)
        naive = {name: f"{guess:.0f}" for name, guess in naive_guesses(packet).items()}
        inside = low <= packet.truth <= high
        self.result = {
            "verdict": f"The truth was {packet.truth}. "
            + ("It lies in your interval." if inside else "It lies outside your interval."),
            "distance": f"Your best guess was {abs(best - packet.truth)} away. "
            f"Three thoughtless rules: {'; '.join(f'{name}: {value}' for name, value in naive.items())}.",
            "score": f"Interval score {score:.0f}: the width, {high - low}"
            + ("." if inside else ", and a penalty for the miss.")
            + " Smaller is better.",
            "history": f"After {len(self._rounds)} round{'s' * (len(self._rounds) > 1)}: "
            f"{hits:.0%} of your intervals held the truth; you said {stated:.0f}%.",
            "reasons": [f"Day {d.day}: {BEHAVIOURS[d.behaviour]}" for d in packet.dispatches],
            "truth": packet.truth,
            "low": low,
            "best": best,
            "high": high,
        }

    def __str__(self) -> str:
        lines = [f"Packet {self.packet['number']}. {self.packet['question']}"]
        lines += [f"  Day {d['day']}: {d['text']}" for d in self.packet["dispatches"]]
        if self.result:
            keys = ("fault", "verdict", "distance", "score", "history")
            lines += ["", *(self.result[key] for key in keys if key in self.result)]
            lines += [f"  {reason}" for reason in self.result.get("reasons", ())]
        else:
            lines += ["", "Your turn: estimator.estimate(low, best, high, confidence)"]
        return "\n".join(lines)


def fault_in(low: object, best: object, high: object, confidence: object) -> str | None:
    """Return what is wrong with an estimate, in one sentence, or None."""
    numbers = (low, best, high)
    if any(type(n) is not int or n < 0 or n > 10**6 for n in numbers):
        return "Fill in three whole numbers of people: low, best and high."
    if not low <= best <= high:  # type: ignore[operator]
        return "Low must not be above best, nor best above high."
    if type(confidence) is not int or not 50 <= confidence <= 99:
        return "Choose a confidence from 50 to 99 per cent."
    return None


def rounds_folder() -> Path | None:
    """Return the folder of the working copy in which rounds are kept, or None."""
    copy = working_copy()
    return copy / FOLDER if copy else None


def read_rounds(folder: Path | None) -> list[dict[str, float]]:
    """Return the rounds kept in a folder; none if there are none or they can't be read."""
    if folder is None:
        return []
    try:
        found = json.loads((folder / "estimates.json").read_text("utf-8"))
        keys = ("number", "low", "best", "high", "confidence", "truth", "score")
        return [{key: row[key] for key in keys} for row in found]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def write_rounds(folder: Path | None, rounds: list[dict[str, float]]) -> None:
    """Keep the rounds, replacing the file in one step; without a folder they last as long as the kernel."""
    if folder is not None:
        with contextlib.suppress(OSError):
            draft = folder / "estimates.json.tmp"
            draft.write_text(json.dumps(rounds, indent=1), "utf-8")
            draft.replace(folder / "estimates.json")
