"""What a facilitator needs for a session: its items, run-sheets, printed matter, projector view."""
