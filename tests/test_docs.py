"""README and CONTRIBUTING name what exists."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from conflicting_reports.__main__ import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / ".github/CONTRIBUTING.md").read_text("utf-8")
LICENSE = (ROOT / "LICENSE").read_text("utf-8")


def first_block(section: str) -> str:
    text = README.split(f"\n## {section}\n")[1]
    found = re.search(r"```\n(.*?)\n```", text, re.S)
    assert found
    return found.group(1)


def test_the_first_block_of_start_and_test_is_one_command() -> None:
    assert "\n" not in first_block("Start")
    assert first_block("Start").endswith("conflicting-reports learn")
    assert "\n" not in first_block("Test")
    assert first_block("Test").endswith("pytest")


def test_the_top_level_is_as_its_user_fixed_it() -> None:
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split("\n")
    found = {name.split("/")[0] for name in files if name} or {p.name for p in ROOT.iterdir()}
    fixed = {"pyproject.toml", "README.md", "seeds", "course", "exercises", "solutions", "tests"}
    beside = {"LICENSE", "nbgrader_config.py", "uv.lock"}
    assert fixed <= found
    assert {name for name in found if not name.startswith(".")} <= fixed | beside


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_commands_files_and_links_that_are_named_exist(text: str) -> None:
    for command in re.findall(r"conflicting-reports ([a-z][a-z-]+)", text):
        assert command in main.commands, command
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (ROOT / link).exists() or (ROOT / ".github" / link).exists(), link
    for path in re.findall(r"`((?:course|seeds|solutions|exercises|tests)/[\w./-]*)`", text):
        assert "NN" in path or "<" in path or (ROOT / path).exists(), path


def test_nbgrader_commands_that_readme_names_exist() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "nbgrader", "--help"], capture_output=True, text=True, check=False
    ).stdout
    for command in re.findall(r"nbgrader (generate_\w+|autograde|export)", README):
        assert command in listed, command


def test_the_licence_names_all_three_kinds_of_rights() -> None:
    for words in ("BSD 3-Clause", "CC BY 4.0", "Its rights stay with its publisher"):
        assert words in LICENSE


def test_errors_of_the_command_line_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for words, message in (
        (f"learn {tmp_path / 'file'}", "is a file; give the name of a folder"),
        (f"reset 77 --folder {tmp_path}", "there is no unit '77'"),
        (f"audit-checks {tmp_path}", "it should hold TOML files"),
        (f"check-case {tmp_path}", "seed.toml: the file is missing"),
        ("learn --port 99999", "is not in the range"),
    ):
        result = CliRunner().invoke(main, shlex.split(words))
        assert result.exit_code != 0, words
        assert message in result.output, (words, result.output)
        assert "Traceback" not in result.output


def test_learn_says_what_it_did(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["learn", str(tmp_path / "mine"), "--only-copy"])
    assert result.exit_code == 0
    assert f"Your working copy: {tmp_path / 'mine'}" in result.output
    assert "brought in" in result.output
    again = CliRunner().invoke(main, ["learn", str(tmp_path / "mine"), "--only-copy"])
    assert "everything is as the course has it" in again.output


def test_the_audit_command_passes_on_our_bank() -> None:
    result = CliRunner().invoke(main, ["audit-checks", str(ROOT / "tests/answers")])
    assert result.exit_code == 0, result.output
    assert "right rejected" in result.output
