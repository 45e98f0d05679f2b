"""Give a figure's picture its text, for screen readers and exported pages.

JupyterLab shows a Matplotlib figure as a picture without alternative text. A figure that
was given a text here is shown as HTML instead: the same picture, with its text.
"""

from __future__ import annotations

import base64
import html
import io
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["give_text", "text_of"]

ATTRIBUTE = "_conflicting_reports_text"


def give_text(axes: Axes, text: str) -> Axes:
    """Give the figure of some Axes its text in words; return the Axes."""
    setattr(axes.figure, ATTRIBUTE, text)
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        from matplotlib.figure import Figure

        formatter = shell.display_formatter.formatters["text/html"]
        if Figure not in formatter.type_printers:
            formatter.for_type(Figure, picture)
    return axes


def text_of(figure: Any) -> str | None:
    """Return the text that a figure was given, or None."""
    return getattr(figure, ATTRIBUTE, None)


def picture(figure: Any) -> str | None:
    """Return a figure as an HTML picture with its text, or None if it has none."""
    text = text_of(figure)
    if text is None:
        return None
    data = io.BytesIO()
    figure.savefig(data, format="png", dpi=figure.dpi, facecolor="white")
    source = base64.b64encode(data.getvalue()).decode("ascii")
    short = html.escape(text, quote=True)
    return f'<img alt="{short}" src="data:image/png;base64,{source}" style="max-width:100%">'
