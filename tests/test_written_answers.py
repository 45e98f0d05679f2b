"""Reading answer cells without running them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from conflicting_reports.grading.written_answers import read_written_answers, without_magics


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("x = 105", 105),
        ("x = -1.5", -1.5),
        ("x: int = 3", 3),
        ("y = x = 'a' 'b'", "ab"),
        ("x = 'so ' + 'far'", "so far"),
        ("x = 105 + 50", 155),
        ("x = (105 + 100) / 2", 102.5),
        (
            "x = []\nx = [1, (2, 3), {'a': {4, 5}}, None, True]",
            [1, (2, 3), {"a": {4, 5}}, None, True],
        ),
        ("x = set()", set()),
        ("x = set([1, 2, 2])", {1, 2}),
        ("x = dict(a=1, b=[2])", {"a": 1, "b": [2]}),
        ("import datetime as dt\nx = dt.date(2022, 9, 13)", dt.date(2022, 9, 13)),
        ("from datetime import datetime\nx = datetime(2022, 9, 13)", dt.datetime(2022, 9, 13)),
        ("row = {'count': 105}\nx = [row]", [{"count": 105}]),
        ("%matplotlib inline\n!ls\nx?\nx = 1", 1),
        ("x = 1\nx\nprint(x)\nlen('a')\nhint('claim-table', case)", 1),
        ("x = 1\nunit.check_claim_table(x, case)", 1),
        ("for i in range(3):\n    pass\nx = 2", 2),
    ],
)
def test_what_is_written_out_is_read(code: str, value: Any) -> None:
    found = read_written_answers([code], ["x"])
    assert found.values["x"] == value
    assert type(found.values["x"]) is type(value)
    assert "x" not in found.computed


@pytest.mark.parametrize(
    "code",
    [
        "x = open('solutions').read()",
        "x = [i for i in range(3)]",
        "x = []\nx.append(1)",
        "x = {}\nx['a'] = 1",
        "x = 1\nx += 1",
        "x = 1\nif True:\n    x = 2",
        "x = 1\nfor x in range(3):\n    pass",
        "x = f'{1}'",
        "x = unit.model_claim_table(seed)",
        "x = 10 ** 10",
        "x = [0] * 10**9",
        "x = {**a}",
        "x = {[]: 1}",
        "x = 1 / 0",
        "x = [1]\nfill(x)",
        "def fill():\n    global x\n    x = 3\nx = 1\ndef again():\n    global x\n    x = 2",
        "x, y = 1, 2",
        "x = y",
        "print(x := 3)",
        "del x",
        "x = " + "[" * 150 + "]" * 150 + " + 1",
    ],
)
def test_what_has_to_be_computed_is_named_with_a_reason(code: str) -> None:
    found = read_written_answers([code], ["x"])
    assert found.computed["x"]


def test_the_last_assignment_counts_also_after_a_computed_one() -> None:
    assert read_written_answers(["x = f()", "x = 3"], ["x"]).computed == {}
    assert "x" in read_written_answers(["x = 3", "x = f()"], ["x"]).computed


def test_a_cell_that_is_no_python_is_reported_with_its_line_and_spares_the_others() -> None:
    found = read_written_answers(["x = [1,\n     2", "y = 3"], ["x", "y"])
    assert found.values == {"y": 3}
    assert "not Python" in found.computed["x"]
    assert "line 1" in found.computed["x"]


@pytest.mark.parametrize(
    "code",
    [
        "(" * 100_000,
        "x = " + "-" * 100_000 + "1",
        "x = 1" + "+1" * 100_000,
        "x = '" + "a" * 500_000,
        "\0",
    ],
    ids=["brackets", "minus", "sum", "long", "nul"],
)
def test_a_cell_made_to_break_the_parser_is_no_more_than_a_fault(code: str) -> None:
    found = read_written_answers([code, "y = 1"], ["x", "y"])
    assert found.values == {"y": 1}


def test_magics_are_blanked_line_by_line_and_cell_magics_wholly() -> None:
    assert without_magics("%%bash\nrm -rf /") == ""
    assert without_magics("a = 1\n  %time\nb = '100%'") == "a = 1\n\nb = '100%'"


def test_look_alike_letters_make_another_name() -> None:
    """Python folds some look-alikes into ASCII; a Cyrillic letter stays another name."""
    assert "claim_table" not in read_written_answers(["сlaim_table = 3"], []).values
    assert read_written_answers(["𝓍 = 3"], []).values == {"x": 3}
