"""A learner's working copy: lessons and exercises, brought in and never overwritten.

The copy keeps a list of what was delivered (`.conflicting-reports/manifest.json`: path and
SHA-256). A file whose bytes still match it is the course's and may be renewed; any other
is the learner's and is never touched.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from conflicting_reports.attempts import FOLDER
from conflicting_reports.errors import WorkspaceError
from conflicting_reports.material import folder, units

__all__ = ["START", "Report", "make_working_copy", "reset_unit"]

DELIVERED = ("lessons", "exercises")
START = "lessons/00-start-here.ipynb"


@dataclass(slots=True)
class Report:
    """What was done to a working copy: paths below it, sorted."""

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def delivered_files() -> dict[str, bytes]:
    """Return what learners get: path in the working copy to the notebook's bytes."""
    files = {}
    for kind in DELIVERED:
        root = folder(kind)
        for path in sorted(root.rglob("*.ipynb")):
            if ".ipynb_checkpoints" not in path.parts:
                files[f"{kind}/{path.relative_to(root).as_posix()}"] = for_learners(path)
    return files


def for_learners(path: Path) -> bytes:
    """Return a notebook without the notes to facilitators; others byte for byte."""
    data = path.read_bytes()
    notebook = json.loads(data)
    tags = [set(cell["metadata"].get("tags", ())) for cell in notebook["cells"]]
    if not any("facilitator" in found for found in tags):
        return data
    notebook["cells"] = [
        cell
        for cell, found in zip(notebook["cells"], tags, strict=True)
        if "facilitator" not in found
    ]
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()


def read_manifest(target: Path) -> dict[str, str]:
    """Return path to SHA-256 of what was delivered before; empty for a new copy.

    Raises:
        WorkspaceError: if the list is there and can't be read.
    """
    path = target / FOLDER / "manifest.json"
    try:
        found = json.loads(path.read_text("utf-8"))
        files = found["files"]
        return {str(name): str(checksum) for name, checksum in files.items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (ValueError, KeyError, TypeError, AttributeError, OSError):
        msg = (
            f"{path} is damaged; nothing was changed. Delete that one file and run the command "
            "again: every file that differs from the course will then be kept as yours"
        )
        raise WorkspaceError(msg) from None


def write_safely(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as draft:
            draft.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def make_working_copy(target: Path) -> Report:
    """Make a learner's working copy, or bring in what is new. Return what was done.

    Files that the learner changed are kept as they are; where the course has a newer
    version of one, the report says so.

    Raises:
        WorkspaceError: if the folder can't be used; nothing of the learner's is changed.
    """
    if target.exists() and not target.is_dir():
        msg = f"{target} is a file; give the name of a folder"
        raise WorkspaceError(msg)
    try:
        return fill(target)
    except WorkspaceError:
        raise
    except OSError as error:
        msg = f"can't write in {target}: {error.strerror or error}; choose another folder"
        raise WorkspaceError(msg) from None


def fill(target: Path) -> Report:
    """Do the work of `make_working_copy`."""
    manifest = read_manifest(target)
    report = Report()
    target.mkdir(parents=True, exist_ok=True)
    for name, data in delivered_files().items():
        path = target / name
        latest = digest(data)
        if not path.exists() and not path.is_symlink():
            write_safely(path, data)
            report.new.append(name)
            manifest[name] = latest
            continue
        found = digest(path.read_bytes())
        if found == latest:
            manifest[name] = latest
        elif found == manifest.get(name):
            write_safely(path, data)
            report.renewed.append(name)
            manifest[name] = latest
        elif manifest.get(name) == latest:
            report.kept.append(name)
        else:
            report.newer.append(name)
    text = json.dumps({"files": manifest}, indent=1, sort_keys=True)
    write_safely(target / FOLDER / "manifest.json", text.encode())
    return report


def reset_unit(target: Path, unit: str, now: dt.datetime) -> tuple[Path, Path | None]:
    """Put a fresh exercise in place, keeping the old file under another name.

    Returns:
        The fresh file, and where the old one is now (None if there was none).

    Raises:
        WorkspaceError: if there is no such unit or no working copy at `target`.
    """
    if unit not in units():
        msg = f"there is no unit {unit!r}; the units are {', '.join(units())}"
        raise WorkspaceError(msg)
    if not (target / FOLDER / "manifest.json").is_file():
        msg = f"{target} is not a working copy; run `conflicting-reports learn {target}` first"
        raise WorkspaceError(msg)
    name = f"exercises/{unit}/{unit}.ipynb"
    path, data = target / name, delivered_files()[name]
    manifest = read_manifest(target)
    old = None
    try:
        if path.exists():
            old = unused_name(path, now)
            path.rename(old)
        write_safely(path, data)
        manifest[name] = digest(data)
        text = json.dumps({"files": manifest}, indent=1, sort_keys=True)
        write_safely(target / FOLDER / "manifest.json", text.encode())
    except OSError as error:
        kept = f"; your old file is {old}" if old and old.exists() else ""
        msg = f"can't write in {path.parent}: {error.strerror or error}{kept}"
        raise WorkspaceError(msg) from None
    return path, old


def unused_name(path: Path, now: dt.datetime) -> Path:
    """Return a name beside a file that nothing has yet."""
    stamp = f"{now:%Y-%m-%d-%H%M%S}"
    candidate = path.with_name(f"{path.stem}-old-{stamp}{path.suffix}")
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-old-{stamp}-{number}{path.suffix}")
        number += 1
    return candidate
