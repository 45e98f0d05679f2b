"""A course on reading reports that contradict each other.

Names that notebooks use are imported here on first use, so that a cell pays only for
what it needs.
"""

from importlib import import_module
from typing import Any

__all__ = ["award", "hint", "load_seed", "progress", "reveal", "show_article"]

_HOMES = {
    "award": "conflicting_reports.grading",
    "hint": "conflicting_reports.attempts",
    "load_seed": "conflicting_reports.seeds",
    "progress": "conflicting_reports.attempts",
    "reveal": "conflicting_reports.attempts",
    "show_article": "conflicting_reports.widgets.article",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
