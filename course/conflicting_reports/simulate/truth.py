"""What happened in a simulated clash, day by day, party by party and place by place."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["FEWEST_DAYS", "MOST_DAYS", "DayLosses", "Truth", "check_days", "make_truth"]

FEWEST_DAYS, MOST_DAYS = 3, 7  # a night that has a weekday, a day between, the day of the report
SIZES = (45, 230)  # assumption: between the own counts of July 2020 and September 2022


@dataclass(frozen=True, slots=True)
class DayLosses:
    """What one party lost at one place on one day.

    Attributes:
        day: the ISO day.
        party: the party that lost them.
        place: where.
        killed: soldiers killed.
        wounded: soldiers wounded.
        missing: soldiers whom their own side could not find in the evening, dead or alive.
        captured: soldiers in the hands of the other side.
        civilians_killed: people who were no soldiers.
        civilians_wounded: likewise.
    """

    day: str
    party: str
    place: str
    killed: int
    wounded: int
    missing: int
    captured: int
    civilians_killed: int
    civilians_wounded: int


@dataclass(frozen=True, slots=True)
class Truth:
    """All that happened in a simulated clash.

    Attributes:
        number: of the case that tells of it.
        parties: the two, in alphabetical order.
        start: the ISO day in whose night it began.
        end: the ISO day on which it stopped.
        losses: by day, party and place.
        never_found: soldiers killed whom nobody had found when the last report was written.
    """

    number: int
    parties: tuple[str, str]
    start: str
    end: str
    losses: tuple[DayLosses, ...]
    never_found: dict[str, int]

    def of(self, party: str, until: str | None = None) -> list[DayLosses]:
        """Return what a party lost, up to and including a day."""
        return [d for d in self.losses if d.party == party and (until is None or d.day <= until)]

    def killed(self, party: str, until: str | None = None) -> int:
        """Return how many soldiers of a party were killed."""
        return sum(d.killed for d in self.of(party, until))

    def wounded(self, party: str, until: str | None = None) -> int:
        """Return how many soldiers of a party were wounded."""
        return sum(d.wounded for d in self.of(party, until))

    def captured(self, party: str) -> int:
        """Return how many soldiers of a party were captured."""
        return sum(d.captured for d in self.of(party))

    def civilians(self, party: str, place: str | None = None) -> int:
        """Return how many civilians of a party were killed, in all or at one place."""
        return sum(d.civilians_killed for d in self.of(party) if place in (None, d.place))

    def civilians_wounded(self, party: str, place: str, until: str) -> int:
        """Return how many civilians of a party were wounded at a place by a day."""
        return sum(d.civilians_wounded for d in self.of(party, until) if d.place == place)


def check_days(days: int) -> None:
    """Raise ValueError unless there are three to seven days."""
    if type(days) is not int or not FEWEST_DAYS <= days <= MOST_DAYS:
        msg = f"days is {days!r}, wanted a whole number from {FEWEST_DAYS} to {MOST_DAYS}"
        raise ValueError(msg)


def make_truth(
    number: int, parties: Mapping[str, tuple[str, ...]], start: dt.date, days: int
) -> Truth:
    """Return the truth of a case; the same number always gives the same one.

    Args:
        number: of the case.
        parties: each party's places, the first of them with people living there.
        start: the day in whose night the fighting begins.
        days: how many days it lasts from then to the day of the report, that day included;
            it stops on the day after.

    Raises:
        ValueError: if there are fewer than three days or more than seven.
    """
    check_days(days)
    draw = random.Random(f"truth {number}")  # noqa: S311 - practice, not secrets
    dates = [(start + dt.timedelta(days=n)).isoformat() for n in range(days + 1)]
    losses: list[DayLosses] = []
    never_found = {}
    for party, places in parties.items():
        killed = draw.randint(*SIZES)
        wounded = killed * draw.randint(14, 36) // 10  # 293 to 207 and 282 to 79 in 2022
        captured, civilians = draw.randint(3, 20), draw.randint(2, 5)
        never_found[party] = draw.randint(2, 6)
        cells = [(day, place) for day in dates for place in places]
        home = [n for n, (_, place) in enumerate(cells) if place == places[0]]
        shares = [draw.randint(1, 6) * (2 if cell[0] == dates[1] else 1) for cell in cells]
        dead, hurt = split(draw, killed, shares), split(draw, wounded, shares)
        taken = split(draw, captured, shares)
        people, harmed = [0] * len(cells), [0] * len(cells)
        for _ in range(civilians):
            people[draw.choice(home)] += 1
        for n in home:
            harmed[n] = draw.randint(1, 7)
        for n, (day, place) in enumerate(cells):
            gone = dead[n] * draw.randint(1, 6) // 10 + taken[n]
            losses.append(
                DayLosses(day, party, place, dead[n], hurt[n], gone, taken[n], people[n], harmed[n])
            )
    first, second = sorted(parties)
    return Truth(number, (first, second), dates[0], dates[-1], tuple(losses), never_found)


def split(draw: random.Random, total: int, shares: list[int]) -> list[int]:
    """Return a total cut into whole parts that follow some shares."""
    parts = [total * share // sum(shares) for share in shares]
    for _ in range(total - sum(parts)):
        parts[draw.randrange(len(parts))] += 1
    return parts
