"""Read what answer cells say without running them.

An answer is plain data, so most notebooks need no Python to be marked: the assignments are
parsed and their values read. What can't be read in this way is named, so that somebody can
decide to run it, behind a wall.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

__all__ = ["WrittenAnswers", "read_written_answers"]

HARMLESS = {"award", "display", "hint", "len", "print", "progress", "repr", "reveal", "type"} | {
    "list",
    "show_article",
    "sorted",
    "str",
    "sum",
}
EMPTY = {"dict": dict, "frozenset": frozenset, "list": list, "set": set, "tuple": tuple}
DAYS = {"date": dt.date, "datetime": dt.datetime}
TRANSPARENT = {"%%capture", "%%prun", "%%time"}  # cell magics that run the cell as it is
ANYTHING = {"delattr", "eval", "exec", "get_ipython", "globals", "locals", "setattr", "vars"}
LONGEST = 400_000  # characters of a cell that are read
LARGEST = 10**15
MOST_PARTS = 20_000  # parts and characters of one value, shared ones counted each time
MOST_TEXT = 200_000
MOST_KEY = 100
MOST_WORK = 2_000_000  # parts and characters that are put together in one notebook


class ComputedError(Exception):
    """A value isn't written out: it has to be computed."""


@dataclass(slots=True)
class WrittenAnswers:
    """What a notebook's cells assign, as far as it is written out.

    Attributes:
        values: the last value written for each name.
        computed: names whose last value has to be computed, with the reason.
        faults: cells that are no Python: where and why, in the cells' order.
        ties: names that a name's value may share parts with, or that a function mentions.
        work: how much may still be put together.
    """

    values: dict[str, Any] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    ties: dict[str, set[str]] = field(default_factory=dict)
    work: int = MOST_WORK

    def settle(self, name: str, value: Any) -> None:
        """Note a value that is written out."""
        self.values[name] = value
        self.computed.pop(name, None)

    def tie(self, names: Iterable[str], others: Iterable[str]) -> None:
        """Note that whoever changes one of these names may change the others."""
        together = set(names) | set(others)
        for name in together:
            self.ties.setdefault(name, set()).update(together)

    def tied(self, names: Iterable[str]) -> set[str]:
        """Return names with all that are tied to them."""
        found: set[str] = set()
        ahead = list(names)
        while ahead:
            name = ahead.pop()
            if name not in found:
                found.add(name)
                ahead += self.ties.get(name, ())
        return found

    def spend(self, amount: int) -> None:
        """Count what is put together.

        Raises:
            ComputedError: once it is too much.
        """
        self.work -= amount
        if self.work < 0:
            raise ComputedError("it is far too large")

    def leave(self, names: Iterable[str], why: str) -> None:
        """Note names whose value has to be computed."""
        for name in names:
            self.computed[name] = why


def read_written_answers(cells: Iterable[str], answers: Iterable[str] = ()) -> WrittenAnswers:
    """Return what code cells assign, read in their order and without running anything.

    Args:
        cells: the sources of a notebook's code cells.
        answers: the names that matter. Cells that are no Python are reported for these.
    """
    found, wanted = WrittenAnswers(), tuple(answers)
    for source in cells:
        text = source
        try:
            if len(text) > LONGEST:
                msg = "the cell is far too long"
                raise SyntaxError(msg)
            try:
                tree = parsed(text)
            except SyntaxError:
                text = without_magics(source)
                tree = parsed(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = getattr(error, "lineno", None)
            place = f"line {line}: " if line else ""
            what = getattr(error, "msg", None) or type(error).__name__
            found.faults.append(f"{place}{what}")
            named = [name for name in wanted if re.search(rf"\b{re.escape(name)}\s*=", text)]
            found.leave(named, f"its cell is not Python: {place}{what}")
            continue
        for statement in tree.body:
            read_statement(statement, found)
    return found


def parsed(text: str) -> ast.Module:
    """Return a cell's statements, without a word on odd escapes in its texts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def without_magics(source: str) -> str:
    """Return a cell with IPython's own lines (`%…`, `!…`, `…?`) made empty."""
    if source.lstrip().startswith("%%"):
        first, _, rest = source.lstrip().partition("\n")
        return without_magics(f"\n{rest}") if first.split()[0] in TRANSPARENT else ""
    return "\n".join(
        "" if re.match(r"\s*[%!?]|\s*[\w.]+\?{1,2}\s*$", line) else line
        for line in source.split("\n")
    )


def read_statement(statement: ast.stmt, found: WrittenAnswers) -> None:
    """Add what one statement of the top level assigns, or which names it touches."""
    if isinstance(statement, ast.Pass):
        return
    if isinstance(statement, ast.Import | ast.ImportFrom):
        imported = {(a.asname or a.name).split(".")[0] for a in statement.names}
        found.leave(imported & set(found.values), "it is imported from somewhere else")
        return
    targets: list[ast.expr] = []
    given: ast.expr | None = None
    if isinstance(statement, ast.Assign):
        targets, given = statement.targets, statement.value
    elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
        targets, given = [statement.target], statement.value
    if targets and all(isinstance(target, ast.Name) for target in targets):
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        shared = names_in(given) if given is not None else set()
        if len(names) > 1 or shared:
            found.tie(names, shared)
        try:
            value = written(given, found)
            if not is_small(value, MOST_PARTS):
                raise ComputedError("it is far too large")
        except ComputedError as error:
            found.leave(names, str(error))
            touch(given, found)
        except (RecursionError, MemoryError):
            found.leave(names, "it is nested too deeply")
        else:
            for name in names:
                found.settle(name, value)
        return
    if isinstance(statement, ast.Expr):
        touch(statement.value, found)
        return
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        inside = [n for node in ast.walk(statement) for n in getattr(node, "names", [])]
        found.leave([n for n in inside if isinstance(n, str)], "a function sets it")
        found.tie([statement.name], names_in(statement))
        if statement.decorator_list or isinstance(statement, ast.ClassDef):
            found.leave(found.tied(names_in(statement)) & set(found.values), "a call may change it")
        return
    found.leave(found.tied(names_in(statement)), "it is changed by more than an assignment")


def touch(expression: ast.expr | None, found: WrittenAnswers) -> None:
    """Note the names that calls inside an expression might change."""
    for node in ast.walk(expression) if expression is not None else ():
        if isinstance(node, ast.NamedExpr):
            found.leave(names_in(node), "it is changed by more than an assignment")
        if not isinstance(node, ast.Call) or is_harmless(node.func):
            continue
        names = names_in(node)
        reach = set(found.values) if names & ANYTHING else found.tied(names)
        found.leave(reach & set(found.values), "a call may change it")


def is_harmless(function: ast.expr) -> bool:
    """Say whether a call only shows something: `print`, `hint`, a check of the unit."""
    if isinstance(function, ast.Name):
        return function.id in HARMLESS
    root = function
    while isinstance(root, ast.Attribute):
        root = root.value
    return isinstance(root, ast.Name) and root.id == "unit"


def names_in(node: ast.AST) -> set[str]:
    """Return all names that stand in a piece of code."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def written(node: ast.expr | None, found: WrittenAnswers) -> Any:
    """Return the value that an expression writes out.

    Raises:
        ComputedError: if it would have to be computed.
    """
    match node:
        case ast.Constant(value=value) if type(value) in {int, float, str, bool, type(None)}:
            return value
        case ast.List(elts=parts):
            return [written(part, found) for part in parts]
        case ast.Tuple(elts=parts):
            return tuple(written(part, found) for part in parts)
        case ast.Set(elts=parts):
            return a_set([written(part, found) for part in parts])
        case ast.Dict(keys=keys, values=values) if None not in keys:
            return {
                a_key(written(key, found)): written(value, found)
                for key, value in zip(keys, values, strict=True)
            }
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=inner):
            number = a_number(written(inner, found))
            return -number if isinstance(node.op, ast.USub) else number
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right=right):
            return combined(written(left, found), node.op, written(right, found), found)
        case ast.Name(id=name) if name in found.values and name not in found.computed:
            return found.values[name]
        case ast.Call():
            return called(node, found)
    raise ComputedError("it is not written out")


def called(node: ast.Call, found: WrittenAnswers) -> Any:
    """Return the value of `set()`, `dict(a=1)`, `date(2022, 9, 13)` and the like."""
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name not in EMPTY and name not in DAYS:
        raise ComputedError("it is not written out")
    arguments = [written(argument, found) for argument in node.args]
    if isinstance(node.func, ast.Name) and name == "dict" and not arguments:
        return {str(k.arg): written(k.value, found) for k in node.keywords if k.arg}
    if node.keywords:
        raise ComputedError("it is not written out")
    if isinstance(node.func, ast.Name) and name in EMPTY:
        if not arguments:
            return EMPTY[name]()
        if len(arguments) == 1 and type(arguments[0]) in {list, tuple, set, frozenset}:
            found.spend(len(arguments[0]))
            if name in {"set", "frozenset"}:
                return a_set(list(arguments[0]))
            if name in {"list", "tuple"}:
                return EMPTY[name](arguments[0])
    if name in DAYS and arguments and all(type(a) is int for a in arguments):
        try:
            return DAYS[name](*arguments)
        except (TypeError, ValueError, OverflowError):
            pass
    raise ComputedError("it is not written out")


def is_small(value: Any, most: int) -> bool:
    """Say whether a value has no more parts than that, counting shared parts each time."""
    ahead, texts = [value], MOST_TEXT
    while ahead:
        part = ahead.pop()
        most -= 1
        if type(part) is str:
            texts -= len(part)
        elif type(part) is dict:
            most -= len(part)
            ahead += list(part.values())[: most + 2]
        elif type(part) in {list, tuple, set, frozenset}:
            ahead += list(part)[: most + 2]
        if most < 0 or texts < 0:
            return False
    return True


def a_key(value: Any) -> Any:
    """Return a value that can be a key of a dict or a member of a set."""
    if not is_small(value, MOST_KEY):
        raise ComputedError("it is far too large")
    try:
        hash(value)
    except TypeError:
        raise ComputedError("a list or a table stands where a single value should") from None
    return value


def a_set(values: list[Any]) -> set[Any]:
    """Return values as a set."""
    return {a_key(value) for value in values}


def a_number(value: Any) -> int | float:
    """Return a value that is a number."""
    if type(value) not in {int, float}:
        raise ComputedError("it is not written out")
    return value  # type: ignore[no-any-return]


def combined(left: Any, operator: ast.operator, right: Any, found: WrittenAnswers) -> Any:
    """Return a sum, difference, product or quotient of small numbers, or two texts joined."""
    if isinstance(operator, ast.Add) and type(left) is type(right) is str:
        if len(left) + len(right) > MOST_TEXT:
            raise ComputedError("it is far too large")
        found.spend(len(left) + len(right))
        return left + right
    first, second = a_number(left), a_number(right)
    if abs(first) > LARGEST or abs(second) > LARGEST:
        raise ComputedError("its numbers are too large")
    try:
        match operator:
            case ast.Add():
                return first + second
            case ast.Sub():
                return first - second
            case ast.Mult():
                return first * second
            case _:
                return first / second
    except ArithmeticError:
        raise ComputedError("it divides by zero") from None
