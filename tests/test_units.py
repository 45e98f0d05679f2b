"""All nine units through the real nbgrader: solved, untouched, and with the typical mistakes."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import nbformat
import pytest

from conflicting_reports.audit import Entry, evaluate, read_bank
from conflicting_reports.checks import UNITS, Item, items
from tests.nbgrader_course import Course, fill

BANK = Path(__file__).parent / "answers"


def typical_answers() -> dict[str, Entry]:
    """Return for each item the mistake that most learners would make."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in read_bank(BANK):
        if entry.typical:
            found[entry.item].append(entry)
    assert all(len(entries) == 1 for entries in found.values()), found
    return {item: entries[0] for item, entries in found.items()}


TYPICAL = typical_answers()


def as_assignment(code: str, variable: str) -> str:
    """Return a bank's code with its last expression assigned to a variable."""
    tree = ast.parse(code)
    last = tree.body[-1]
    assert isinstance(last, ast.Expr)
    tree.body[-1] = ast.Assign([ast.Name(variable, ast.Store())], last.value)
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def with_mistakes(notebook: nbformat.NotebookNode, unit: str) -> nbformat.NotebookNode:
    """Return a released notebook with the typical mistake in each machine-marked answer."""
    machine = {f"{item.id}-answer": item for item in items(unit) if item.check}
    for cell in notebook.cells:
        item = machine.get(cell["id"])
        if item is not None:
            cell.source = as_assignment(TYPICAL[item.id].code, item.variable)
    return notebook


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    course = Course(tmp_path_factory.mktemp("course"))
    for unit in UNITS:
        course.hand_in("solved", fill(course.source(unit), course.release(unit)), unit)
        course.hand_in("untouched", course.release(unit), unit)
        course.hand_in("typical", with_mistakes(course.release(unit), unit), unit)
        course.run("generate_assignment", unit, "--force")
        course.run("autograde", unit)
    return course


def points(course: Course, unit: str) -> dict[str, float]:
    return {
        cell.metadata["nbgrader"]["grade_id"]: float(cell.metadata["nbgrader"]["points"])
        for cell in course.source(unit).cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }


def machine(unit: str) -> list[Item]:
    return [item for item in items(unit) if item.check]


@pytest.mark.parametrize("unit", UNITS)
def test_a_solution_earns_everything_a_machine_can_give(course: Course, unit: str) -> None:
    scores, most = course.scores(unit, "solved"), points(course, unit)
    assert {i.id: scores[i.id] for i in machine(unit)} == {i.id: most[i.id] for i in machine(unit)}
    assert set(course.waiting(unit, "solved")) == {i.id for i in items(unit) if not i.check}


@pytest.mark.parametrize("unit", UNITS)
def test_an_untouched_exercise_earns_nothing_and_waits_for_nobody(
    course: Course, unit: str
) -> None:
    assert set(course.scores(unit, "untouched").values()) == {0.0}
    assert course.waiting(unit, "untouched") == []


@pytest.mark.parametrize("unit", UNITS)
def test_typical_mistakes_earn_what_the_bank_says(course: Course, unit: str) -> None:
    scores, most = course.scores(unit, "typical"), points(course, unit)
    for item in machine(unit):
        assert item.check is not None
        share = item.check(evaluate(TYPICAL[item.id])).score
        assert 0 <= share < 1, item.id
        assert scores[item.id] == pytest.approx(share * most[item.id], abs=0.006), item.id


@pytest.mark.parametrize("unit", UNITS)
def test_answers_that_do_not_try_earn_less_than_half(unit: str) -> None:
    for item in machine(unit):
        entries = [e for e in read_bank(BANK) if e.item == item.id and e.strategy]
        assert len(entries) >= 3, item.id
        for entry in entries:
            assert item.check is not None
            assert item.check(evaluate(entry), entry.case).score < 0.5, entry


@pytest.mark.parametrize("unit", UNITS)
def test_every_item_of_the_invented_case_is_worth_the_same(unit: str) -> None:
    from conflicting_reports.checks.cases import INVENTED, chosen_case

    seed = chosen_case(INVENTED)
    for item in machine(unit):
        assert item.check is not None
        assert item.check(item.model(seed), INVENTED).score == 1, item.id
        assert all(item.hints_for(seed)), item.id
        assert item.explanation_for(seed), item.id


@pytest.mark.parametrize("item", [i for i in items() if i.check is None], ids=lambda item: item.id)
def test_a_hand_marked_item_has_its_scheme_samples_and_comments(item: Item) -> None:
    path = Path(__file__).resolve().parents[1] / f"solutions/{item.unit}.marking.toml"
    scheme = tomllib.loads(path.read_text("utf-8"))[item.id]
    names = [criterion["name"] for criterion in scheme["criterion"]]
    assert len(names) >= 2
    assert all(len(c["levels"]) == 4 and all(c["levels"]) for c in scheme["criterion"])
    assert Counter(s["level"] for s in scheme["sample"]) == {0: 3, 1: 3, 2: 3, 3: 3}
    assert all(sample["text"].strip() and sample["why"].strip() for sample in scheme["sample"])
    assert len(scheme["comment"]) >= 8
    assert {comment["criterion"] for comment in scheme["comment"]} == set(names)
    assert len({sample["text"] for sample in scheme["sample"]}) == 12
    release = (path.parents[1] / f"exercises/{item.unit}/{item.unit}.ipynb").read_text("utf-8")
    for sample in scheme["sample"]:
        assert sample["text"].strip()[:60] not in release
