"""The room: people answer on their phones, alone first; then everybody sees the answers.

A small server on the local network, one SQLite file, no accounts and no names.
"""

__all__: list[str] = []
