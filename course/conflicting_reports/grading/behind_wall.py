"""Run learners' cells where they can do no harm: the far side of `wall`.

A warm process, with pandas loaded, waits for notebooks and forks a child for each. The
child gives up what it doesn't need (files, network, signals, memory, time), runs the cells
and hands back the named answers as plain data. Nothing it says is trusted beyond that:
whoever forges an answer has written an answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import io
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["serve"]

PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 4, 38
MOST_OUTPUT = 20_000  # characters that a cell may show
MOST_REPLY = 2_000_000  # bytes that a child may hand back


def serve() -> None:
    """Answer requests, one line of JSON each, until the other side closes."""
    settings = json.loads(sys.stdin.readline())
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    warm_up()
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), settings)), flush=True)


def warm_up() -> None:
    """Import what most cells want, once."""
    import matplotlib as mpl

    mpl.use("Agg")
    import numpy  # noqa: F401
    import pandas  # noqa: F401
    import py_landlock  # noqa: F401
    from IPython.core.inputtransformer2 import TransformerManager

    from conflicting_reports.checks import items
    from conflicting_reports.widgets import article  # noqa: F401

    TransformerManager()
    items()
    gc.freeze()


def answer(request: dict[str, Any], settings: dict[str, Any]) -> dict[str, Any]:
    """Run one notebook in a child and return what it handed back."""
    folder = tempfile.mkdtemp(prefix="notebook-")
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            in_child(request, settings, folder, writer)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    reply, why = collect(reader, child, float(settings["seconds"]))
    os.close(reader)
    end_everything(child, bool(settings["alone"]))
    shutil.rmtree(folder, ignore_errors=True)
    if why:
        return {"answers": {}, "stopped": why}
    try:
        return dict(json.loads(reply))
    except (ValueError, TypeError, RecursionError):
        return {"answers": {}, "stopped": "it ended without handing over its answers"}


def collect(reader: int, child: int, seconds: float) -> tuple[bytes, str]:
    """Return what a child writes until it closes, or why it was stopped."""
    until, size = time.monotonic() + seconds, 0
    parts: list[bytes] = []
    while True:
        left = until - time.monotonic()
        if left <= 0:
            return b"", f"it ran for more than {seconds:g} seconds"
        if not select.select([reader], [], [], left)[0]:
            continue
        part = os.read(reader, 65536)
        if not part:
            return b"".join(parts), ""
        parts.append(part)
        size += len(part)
        if size > MOST_REPLY:
            return b"", "its answers are far too large"


def end_everything(child: int, alone: bool) -> None:
    """End the child and whatever it started."""
    for _ in range(200):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(child, signal.SIGKILL)
        if alone:  # in a process namespace of our own: everybody but us
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)


def in_child(request: dict[str, Any], settings: dict[str, Any], folder: str, writer: int) -> None:
    """Give up what isn't needed, run the cells and write the answers."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    keep = {0, 1, 2, writer}
    for number in range(3, 256):
        if number not in keep:
            with contextlib.suppress(OSError):
                os.close(number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update({"HOME": folder, "TMPDIR": folder, "PATH": os.defpath, "LANG": "C.UTF-8"})
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    tempfile.tempdir = folder
    limit(settings)
    ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if settings["landlock"]:
        fence(settings["readable"], folder)
    reply = json.dumps(run(request["steps"]))
    with os.fdopen(writer, "w") as out:
        out.write(reply)


def limit(settings: dict[str, Any]) -> None:
    """Limit time, memory, processes, size of files and open files."""
    seconds = int(settings["seconds"])
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, int(settings["memory"])),
        (resource.RLIMIT_NPROC, int(settings["processes"])),
        (resource.RLIMIT_FSIZE, int(settings["file_size"])),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def fence(readable: list[str], folder: str) -> None:
    """Let the child read some folders, write one, and reach nobody (Landlock)."""
    from py_landlock import AccessFs, Landlock

    rules = Landlock(strict=False)
    for path in map(Path, readable):
        if path.is_dir():
            rules.allow_read(path)
        elif path.exists():
            rules.add_path_rule(path, access=AccessFs.READ_FILE)
    rules.allow_read_write(folder)
    rules.add_path_rule(os.devnull, access=AccessFs.READ_FILE | AccessFs.WRITE_FILE)
    rules.apply()


def run(steps: list[dict[str, Any]]) -> dict[str, Any]:
    """Run cells in order and return the answers that were asked for on the way."""
    from conflicting_reports.checks.answers import UnreadableError, plain
    from conflicting_reports.grading.parcels import wrapped

    space: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
    answers: dict[str, Any] = {}
    errors: list[str] = []
    with shown() as output:
        for step in steps:
            if "source" in step:
                errors += run_cell(step["source"], space)
                continue
            for name in step["names"]:
                key = f"{step['ask']}.{name}"
                if name not in space:
                    continue
                try:
                    answers[key] = {"value": wrapped(plain(space[name], name))}
                except UnreadableError as error:
                    answers[key] = {"fault": str(error)[:500]}
    return {"answers": answers, "errors": errors[:5], "output": output.getvalue()[:MOST_OUTPUT]}


@contextlib.contextmanager
def shown() -> Iterator[io.StringIO]:
    """Catch what cells print, up to a limit."""

    class Limited(io.StringIO):
        def write(self, text: str) -> int:
            return super().write(text) if self.tell() < MOST_OUTPUT else len(text)

    output = Limited()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        yield output


def run_cell(source: str, space: dict[str, Any]) -> list[str]:
    """Run a cell; return its error as a line, if there was one."""
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        code = compile(TransformerManager().transform_cell(source), "<cell>", "exec")
        exec(code, space)  # noqa: S102 - this is what the wall is for
    except BaseException as error:
        return traceback.format_exception_only(error)[-1:]
    return []


if __name__ == "__main__":
    serve()
