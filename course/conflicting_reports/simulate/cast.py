"""Who takes part in a simulated clash: states, people, and the two parties."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Party", "Person", "State"]


@dataclass(frozen=True, slots=True)
class State:
    """A state with its adjective and its capital."""

    name: str
    adjective: str
    capital: str

    @property
    def id(self) -> str:
        """Return the id of its record."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks: names, office, and the state whose office it is."""

    given: str
    family: str
    she: bool
    office: str
    state: State

    @property
    def id(self) -> str:
        """Return the id of the person's record."""
        return self.family.lower()

    @property
    def name(self) -> str:
        """Return the whole name."""
        return f"{self.given} {self.family}"

    @property
    def their(self) -> str:
        """Return `her` or `his`."""
        return "her" if self.she else "his"


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two parties, with its people, bodies, outlets and places."""

    state: State
    leader: Person
    foreign: Person
    deputy: Person
    mayor: Person
    member: Person
    general: Person
    spokesman: Person
    army: str
    office: str
    board: str
    public: str
    paper: str
    town: str
    village: str

    @property
    def name(self) -> str:
        """Return the name of the state."""
        return self.state.name

    @property
    def adjective(self) -> str:
        """Return the adjective of the state."""
        return self.state.adjective

    def body(self, kind: str) -> str:
        """Return the id of a body: `army`, `office` or `board`."""
        return f"{self.state.adjective.lower()}-{kind}"
