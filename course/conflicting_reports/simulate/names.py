"""Invented names, put together from syllables.

Every name that can come up is listed by `all_states`, `all_places` and `all_people`, so that a
test can lay them beside the names of real countries and towns. What came too near to one is in
`TOO_NEAR` and is never drawn.
"""

from __future__ import annotations

import random
from itertools import product

__all__ = ["TOO_NEAR", "Names", "all_people", "all_places", "all_states", "garble"]

STATE_HEADS = (
    *("Brask", "Quell", "Vadd", "Ulv", "Harv", "Drell", "Kest", "Plinn", "Wend", "Yorv"),
    *("Zelk", "Fenn", "Ilth", "Jorl", "Nurv", "Rusk", "Thrav", "Ebr", "Obb", "Skorr"),
)
STATE_TAILS = (
    *(("amere", "ameran"), ("oth", "othan"), ("undra", "undran"), ("ewick", "ewickan")),
    *(("esk", "eskan"), ("ilde", "ildan"), ("aveth", "avethan"), ("orrow", "orrowan")),
    *(("ennet", "ennetan"), ("ovray", "ovrayan")),
)
PLACE_HEADS = (
    *("Mirr", "Ostr", "Tolv", "Ond", "Quorm", "Senl", "Wolb", "Dunk", "Harl", "Kell", "Lorr"),
    *("Marv", "Nett", "Ovr", "Pell", "Ribb", "Skell", "Uss", "Vost", "Wexl", "Yeld", "Brint"),
    *("Cask", "Dovr", "Fosk", "Grend", "Hisk", "Jebb", "Krann", "Lusk"),
)
PLACE_TAILS = (
    "ick",
    "erva",
    "avane",
    "ellow",
    "ovey",
    "umber",
    "istle",
    "odden",
    "argate",
    "imsel",
)
FAMILY_HEADS = (
    *("Vard", "Thol", "Orr", "Arv", "Luntr", "Tov", "Tosk", "Hask", "Scarl", "Obr", "Herl"),
    *("Fenn", "Marr", "Istr", "Mour", "Quist", "Renn", "Sudd", "Tamb", "Udr", "Velk", "Wick"),
    *("Yarr", "Zind", "Bolv", "Crell", "Drum", "Eld", "Gurn", "Holv"),
)
FAMILY_TAILS = ("ry", "ane", "ick", "ell", "ole", "ett", "ow", "usk", "aby", "imer")
# fmt: off
GIVEN = {
    True: ("Perra", "Sarra", "Maren", "Lenna", "Tamsa", "Ilsa", "Bettin", "Orla", "Vesna", "Ketta", "Dorva", "Minna", "Hettis", "Roska", "Ulla", "Zerra", "Nolva", "Fanni"),
    False: ("Oslin", "Dain", "Hesk", "Emmel", "Jorin", "Odric", "Brand", "Aldis", "Torv", "Wendel", "Corvin", "Gask", "Lorin", "Pell", "Rudd", "Yarrin", "Bask", "Ervo"),
}
# fmt: on
WIRES = ("Tide", "Salt", "Amber", "Copper", "Heron", "Lantern", "Quarry", "Harbour")
WIRE_ENDS = ("wire", "line", "call", "cable")
PAPERS = ("Courier", "Gazette", "Daily", "Messenger", "Sentinel", "Chronicle")
TOO_NEAR = frozenset(
    ["Harvamere", "Jorlundra", "Jorlilde", "Thravilde", "Ebroth", "Harlargate", "Vostick"]
) | {"Caskovey", "Grenderva", "Braskilde", "Kestilde", "Suddane", "Bolvimer", "Drumane"}
SOUNDS = (
    *(("v", "f"), ("rr", "r"), ("ll", "l"), ("ck", "k"), ("d", "t"), ("b", "p"), ("sk", "sh")),
    *(("nn", "n"), ("tt", "t"), ("ss", "s"), ("g", "k"), ("um", "om"), ("er", "ar"), ("i", "y")),
)


def all_states() -> list[tuple[str, str]]:
    """Return every state that can come up, with its adjective."""
    pairs = ((h + t, h + a) for h, (t, a) in product(STATE_HEADS, STATE_TAILS))
    return [(name, adjective) for name, adjective in pairs if name not in TOO_NEAR]


def all_places() -> list[str]:
    """Return every place that can come up."""
    return [h + t for h, t in product(PLACE_HEADS, PLACE_TAILS) if h + t not in TOO_NEAR]


def all_people() -> list[str]:
    """Return every family name that can come up."""
    return [h + t for h, t in product(FAMILY_HEADS, FAMILY_TAILS) if h + t not in TOO_NEAR]


def garble(name: str, letters: tuple[tuple[str, str], ...] = SOUNDS) -> str:
    """Return a name as somebody may take it down by ear: one sound of it changed."""
    for old, new in letters:
        at = name.find(old, 1)
        if at > 0:
            return name[:at] + new + name[at + len(old) :]
    return name[:2] + "h" + name[2:]


class Names:
    """Draws names for one case; no two of a kind begin alike."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.used: set[str] = set()

    def fresh(self, head: str) -> bool:
        """Say whether nothing in this case begins like this yet, and take note of it."""
        key = head[:3].casefold()
        if key in self.used:
            return False
        self.used.add(key)
        return True

    def state(self) -> tuple[str, str]:
        """Return a state and its adjective."""
        while True:
            head = self.draw.choice(STATE_HEADS)
            tail, adjective = self.draw.choice(STATE_TAILS)
            if head + tail not in TOO_NEAR and self.fresh(head):
                return head + tail, head + adjective

    def place(self) -> str:
        """Return a village, town or stretch of land."""
        return self.one_of(PLACE_HEADS, PLACE_TAILS)

    def family(self) -> str:
        """Return a family name."""
        return self.one_of(FAMILY_HEADS, FAMILY_TAILS)

    def given(self, she: bool) -> str:
        """Return a first name."""
        while True:
            name = self.draw.choice(GIVEN[she])
            if name not in self.used:
                self.used.add(name)
                return name

    def wire(self) -> str:
        """Return a news agency."""
        while True:
            head = self.draw.choice(WIRES)
            if self.fresh(head):
                return head + self.draw.choice(WIRE_ENDS)

    def one_of(self, heads: tuple[str, ...], tails: tuple[str, ...]) -> str:
        """Return head and tail of a name that isn't taken."""
        while True:
            head, tail = self.draw.choice(heads), self.draw.choice(tails)
            if head + tail not in TOO_NEAR and self.fresh(head):
                return head + tail
