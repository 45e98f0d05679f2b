"""The cast of one simulated clash: states, people, bodies, outlets, places, days and years."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from conflicting_reports.simulate.cast import Party, Person, State
from conflicting_reports.simulate.names import PAPERS, Names, garble

__all__ = ["MONTHS", "World", "make_world", "say_date"]

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEADERS = ("Chancellor", "Prime Minister", "President", "First Minister", "Chief Minister")
ARMIES = ("Defence Ministry", "General Staff", "Army Command", "War Ministry")
OFFICES = (
    "Prisoners and Missing Office",
    "Exchange Commission",
    "Office for the Fallen",
    "Burial Commission",
)
BOARDS = ("Security Board", "Security Council", "Crisis Council")
WEAPONS = ("mortars", "rockets", "artillery", "drones", "tanks", "howitzers")
TIMES = ("at night", "at dawn", "in the evening", "not stated", "not stated")
PHRASES = {
    10: "a decade",
    15: "a decade and a half",
    20: "two decades",
    25: "a quarter of a century",
}


@dataclass(frozen=True, slots=True)
class World:
    """Everything about a case that is not a number of people.

    Attributes:
        own: the party whose leader gives a number on the day of the report.
        other: the party that gave its number on the day before, and offers bodies.
        garbled: whether names are garbled on their way to the report.
    """

    number: int
    own: Party
    other: Party
    broker: State
    envoy: Person
    backer: State
    backer_minister: Person
    third: State
    third_speaker: Person
    fourth: State
    agency: str
    second_agency: str
    papers: tuple[str, str, str, str]
    council: str
    ledger: str
    region: str
    land: str
    theme: int
    bridge: str
    published: dt.date
    days: int
    war: int
    ended: int
    lasted: int
    phrase: int
    met: int
    weapons: tuple[tuple[str, ...], tuple[str, ...]]
    times: tuple[str, str]
    words: dict[str, str]
    garbled: bool

    @property
    def parties(self) -> tuple[Party, Party]:
        """Return the two parties in alphabetical order."""
        first, second = sorted((self.own, self.other), key=lambda p: p.name)
        return first, second

    @property
    def mayors_party(self) -> Party:
        """Return the party whose village the report may go to."""
        return self.other if self.published.day % 2 else self.own

    @property
    def start(self) -> dt.date:
        """Return the day in whose night the fighting began."""
        return self.published - dt.timedelta(days=self.days - 1)

    @property
    def weekday(self) -> str:
        """Return the weekday on which it began."""
        return WEEKDAYS[self.start.weekday()]

    def day(self, after: int) -> str:
        """Return the ISO day so many days after the report."""
        return (self.published + dt.timedelta(days=after)).isoformat()

    def heard(self, name: str) -> str:
        """Return a name as the report has it."""
        return garble(name) if self.garbled else name

    @property
    def deputy_name(self) -> str:
        """Return the name of the one who gave the interview, as the report has it."""
        person = self.own.deputy
        vowels = (("a", "e"), ("e", "i"), ("o", "u"), ("i", "e"), ("u", "o"))
        return f"{garble(person.given, vowels) if self.garbled else person.given} {person.family}"

    @property
    def two_places(self) -> str:
        """Return the two places of the other party as the report has them: one name or two."""
        if self.garbled:
            return f"{self.other.village} {garble(self.other.town)}"
        return f"{self.other.village} and {self.other.town}"


def say_date(iso: str, year: bool = True) -> str:
    """Return an ISO day in words, whatever the machine's language."""
    day = dt.date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def make_person(draw: random.Random, names: Names, state: State, office: str) -> Person:
    """Return somebody who holds an office."""
    she = draw.random() < 0.5
    return Person(names.given(she), names.family(), she, office, state)


def make_party(draw: random.Random, names: Names, state: State) -> Party:
    """Return a party with its people and bodies."""
    title = draw.choice(LEADERS)
    offices = (
        *(f"{title} of {state.name}", f"Foreign Minister of {state.name}"),
        f"Deputy Foreign Minister of {state.name}",
    )
    town, village = names.place(), names.place()
    army = draw.choice(ARMIES)
    rest = (
        f"mayor of {village}",
        f"member of {state.name}'s parliament",
        f"general of {state.name}'s army",
        f"speaker for the {army} of {state.name}",
    )
    people = [make_person(draw, names, state, office) for office in (*offices, *rest)]
    leader, foreign, deputy, mayor, member, general, spokesman = people
    return Party(
        state=state,
        leader=leader,
        foreign=foreign,
        deputy=deputy,
        mayor=mayor,
        member=member,
        general=general,
        spokesman=spokesman,
        army=army,
        office=draw.choice(OFFICES),
        board=draw.choice(BOARDS),
        public=f"{state.name} Public Radio",
        paper=f"{state.capital} {draw.choice(PAPERS)}",
        town=town,
        village=village,
    )


def make_world(number: int, days: int, garbled: bool) -> World:
    """Return the cast of a case; the same number always gives the same one."""
    draw = random.Random(f"world {number}")  # noqa: S311 - practice, not secrets
    names = Names(draw)
    states = [State(*names.state(), names.place()) for _ in range(6)]
    own, other = (make_party(draw, names, state) for state in states[:2])
    broker, backer, third, fourth = states[2:]
    published = dt.date(draw.randint(1996, 2019), draw.randint(1, 12), draw.randint(8, 28))
    war = published.year - draw.randint(3, 6)
    phrase = draw.choice(tuple(PHRASES))
    ended = war - phrase - draw.choice((-3, -2, -1, 0, 1, 2, 3))
    times = list(draw.sample(TIMES, 2))
    arms = tuple(tuple(draw.sample(WEAPONS, draw.randint(1, 3))) for _ in range(2))
    words = {
        "low": draw.choice(("at least", "no fewer than")),
        "far": draw.choice(("so far", "until now", "to this hour")),
        "up": draw.choice(("up to", "as many as")),
        "about": draw.choice(("about", "some", "roughly")),
        "open": draw.choice(("not the final figure", "not the last figure")),
    }
    region = names.place()
    papers = draw.sample(PAPERS, 4)
    return World(
        number=number,
        own=own,
        other=other,
        broker=broker,
        envoy=make_person(draw, names, broker, f"chief envoy of {broker.name}"),
        backer=backer,
        backer_minister=make_person(draw, names, backer, f"Foreign Minister of {backer.name}"),
        third=third,
        third_speaker=make_person(draw, names, third, f"speaker of the government of {third.name}"),
        fourth=fourth,
        agency=names.wire(),
        second_agency=names.wire(),
        papers=(
            f"{backer.name} {papers[0]}",
            f"{third.name} {papers[1]}",
            f"{fourth.name} {papers[2]}",
            f"{broker.name} {papers[3]}",
        ),
        council="Common Council of States",
        ledger=f"{region} Conflict Ledger",
        region=region,
        land=draw.choice(("plain", "valley", "basin", "heath")),
        theme=draw.randrange(5),
        bridge=f"{names.place()} Bridge",
        published=published,
        days=days,
        war=war,
        ended=ended,
        lasted=draw.randint(2, 6),
        phrase=phrase,
        met=draw.randint(war + 1, published.year - 1),
        weapons=(arms[0], arms[1]),
        times=(times[0], times[1]),
        words=words,
        garbled=garbled,
    )
