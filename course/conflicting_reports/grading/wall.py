"""Run a notebook whose answers are computed, behind a wall. See `behind_wall` for the far side.

Two walls are known: bubblewrap, and, where it isn't installed, Linux's namespaces with
Landlock. A wall is tried before it is used: a program behind it that can read the gradebook,
reach a port or write outside its folder means that there is none.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conflicting_reports.grading.parcels import unwrapped
from conflicting_reports.material import folder

__all__ = ["Limits", "Ran", "Wall", "find_wall"]

START = 60.0  # seconds for the warm process to be ready


@dataclass(frozen=True, slots=True)
class Limits:
    """What a notebook may use: seconds, bytes of memory, processes, bytes of a file."""

    seconds: float = 30.0
    memory: int = 2_000_000_000
    processes: int = 64
    file_size: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run handed back.

    Attributes:
        values: answers by item and name, such as `claim-table.claim_table`.
        faults: answers that are no plain data, with the reason.
        errors: the errors of cells, one line each.
        stopped: why the run was stopped; empty if it wasn't.
        started: whether it ran at all; if not, that is no fault of the notebook's.
    """

    values: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    errors: tuple[str, ...] = ()
    stopped: str = ""
    started: bool = True


class Wall:
    """A warm process behind a wall; starts on first use and again after it died."""

    def __init__(self, kind: str, limits: Limits | None = None) -> None:
        self.kind = kind
        self.limits = limits or Limits()
        self.process: subprocess.Popen[str] | None = None

    def __str__(self) -> str:
        return {
            "bubblewrap": "bubblewrap",
            "landlock": "namespaces and Landlock",
            "none": "no wall, as this course's configuration allows",
        }[self.kind]

    def run(self, steps: list[dict[str, Any]]) -> Ran:
        """Run a notebook's steps and return what it handed back. Never raises."""
        try:
            process = self.started()
        except (OSError, ValueError):
            self.stop()
            return Ran(stopped="the process behind the wall didn't start", started=False)
        try:
            assert process.stdin is not None  # noqa: S101 - we opened it
            process.stdin.write(json.dumps({"steps": steps}) + "\n")
            process.stdin.flush()
            reply = self.read_line(self.limits.seconds + 15)
        except (OSError, ValueError) as error:
            self.stop()
            return Ran(stopped=f"it ended the process that ran it ({type(error).__name__})")
        if reply is None:
            self.stop()
            return Ran(stopped="it ended the process that ran it")
        return read_reply(reply)

    def started(self) -> subprocess.Popen[str]:
        """Return the process, started if it doesn't run."""
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(  # noqa: S603 - a command of ours
                command(self.kind),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                bufsize=1,
                env={"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"}
                | {"PYTHONPATH": str(library().parent), "PYTHONDONTWRITEBYTECODE": "1"},
                start_new_session=True,
            )
            assert self.process.stdin is not None  # noqa: S101 - we opened it
            self.process.stdin.write(json.dumps(self.settings()) + "\n")
            self.process.stdin.flush()
            if self.read_line(START) is None:
                self.stop()
                msg = "the process behind the wall didn't start"
                raise OSError(msg)
        return self.process

    def settings(self) -> dict[str, Any]:
        """Return what the far side has to know."""
        return {
            "seconds": self.limits.seconds,
            "memory": self.limits.memory,
            "processes": self.limits.processes,
            "file_size": self.limits.file_size,
            "alone": self.kind != "none",
            "landlock": self.kind != "none" and has_landlock(),
            "readable": [str(path) for path in without(readable(), hidden())],
            "listed": [str(path) for path in parents_of(hidden())],
            "emptied": ["/tmp", "/dev/shm"] if self.kind == "bubblewrap" else [],  # noqa: S108
        }

    def read_line(self, seconds: float) -> str | None:
        """Return the next line that the far side writes, or None if it doesn't in time."""
        process = self.process
        if process is None or process.stdout is None:
            return None
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([process.stdout], [], [], 0.2)[0]:
                return process.stdout.readline() or None
            if process.poll() is not None:
                return None
        return None

    def stop(self) -> None:
        """End the process behind the wall."""
        process, self.process = self.process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, 9)
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError, ValueError):
                if pipe is not None:
                    pipe.close()
        process.wait()


def read_reply(reply: str) -> Ran:
    """Return what a far side's line says; anything odd in it is a stop."""
    try:
        said = json.loads(reply)
        values, faults = {}, {}
        for key, given in dict(said.get("answers", {})).items():
            if "fault" in given:
                faults[str(key)] = str(given["fault"])[:500]
            else:
                values[str(key)] = unwrapped(given["value"])
        errors = tuple(str(line)[:300] for line in said.get("errors", [])[:5])
        return Ran(values, faults, errors, str(said.get("stopped", ""))[:300])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Ran(stopped="what it handed over can't be read")


def library() -> Path:
    """Return the folder of this package."""
    return Path(__file__).resolve().parents[1]


def readable() -> list[Path]:
    """Return the folders that code behind the wall may read: Python, this package, the cases."""
    system = [Path(p) for p in ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache")]
    system += [Path(p) for p in ("/etc/fonts", "/etc/localtime", "/dev/urandom", "/proc")]
    python = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1]]
    packages = [Path(p) for p in sys.path if p.endswith(("site-packages", "dist-packages"))]
    return [*system, *python, *packages, library(), folder("seeds")]


def hidden() -> list[Path]:
    """Return the folders inside readable ones that stay out of sight."""
    inside = library() / "_course"
    return [path for path in (inside / "solutions", inside / "exercises") if path.is_dir()]


def parents_of(paths: list[Path]) -> list[Path]:
    """Return the readable folders that hold any of these, which stay listable."""
    return [f for f in dict.fromkeys(readable()) if any(p.is_relative_to(f) for p in paths)]


def without(folders: list[Path], out_of_sight: list[Path]) -> list[Path]:
    """Return folders, those that hold one out of sight replaced by what else is in them."""
    kept: list[Path] = []
    for place in dict.fromkeys(folders):
        if place in out_of_sight:
            continue
        if any(path.is_relative_to(place) for path in out_of_sight):
            kept += without(sorted(place.iterdir()), out_of_sight)
        else:
            kept.append(place)
    return kept


def command(kind: str) -> list[str]:
    """Return the command that starts the warm process behind a wall of a kind."""
    python = [sys.executable, "-s", "-P", "-m", "conflicting_reports.grading.behind_wall"]
    if kind == "none":
        return python
    if kind == "landlock":
        unshare = shutil.which("unshare") or "unshare"
        return [
            *(unshare, "--user", "--map-current-user", "--net", "--ipc", "--pid", "--fork"),
            *("--kill-child", "--mount-proc", *python),
        ]
    words = [
        shutil.which("bwrap") or "bwrap",
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--as-pid-1",  # nobody inside can stop it, and no other process holds its pipes
    ]
    words += ["--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"]
    for kernel in ("/proc/sys", "/proc/sysrq-trigger", "/proc/irq", "/proc/bus"):
        words += ["--ro-bind-try", kernel, kernel]  # root could set up the whole machine there
    words += ["--remount-ro", "/dev"]
    for path in dict.fromkeys(readable()):
        if path.exists() and not str(path).startswith(("/proc", "/dev")):
            words += ["--ro-bind", str(path), str(path)]
    for path in hidden():
        words += ["--tmpfs", str(path)]
    for writable in ("/tmp", "/dev/shm"):  # noqa: S108
        words += ["--size", "100000000", "--tmpfs", writable]
    words += ["--remount-ro", "/"]
    return [*words, "--chdir", "/tmp", *python]  # noqa: S108


def has_landlock() -> bool:
    """Say whether this system has Landlock."""
    try:
        from py_landlock import get_abi_version

        return bool(get_abi_version() >= 1)
    except Exception:
        return False


def find_wall(secret: Path, limits: Limits | None = None) -> Wall | None:
    """Return the first wall that holds, or None.

    Args:
        secret: a file that code behind the wall must not be able to read.
        limits: what a notebook may use.
    """
    for kind, tool in (("bubblewrap", "bwrap"), ("landlock", "unshare")):
        if sys.platform != "linux" or shutil.which(tool) is None:
            continue
        if kind == "landlock" and not has_landlock():
            continue
        wall = Wall(kind, limits)
        if holds(wall, secret):
            return wall
        wall.stop()
    return None


def holds(wall: Wall, secret: Path) -> bool:
    """Say whether a wall keeps a program from what it must not reach.

    That is the secret, a port, a socket with a path, the kernel's settings, the pipes to us and
    the secret's folder. Nothing is written by a try that isn't in a folder made for it.
    """
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as local,
        tempfile.TemporaryDirectory(dir=secret.parent, prefix=".wall-") as outside,
    ):
        port = server.getsockname()[1]
        door = str(Path(outside) / "door")
        local.bind(door)
        local.listen()
        tries = (
            ("secret", f"open({str(secret)!r}).read(1)"),
            ("port", f"__import__('socket').create_connection(('127.0.0.1', {port}), 2)"),
            ("door", f"__import__('socket').socket(1).connect({door!r})"),
            ("kernel", "__import__('os').open('/proc/sys/kernel/core_pattern', 1)"),
            ("pipe", "open(f'/proc/{__import__(\"os\").getppid()}/fd/1', 'w')"),
            ("first_pipe", "open('/proc/1/fd/1', 'w')"),
            ("outside", f"open({str(Path(outside) / 'x')!r}, 'w').write('x')"),
        )
        source = "".join(
            f"try:\n    {attempt}\n    {name} = 'open'\nexcept Exception:\n    {name} = 'shut'\n"
            for name, attempt in tries
        )
        names = [name for name, _ in tries]
        ran = wall.run([{"source": source}, {"ask": "wall", "names": names}])
        untouched = [path.name for path in Path(outside).iterdir()] == ["door"]
    return untouched and all(ran.values.get(f"wall.{name}") == "shut" for name in names)
