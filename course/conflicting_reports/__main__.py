"""The command line, `conflicting-reports`."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click

from conflicting_reports.errors import ConflictingReportsError

__all__ = ["main"]

DEFAULT_COPY = "my-conflicting-reports"


class Group(click.Group):
    """Commands whose expected errors are one sentence and exit status 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; turn our own errors into click's."""
        try:
            return super().invoke(ctx)
        except ConflictingReportsError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=Group)
@click.version_option(version("conflicting-reports"), prog_name="conflicting-reports")
def main() -> None:
    """A course on reading reports that contradict each other."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=DEFAULT_COPY)
@click.option("--browser/--no-browser", default=True, help="Open a browser window.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port of JupyterLab.")
@click.option("--only-copy", is_flag=True, help="Make the working copy; don't start JupyterLab.")
def learn(folder: Path, browser: bool, port: int | None, only_copy: bool) -> None:
    """Make a working copy of the course in FOLDER and open it.

    Run it again whenever you like: it brings in what is new and never touches a file that
    you changed.
    """
    from conflicting_reports.workspace import START, make_working_copy

    target = folder.expanduser().resolve()
    report = make_working_copy(target)
    click.echo(f"Your working copy: {target}")
    for names, text in (
        (report.new, "brought in"),
        (report.renewed, "renewed (you had not changed it)"),
        (report.kept, "kept as you left it"),
        (report.newer, "kept as you left it; the course has a newer version"),
    ):
        if len(names) > 6:
            click.echo(f"  {len(names)} notebooks {text}")
        else:
            for name in names:
                click.echo(f"  {name}: {text}")
    if not (report.new or report.renewed or report.kept or report.newer):
        click.echo("  everything is as the course has it")
    exercises = [name for name in report.newer if name.startswith("exercises/")]
    if exercises:
        unit = Path(exercises[0]).stem
        click.echo(
            f"To get a newer exercise: conflicting-reports reset {unit} (your file stays, renamed)"
        )
    if only_copy:
        return
    click.echo("Starting JupyterLab. To stop it, press Ctrl+C here.")
    command = jupyterlab(target, START, browser, port)
    if os.name == "posix":
        # JupyterLab takes this process's place: whoever ends the command ends the server
        sys.stdout.flush()
        os.execve(command[0], command, learner_environment())  # noqa: S606
    raise SystemExit(subprocess.call(command, env=learner_environment()))  # noqa: S603


def jupyterlab(target: Path, start: str, browser: bool, port: int | None) -> list[str]:
    """Return the command that starts JupyterLab on the start page of a working copy."""
    command = [
        *(sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={target}"),
        f"--LabApp.default_url=/lab/tree/{start}",
        "--Application.log_level=WARN",
    ]
    if port is not None:
        command.append(f"--ServerApp.port={port}")
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # as in a container; JupyterLab would refuse, and the server stays on this machine
        command.append("--allow-root")
    return command


def learner_environment() -> dict[str, str]:
    """Return the environment in which a learner's JupyterLab runs.

    The settings in the package's `jupyter` folder leave out nbgrader's tools for
    instructors, the question about news and the look-up of updates.
    """
    paths = [str(Path(__file__).parent / "jupyter"), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}


@main.command()
@click.argument("unit")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help=f"Your working copy, if it isn't this folder or {DEFAULT_COPY} in it.",
)
def reset(unit: str, folder: Path | None) -> None:
    """Start UNIT afresh; your old file stays, under another name."""
    from conflicting_reports.attempts import working_copy
    from conflicting_reports.workspace import reset_unit

    target = folder or working_copy() or Path(DEFAULT_COPY)
    fresh, old = reset_unit(target.expanduser().resolve(), unit, dt.datetime.now())
    if old:
        click.echo(f"Your old file is now {old}")
    click.echo(f"A fresh exercise is at {fresh}")


@main.command()
@click.argument("unit")
@click.option(
    "--course",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="The course's folder, with nbgrader_config.py; this one unless told otherwise.",
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, help="Processes that share it.")
@click.option("--student", multiple=True, help="Only this student; can be given several times.")
@click.option("--force", is_flag=True, help="Mark again what is marked already.")
def autograde(unit: str, folder: Path, workers: int, student: tuple[str, ...], force: bool) -> None:
    """Mark the submissions of UNIT that wait for it, as `nbgrader autograde` does, but faster.

    The answers are read as they are written; nothing that a learner wrote is run in this
    process. A run that was stopped goes on where it stopped.
    """
    from conflicting_reports.grading.batch import Marked, mark_unit, open_course, waiting

    course, _ = open_course(folder.resolve(), unit)
    students = waiting(course, unit, force)
    unknown = sorted(set(student) - set(waiting(course, unit, force=True)))
    if unknown:
        msg = f"no submission of {unit} by {', '.join(unknown)} in {course.submitted_directory}"
        raise click.ClickException(msg)
    students = [name for name in students if not student or name in student]
    if not students:
        have = waiting(course, unit, force=True)
        msg = f"no submissions of {unit} in {Path(course.root, course.submitted_directory)}"
        if not have:
            raise click.ClickException(msg)
        click.echo(f"All {len(have)} submissions of {unit} are marked. --force marks them again.")
        return

    def tell(marked: Marked) -> None:
        for note in marked.notes:
            click.echo(f"{marked.student}: {note}")
        if marked.fault:
            click.echo(f"{marked.student}: not marked: {marked.fault}", err=True)

    done = mark_unit(folder.resolve(), unit, students, workers, tell)
    failed = [marked for marked in done if marked.fault]
    click.echo(f"Marked {len(done) - len(failed)} of {len(done)} submissions of {unit}.")
    if failed:
        raise SystemExit(1)


@main.command()
@click.argument("unit", required=False)
@click.option(
    "--course",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="The course's folder, with nbgrader_config.py; this one unless told otherwise.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of notebooks as learners handed them in, in place of nbgrader's.",
)
@click.option("--out", type=click.Path(path_type=Path), default="report", show_default=True)
@click.option(
    "--ratings",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Levels given by raters: student, item, criterion, rater, level. ratings.csv in the course's folder if there is one.",
)
@click.option("--names", is_flag=True, help="Name the learners; otherwise they are numbers.")
def report(
    unit: str | None,
    course: Path,
    folder: Path | None,
    out: Path,
    ratings: Path | None,
    names: bool,
) -> None:
    """Show how a class did on UNIT, or on every unit that is marked: a page and tables."""
    from conflicting_reports.grading.class_report import make_report
    from conflicting_reports.grading.marked import class_answers, read_ratings
    from conflicting_reports.grading.report_page import write_report

    if ratings is None and (course / "ratings.csv").is_file():
        ratings = course / "ratings.csv"
    levels = read_ratings(ratings, names) if ratings else []
    for name, answers in class_answers(course.resolve(), folder, unit, names).items():
        page, *tables = write_report(make_report(name, answers, levels), out)
        click.echo(f"{page} and {len(tables)} tables beside it")


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--minutes",
    type=click.Choice(["15", "45", "90", "180"]),
    default="90",
    show_default=True,
    help="How long the session is.",
)
@click.option(
    "--case",
    type=click.Choice(["september-2022", "fictional", "vaddow-river"]),
    default="september-2022",
    show_default=True,
    help="The real case, or the invented one (vaddow-river) as a full replacement.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
def workshop(folder: Path, minutes: str, case: str, paper: str) -> None:
    """Make what a facilitator needs in DIR: run-sheet, handouts, cards, key, projector view.

    DIR has to be new, empty or made by this command. Everything is made offline.
    """
    from conflicting_reports.workshop.printed import make_workshop

    target = folder.expanduser().resolve()
    files = make_workshop(target, int(minutes), case, paper)
    click.echo(f"A workshop of {minutes} minutes is in {target}:")
    for path in files:
        click.echo(f"  {path.name}")
    click.echo('Start with run-sheet.pdf: its part "Prepare" says what to print, and how often.')


@main.command()
@click.option("--minutes", type=int, default=45, show_default=True, help="Length of the workshop.")
@click.option("--case", default="september-2022", show_default=True, help='Or "fictional".')
@click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    default="room.sqlite",
    show_default=True,
    help="File that keeps the session; with the same file it goes on where it was.",
)
@click.option(
    "--bind",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen at; 0.0.0.0 lets the local network in.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True)
def room(minutes: int, case: str, store: Path, bind: str, port: int) -> None:
    """Let people in the room answer on their phones, alone first, then see the room's answers.

    Nobody outside this machine can reach it unless --bind says so.
    """
    import asyncio

    from conflicting_reports.room.server import serve

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(minutes, case, store.expanduser(), bind, port, click.echo))


@main.command("audit-checks")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def audit_checks(folder: Path) -> None:
    """Run the answers in FOLDER against the checks and count the failures.

    The bank's code is run: audit only files whose author you trust. The exit status is 1
    unless no right form is rejected, no wrong answer accepted and no message missed.
    """
    from conflicting_reports.audit import audit, read_bank, table

    tallies = audit(read_bank(folder))
    click.echo(table(tallies))
    for tally in tallies.values():
        for fault in tally.faults:
            click.echo(f"- {fault}")
    if any(t.rejected or t.accepted or t.missed for t in tallies.values()):
        raise SystemExit(1)


@main.command("check-case")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check_case(folder: Path) -> None:
    """Load the case in FOLDER and say what it holds, or its first fault."""
    from conflicting_reports.seeds import read_seed

    seed = read_seed(folder)
    spans = sum(claim.span is not None for claim in seed.claims)
    click.echo(
        f"{seed.id}: {len(seed.claims)} claims ({spans} with a verified span), "
        f"{len(seed.sources)} sources, {len(seed.names)} names"
    )


if __name__ == "__main__":
    main()
