"""How often somebody may try: a bucket for each address that fills up again slowly."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

__all__ = ["Tries", "network"]

MOST_ADDRESSES = 4096


class Tries:
    """Buckets of tries, one to a key; the clock is one that never jumps."""

    def __init__(
        self, most: int, per_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Make buckets.

        Args:
            most: tries in a full bucket.
            per_second: how fast it fills up again.
            clock: seconds that only go up.
        """
        self.most, self.per_second, self.clock = most, per_second, clock
        self._left: OrderedDict[object, tuple[float, float]] = OrderedDict()

    def left(self, key: object) -> bool:
        """Say whether a key has a try left."""
        return self._level(key) >= 1

    def spend(self, key: object) -> bool:
        """Take a try from a key's bucket; False if it had none."""
        level = self._level(key)
        self._left[key] = (max(level - 1, 0.0), self.clock())
        self._left.move_to_end(key)
        while len(self._left) > MOST_ADDRESSES:
            self._left.popitem(last=False)
        return level >= 1

    def _level(self, key: object) -> float:
        level, when = self._left.get(key, (float(self.most), self.clock()))
        return min(self.most, level + (self.clock() - when) * self.per_second)


def network(address: str) -> str:
    """Return what counts as one address: an IPv4 address, or the /64 of an IPv6 one."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
