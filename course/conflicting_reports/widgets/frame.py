"""The frame that all widgets share: one style sheet, put before the widget's own."""

from __future__ import annotations

from pathlib import Path

__all__ = ["style_of"]

FRAME = Path(__file__).with_suffix(".css")


def style_of(module: str) -> str:
    """Return the style of the widget in a module's file: the common frame, then its own sheet."""
    own = Path(module).with_suffix(".css")
    return "\n".join(sheet.read_text("utf-8") for sheet in (FRAME, own))
