"""What several tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conflicting_reports.model import Seed
from conflicting_reports.seeds import load_seed

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def seed() -> Seed:
    return load_seed("september-2022")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A copy of the case that a test may damage."""
    return Path(shutil.copytree(ROOT / "seeds/september-2022", tmp_path / "case"))
