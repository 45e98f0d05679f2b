"""Draw the figures of a case, each with a text and a table that say the same.

Every `plot_…` function draws on one Axes and returns it. It sets nothing global, and
touches pyplot only to make a figure of its own when no Axes is given. The two parties are
told apart by name, marker and colour; colour alone never carries anything.

Matplotlib and pandas are imported when something is drawn or set out, not before.
"""

from conflicting_reports.plots.article_figures import (
    describe_article_figures,
    plot_article_figures,
    table_article_figures,
)
from conflicting_reports.plots.revisions import (
    describe_revisions,
    plot_revisions,
    table_revisions,
)
from conflicting_reports.plots.style import COLOURS, LINE_STYLES, MARKERS

__all__ = [
    "COLOURS",
    "LINE_STYLES",
    "MARKERS",
    "describe_article_figures",
    "describe_revisions",
    "plot_article_figures",
    "plot_revisions",
    "table_article_figures",
    "table_revisions",
]
