"""Where the room can be reached, by whom, and by which word."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from dataclasses import dataclass

__all__ = ["Reach", "is_known_host", "new_word", "reach"]

# short, easy to spell and to hear, and far from the subject
WORDS = [
    "acorn",
    "amber",
    "apple",
    "apron",
    "aspen",
    "bacon",
    "badge",
    "bagel",
    "balsa",
    "banjo",
    "basil",
    "beach",
    "berry",
    "birch",
    "bison",
    "braid",
    "brass",
    "bread",
    "brick",
    "broom",
    "brush",
    "cabin",
    "camel",
    "candy",
    "canoe",
    "cedar",
    "cello",
    "chalk",
    "cheek",
    "chess",
    "cider",
    "clock",
    "cloud",
    "clove",
    "coral",
    "daisy",
    "dance",
    "denim",
    "diary",
    "dough",
    "drum",
    "elbow",
    "fable",
    "ferry",
    "fiddle",
    "flute",
    "frost",
    "fruit",
    "giant",
    "glove",
    "grape",
    "green",
    "guava",
    "hazel",
    "heron",
    "honey",
    "ivory",
    "jelly",
    "juice",
    "kayak",
    "kiosk",
    "koala",
    "label",
    "lemon",
    "lilac",
    "linen",
    "llama",
    "lucky",
    "lunch",
    "mango",
    "maple",
    "medal",
    "melon",
    "mocha",
    "moose",
    "music",
    "noodle",
    "novel",
    "oasis",
    "olive",
    "onion",
    "opera",
    "orbit",
    "otter",
    "paint",
    "panda",
    "paper",
    "peach",
    "pearl",
    "pedal",
    "penny",
    "piano",
    "pilot",
    "plaid",
    "plaza",
    "poppy",
    "puppy",
    "quilt",
    "radio",
    "raven",
    "robin",
    "salad",
    "scarf",
    "shelf",
    "silk",
    "skate",
    "spoon",
    "stamp",
    "sugar",
    "swing",
    "tango",
    "tiger",
    "toast",
    "topaz",
    "tulip",
    "umber",
    "vanilla",
    "velvet",
    "violin",
    "walnut",
    "whale",
    "wheat",
    "willow",
    "yacht",
    "zebra",
]


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can reach the room, and how.

    Attributes:
        join: the address for phones.
        others: further addresses of this machine that work too.
        who: who can reach it, a sentence.
        open: whether anybody but this machine can.
    """

    join: str
    others: tuple[str, ...]
    who: str
    open: bool


def new_word() -> str:
    """Return a room word: two words and a hyphen, one of some 19,000."""
    return f"{secrets.choice(WORDS)}-{secrets.choice(WORDS)}"


def tidy_word(text: str) -> str:
    """Return a room word as somebody typed it, in one form."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def reach(bind: str, port: int) -> Reach:
    """Return who can reach a server that listens there."""
    address = ipaddress.ip_address(bind)
    if address.is_loopback:
        who = "Only this machine can reach it: no phone, nobody on the network."
        return Reach(f"http://{host(bind)}:{port}/", (), who, False)
    who = (
        "Every device on the same network can reach it; who knows the room word can join. "
        "The connection is not encrypted: somebody on the network could read along."
    )
    if not address.is_unspecified:
        return Reach(f"http://{host(bind)}:{port}/", (), who, True)
    found = own_addresses(address.version) or ["127.0.0.1" if address.version == 4 else "::1"]
    first, *rest = (f"http://{host(one)}:{port}/" for one in found)
    return Reach(first, tuple(rest), who, True)


def host(address: str) -> str:
    """Return an address as it stands in a URL."""
    return f"[{address}]" if ":" in address else address


def own_addresses(version: int) -> list[str]:
    """Return this machine's IPv4 or IPv6 addresses, the likeliest first; nothing is sent."""
    found: list[str] = []
    for family, outside in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((outside, 9))  # a datagram socket sends nothing by connecting
                found.append(str(probe.getsockname()[0]))
        except OSError:
            continue
    try:
        names = socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_DGRAM)
        found += [str(entry[4][0]) for entry in names]
    except OSError:
        pass
    addresses = [ipaddress.ip_address(text.partition("%")[0]) for text in found]
    usable = [a for a in addresses if a.version == version and not a.is_loopback]
    return list(dict.fromkeys(map(str, usable)))


def is_known_host(header: str) -> bool:
    """Say whether a Host header names this machine: by number, or by its own name.

    A page elsewhere that points its own name at this machine is refused (DNS rebinding).
    """
    name = header.rsplit(":", 1)[0] if not header.endswith("]") else header
    name = name.strip("[]").casefold()
    own = socket.gethostname().casefold()
    if name in {"localhost", own, f"{own}.local", f"{own.partition('.')[0]}.local"}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
