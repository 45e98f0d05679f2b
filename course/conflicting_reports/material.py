"""Where the course's material and the learner's own lie: checkout, package, working copy.

No other module knows.
"""

from __future__ import annotations

from pathlib import Path

from conflicting_reports.errors import MaterialError

__all__ = ["FOLDER", "KINDS", "cases", "find_case", "folder", "units", "working_copy"]

FOLDER = ".conflicting-reports"  # in a working copy: what was delivered, tried, played
KINDS = ("lessons", "exercises", "solutions", "seeds", "workshop")
_PACKAGE = Path(__file__).resolve().parent


def folder(kind: str) -> Path:
    """Return the folder that holds all material of one of the `KINDS`.

    Raises:
        MaterialError: if the kind is unknown or its folder is missing.
    """
    if kind not in KINDS:
        msg = f"no material of kind {kind!r}; there are {', '.join(KINDS)}"
        raise MaterialError(msg)
    checkout = _PACKAGE.parents[1]
    candidates = (
        _PACKAGE / "_course" / kind,
        checkout / (f"course/{kind}" if kind in {"lessons", "workshop"} else kind),
    )
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    msg = f"the folder of the course's {kind} is missing; install the package again"
    raise MaterialError(msg)


def working_copy(start: Path | None = None) -> Path | None:
    """Return the learner's working copy that holds a folder, or None outside one."""
    here = (start or Path.cwd()).resolve()
    for place in (here, *here.parents):
        if (place / FOLDER / "manifest.json").is_file():
            return place
    return None


def cases() -> list[str]:
    """Return the ids of all cases, sorted."""
    return sorted(p.parent.name for p in folder("seeds").glob("*/seed.toml"))


def units() -> list[str]:
    """Return the ids of all graded units, sorted, such as `01-who-says-what`."""
    return sorted(p.stem for p in folder("exercises").glob("*/*.ipynb") if p.stem == p.parent.name)


def find_case(case: str | Path) -> Path:
    """Return the folder of a case, given its id or a path to a folder of your own.

    Raises:
        MaterialError: if there is neither.
    """
    path = Path(case)
    if path.is_dir():
        return path
    inside = folder("seeds") / path
    if path.name == str(case) and inside.is_dir():
        return inside
    msg = f"no case {str(case)!r}; there are {', '.join(cases())}, or give the path of a folder"
    raise MaterialError(msg)
