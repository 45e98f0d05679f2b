"""Widgets for the lessons, one module each, with an ES module and a style sheet beside it."""

from conflicting_reports.widgets.article import show_article
from conflicting_reports.widgets.source_reader import SourceReader

__all__ = ["SourceReader", "show_article"]
