"""What can go wrong, each error a `ConflictingReportsError` and the fitting builtin."""

__all__ = [
    "ComparisonError",
    "ConflictingReportsError",
    "MaterialError",
    "SeedError",
    "WorkshopError",
    "WorkspaceError",
]


class ConflictingReportsError(Exception):
    """The base of every error that this package raises on purpose."""


class ComparisonError(ConflictingReportsError, ValueError):
    """Something was asked of claims, numbers or days that they can't answer."""


class MaterialError(ConflictingReportsError, FileNotFoundError):
    """Course material that was asked for by name isn't there."""


class SeedError(ConflictingReportsError, ValueError):
    """A case doesn't hold what its tables say it holds."""


class WorkshopError(ConflictingReportsError, ValueError):
    """A workshop's source doesn't hold what it should, or can't be made of what was asked."""


class WorkspaceError(ConflictingReportsError, OSError):
    """A learner's folder can't be made, read or written."""
