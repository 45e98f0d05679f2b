"""Run learners' cells where they can do no harm: the far side of `wall`.

A warm process, with pandas loaded, waits for notebooks and forks a child for each. The
child gives up what it doesn't need (files, network, signals, memory, time), runs the cells
and hands back the named answers as plain data. Nothing it says is trusted beyond that:
whoever forges an answer has written an answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import gc
import io
import json
import os
import platform
import resource
import select
import shutil
import signal
import struct
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["serve"]

PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 4, 22, 38
MOST_OUTPUT = 20_000  # characters that a cell may show
MOST_REPLY = 2_000_000  # bytes that a child may hand back


def serve() -> None:
    """Answer requests, one line of JSON each, until the other side closes."""
    settings = json.loads(sys.stdin.readline())
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
    if settings["alone"]:
        tidy_up(settings["emptied"])
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
    reply, why = collect(reader, settings)
    os.close(reader)
    end_everything(child, bool(settings["alone"]))
    shutil.rmtree(folder, ignore_errors=True)
    if why:
        return {"answers": {}, "stopped": why}
    try:
        return dict(json.loads(reply))
    except (ValueError, TypeError, RecursionError):
        return {"answers": {}, "stopped": "it ended without handing over its answers"}


def tidy_up(folders: list[str]) -> None:
    """Empty the folders that notebooks may write in, whatever the last one left there."""
    for folder in map(Path, folders):
        for left in folder.iterdir():
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with contextlib.suppress(OSError):
                    left.unlink()


def collect(reader: int, settings: dict[str, Any]) -> tuple[bytes, str]:
    """Return what a child writes until it closes, or why it was stopped."""
    seconds = float(settings["seconds"])
    until, size = time.monotonic() + seconds, 0
    parts: list[bytes] = []
    while True:
        if time.monotonic() >= until:
            return b"", f"it ran for more than {seconds:g} seconds"
        if settings["alone"] and (why := too_much(settings)):
            return b"", why
        if not select.select([reader], [], [], 0.1)[0]:
            continue
        part = os.read(reader, 65536)
        if not part:
            return b"".join(parts), ""
        parts.append(part)
        size += len(part)
        if size > MOST_REPLY:
            return b"", "its answers are far too large"


def too_much(settings: dict[str, Any]) -> str:
    """Say whether all that runs here besides us takes too much together."""
    pages, processes, before = 0, 0, own_pages("self")
    for entry in os.listdir("/proc"):  # noqa: PTH208 - often, and names are enough
        if not entry.isdigit() or int(entry) == os.getpid():
            continue
        processes += 1
        with contextlib.suppress(OSError, ValueError, IndexError):
            pages += max(0, own_pages(entry) - before)  # a child begins with what we have
    if processes > int(settings["processes"]):
        return "it started too many processes"
    if pages * resource.getpagesize() > int(settings["memory"]):
        return "it took too much memory"
    return ""


def end_everything(child: int, alone: bool) -> None:
    """End the child and whatever it started."""
    for _ in range(200):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if alone:  # the first process of a process namespace: everybody but us
                os.kill(-1, signal.SIGKILL)
            else:
                os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(child, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:  # nobody is left
            return
        time.sleep(0.01)


def in_child(request: dict[str, Any], settings: dict[str, Any], folder: str, writer: int) -> None:
    """Give up what isn't needed, run the cells and write the answers."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
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
        fence(settings["readable"], settings["listed"], folder)
    if settings["alone"]:
        forbid_calls()
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


def fence(readable: list[str], listed: list[str], folder: str) -> None:
    """Let the child read some folders, list others, write one, and reach nobody (Landlock)."""
    from py_landlock import AccessFs, Landlock

    rules = Landlock(strict=False)
    for path in map(Path, readable):
        if path.is_dir():
            rules.allow_read(path)
        elif path.exists():
            rules.add_path_rule(path, access=AccessFs.READ_FILE)
    for path in map(Path, listed):
        rules.add_path_rule(path, access=AccessFs.READ_DIR)
    rules.allow_read_write(folder)
    rules.add_path_rule(os.devnull, access=AccessFs.READ_FILE | AccessFs.WRITE_FILE)
    rules.apply()


def own_pages(process: str) -> int:
    """Return how many pages of memory a process holds that no file backs."""
    sizes = Path(f"/proc/{process}/statm").read_text().split()
    return int(sizes[1]) - int(sizes[2])


CALLS = {  # socket, ptrace, process_vm_*, unshare, setns, mount, keyctl, bpf, io_uring_setup, …
    "x86_64": (0xC000003E, (41, 101, 310, 311, 272, 308, 165, 250, 321, 425, 298, 323, 438)),
    "aarch64": (0xC00000B7, (198, 117, 270, 271, 97, 268, 40, 219, 280, 425, 241, 282, 438)),
}


def forbid_calls() -> None:
    """Refuse calls that open sockets or reach into other processes (seccomp).

    A path's socket isn't kept out by Landlock or a network of one's own. Where the processor
    is another one nothing is refused; whether the wall holds is tried anyway.
    """
    known = CALLS.get(platform.machine())
    if known is None or struct.calcsize("P") != 8:
        return
    architecture, numbers = known
    load, equal, least, give = 0x20, 0x15, 0x35, 0x06
    kill, refuse, allow = 0x80000000, 0x00050000 | errno.EPERM, 0x7FFF0000
    rules = [(load, 0, 0, 4), (equal, 1, 0, architecture), (give, 0, 0, kill), (load, 0, 0, 0)]
    rules += [(least, 0, 1, 0x40000000), (give, 0, 0, refuse)]  # the other numbering of x86-64
    for number in numbers:
        rules += [(equal, 0, 1, number), (give, 0, 0, refuse)]
    rules.append((give, 0, 0, allow))
    packed = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    program = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(rules), ctypes.addressof(packed))
    )
    ctypes.CDLL(None).prctl(PR_SET_SECCOMP, 2, ctypes.c_void_p(ctypes.addressof(program)), 0, 0)


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
