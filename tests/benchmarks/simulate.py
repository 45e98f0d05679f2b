"""Make many simulated cases, check every one in full, and say how long one takes.

    uv run python -m tests.benchmarks.simulate [CASES]

Prints whether all load, whether all spans verify, how many model answers score 1.0, whether
two articles are alike, how many leads have another shape than the one before, and the median
times beside those of the real case.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from conflicting_reports.checks import items
from conflicting_reports.material import find_case
from conflicting_reports.model import Seed
from conflicting_reports.seeds import read_seed
from conflicting_reports.simulate import simulate, write_case
from tests.test_simulate_cases import UNITS


def median(times: list[float]) -> str:
    """Return the middle of some times in milliseconds."""
    return f"{1000 * statistics.median(times):.1f} ms"


def run(cases: int) -> None:
    """Print the table."""
    marked = [item for unit in UNITS for item in items(unit) if item.check]
    right: Counter[str] = Counter()
    texts: set[str] = set()
    loaded = verified = other_lead = 0
    made: list[float] = []
    written: list[float] = []
    read: list[float] = []
    whole: list[float] = []
    before = ""
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        for number in range(cases):
            gc.collect(0)
            start = time.perf_counter()
            case = simulate(number)
            one = time.perf_counter()
            folder = write_case(case, Path(case.seed.id))
            two = time.perf_counter()
            seed: Seed = read_seed(folder)
            three = time.perf_counter()
            made.append(one - start)
            written.append(two - one)
            read.append(three - two)
            whole.append(three - start)
            loaded += seed == case.seed
            spans = [c.span for c in seed.article_claims if c.span]
            verified += all(seed.text[s.start : s.end] == s.quote for s in spans)
            for item in marked:
                assert item.check
                right[item.id] += item.check(item.model(seed), seed).score == 1.0
            texts.add(seed.text)
            other_lead += case.lead != before
            before = case.lead
    real = []
    for _ in range(15):
        start = time.perf_counter()
        read_seed(find_case("september-2022"))
        real.append(time.perf_counter() - start)
    print(f"cases {cases}")
    print(f"load as they were made: {loaded}")
    print(f"all spans verify: {verified}")
    wrong = {item.id: cases - right[item.id] for item in marked if right[item.id] < cases}
    print(f"model answers that score 1.0: {sum(right.values())} of {cases * len(marked)} {wrong}")
    print(f"different articles: {len(texts)}")
    print(f"leads with another shape than the case before: {100 * other_lead / cases:.1f} %")
    print(f"make {median(made)}, write {median(written)}, load and verify {median(read)}")
    print(f"make and load {median([a + b for a, b in zip(made, read, strict=True)])}")
    print(f"make, write, load and verify {median(whole)}; the real case, load: {median(real)}")


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
