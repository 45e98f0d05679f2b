"""Exercises of units 01, 05 and 06 for a simulated case: speakers, losses and estimates."""

from __future__ import annotations

from conflicting_reports.model import Claim
from conflicting_reports.side_records import Estimate
from conflicting_reports.simulate.asking import Desk, Question, Story
from conflicting_reports.simulate.tasks_words import source_and_words
from conflicting_reports.simulate.world import say_date

__all__ = ["add_estimates", "add_losses", "add_speakers"]

OPEN = "cannot be determined"


def add_speakers(desk: Desk, story: Story) -> None:
    """Add what unit 01 needs beyond the labels in the claims' own columns."""
    far = story.world.words["far"]
    desk.put("01", "who-confirmed", "a", Question(story.report["leader"].id, story.spans["leader"].quote, f"The number is given in parliament. “{far.capitalize()}” says that it may rise. “Confirmed” says that there was some check, but the sentence has no “by”: neither the checker nor the way of checking is named. I would ask the army for names, or how each death was established.", "a model answer; many others are as good"))  # fmt: skip


def add_losses(desk: Desk, story: Story) -> None:
    """Add unit 05: what a number counts, of whom, by whom and as of when."""
    world, report, told, n = story.world, story.report, story.told, story.n
    words = world.words
    unit, own, other = "05", world.own, world.other
    leader, offer, theirs = report["leader"], report["offer2"], report["own2"]
    hedged = None if story.on["hedges"] else words["up"]
    limits = (
        (report["own"], words["low"]),
        (leader, words["far"]),
        (theirs, None),
        (told["offer"], words["up"]),
        (told["of_other_early"], words["about"]),
        (told["own1"], words["open"]),
        (told["agency_bodies"], hedged),
    )
    desk.spread(unit, "bound-type", [Question(c.id, c.span.quote if c.span else source_and_words(c), phrase, "the words that limit the number" if phrase else "no words limit the number") for c, phrase in limits])  # fmt: skip
    for label, passage in desk.asked["bound-type"].items():
        record = next(t.record for t in desk.tasks if (t.item, t.label) == ("bound-type", label))
        shown = Question(record, passage, passage, "the passage as the task shows it")
        desk.put(unit, "bound-passage", label, shown)
    pairs = (
        (leader, offer, "open", "the report does not say how many of the bodies are in the count"),
        (told["oth1"], told["oth2"], "inside", "the army added to one list: whoever is in the first figure is in the second"),
        (told["civil_own"], told["civil_other"], "apart", "civilians of two countries in two places"),
    )  # fmt: skip
    desk.spread(unit, "overlap", [(Question(a.id, tell(a), kind, why), Question(b.id, f"{tell(b)} | {why}", kind, why)) for a, b, kind, why in pairs])  # fmt: skip
    desk.put(unit, "smallest-total", "1", Question(leader.id, tell(leader), None, f"{own.name}'s count of its own dead"))  # fmt: skip
    desk.put(unit, "smallest-total", "2", Question(theirs.id, tell(theirs), None, f"{other.name}'s count of its own dead"))  # fmt: skip
    compared = (
        *((leader, offer), (leader, theirs), (offer, theirs), (told["oth1"], told["oth2"])),
        (told["of_other_early"], told["oth1"]),
    )
    desk.spread(unit, "comparable-pairs", [(Question(a.id, tell(a)), Question(b.id, tell(b))) for a, b in compared])  # fmt: skip
    more = "more" if n["N"] > n["M"] else "fewer" if n["N"] < n["M"] else "as many"
    than = "as" if more == "as many" else "than"
    ratio = f"{n['N'] / n['M']:.1f}"
    first = Question(leader.id, f"For each {other.adjective} soldier killed, {ratio} {own.adjective} soldiers were killed.", OPEN, "the two figures have different days, and one is open upwards; nothing in the report gives the ratio or rules it out")  # fmt: skip
    desk.put(unit, "ratio-trap", "a", first)
    rest = [
        Question(theirs.id, f"Of its own soldiers, {own.name} gives {more} killed {than} {other.name} gives of its own.", "supported", "the sentence compares the figures, not the losses"),
        Question(leader.id, f"{own.leader.name} called {n['N']} the final number.", "contradicted", f"“{words['far']}” says that the number is not final"),
        Question(theirs.id, f"After the figure of {n['M']} no more {other.adjective} soldiers were killed.", OPEN, "the report says nothing of later deaths; silence does not mean that there were none"),
        Question(theirs.id, f"The {n['M']} was announced a day before the {n['N']}.", "supported", f"“yesterday” in {story.place('own2')}, “today” in {story.place('leader')}"),
    ]  # fmt: skip
    for letter, question in zip("bcde", mixed(rest, world.number), strict=True):
        desk.put(unit, "ratio-trap", letter, question)
    looked = [
        Question(own.state.id, f"{own.adjective} soldiers killed", "killed military"),
        Question(other.state.id, f"{other.adjective} soldiers killed", "killed military"),
        *(
            Question("article", asked, value)
            for asked, value in (
                *(("bodies on offer", "bodies"), ("civilians killed", "killed civilian")),
                *(("people wounded", "wounded"), ("people missing", "missing")),
                *(("prisoners", "captured"), ("people who left their homes", "displaced")),
            )
        ),
    ]
    desk.spread(unit, "what-is-missing", looked)
    add_slips(desk, story)
    table = (
        *("oth2", "own2", "stale_other", "sum_days", "oth1", "K", "of_own_late", "own1", "oth3"),
        *("own3", "of_other_early", "own4", "stale_own", "oth4"),
    )
    desk.spread(unit, "latest-figure", [Question(told[k].id, source_and_words(told[k])) for k in table if k in told], numbers=True)  # fmt: skip
    asked_days = (
        *((own, "killed", 0), (other, "killed", 0), (other, "killed", 4)),
        *((own, "killed or missing", 3), (own, "killed", 5), (other, "killed", 16)),
        *((own, "killed or missing", 15), (own, "killed", 17)),
    )
    desk.spread(unit, "latest-question", [Question(p.state.id, f"{p.name} | {what} | {say_date(world.day(k))}", f"{what} {world.day(k)}") for p, what, k in asked_days])  # fmt: skip


def mixed(rows: list[Question], number: int) -> list[Question]:
    """Return some rows in an order that depends on the case."""
    turn = number % len(rows)
    return rows[turn:] + rows[:turn]


def tell(claim: Claim) -> str:
    """Return a figure with what it counts, of whom and of which day."""
    return f"{claim.figure} {claim.measure} of {claim.about}, {claim.population}, state of {claim.as_of}"


def add_slips(desk: Desk, story: Story) -> None:
    """Add the texts of *find-the-slip*, as far as their rules are on."""
    told, n = story.told, story.n
    kept = "no slip"
    lost, changed = ("hedge lost", "hedge changed") if story.on["hedges"] else (kept, kept)
    rows = [
        ("kept_bodies", kept, "the limit is kept"),
        ("agency_bodies", lost, "the limit is gone" if story.on["hedges"] else "the limit is kept"),
        ("about_bodies", changed, "another limit stands there" if story.on["hedges"] else "the limit is kept"),
        ("sum_gone", "unlike things added", "killed or missing plus killed"),
        ("K_killed", "missing dropped", "killed or missing became killed"),
        ("K_kept", kept, "killed or missing, soldiers and civilians, as announced"),
    ]  # fmt: skip
    questions = [
        Question(told[key].id, source_and_words(told[key]), value, why)
        for key, value, why in rows
        if key in told
    ]
    for kind, holds, value, why in (
        ("Sides swapped", str(n["B"]), "wrong people", "the figure went to the other side"),
        ("People counted twice", str(n["K"]), "counted twice", "the civilians are in the figure already"),
    ):  # fmt: skip
        slip = story.slip(kind, holds)
        if slip:
            questions.append(Question(slip.id, f"{slip.outlet}: {slip.what_it_said}", value, why))
    desk.spread("05", "find-the-slip", questions)


def add_estimates(desk: Desk, story: Story, estimates: tuple[Estimate, ...]) -> None:
    """Add unit 06: which end, ranges by rules, somebody else's range."""
    world, told, n = story.world, story.told, story.n
    unit, own, other = "06", world.own, world.other
    untold = "bodies, count not told"
    packet: tuple[tuple[str, str | None, str], ...] = (
        ("oth1", None, "The army counts its own side's dead."),
        ("offer", "offered bodies", "An offer of bodies counts nobody's dead."),
        ("sum_days", "sum", "The outlet adds two sides' figures of two days: it brings no count of its own."),
        ("own3", None, "The leader counts the own side's dead, and says that the number may rise."),
        ("handed1", untold, "The report doesn't say whether they are in a count already."),
        ("K", None, "The board counts its own side's dead and missing in one number."),
        ("board_killed", None, "The board counts its own side's dead."),
        ("board_gone", None, "The board counts its own side's missing."),
        ("K_killed", "repeat", "It is the board's statement, told again in other words."),
        ("handed2", untold, "The report doesn't say whether they are in a count already."),
        ("of_other_late", None, "A politician speaks of the other side's dead."),
        ("of_own_late", None, "A general speaks of the other side's dead."),
        ("oth4", None, "The army counts its own side's dead."),
        ("bodies_in_all", untold, "The report doesn't say whether they are in a count already."),
        ("own5", None, "The army counts its own side's dead."),
        ("never", None, "The army counts its own side's missing."),
    )  # fmt: skip
    rows = [Question(told[k].id, source_and_words(told[k]), v, why) for k, v, why in packet if k in told]  # fmt: skip
    desk.spread(unit, "which-end", rows, mixed=False)
    evening = world.day(26)
    asked = ((told["own3"], None), (told["handed2"], None), (told["own5"], evening), (told["oth4"], evening))  # fmt: skip
    desk.spread(unit, "estimate-packet", [Question(c.id, f"{c.about}, in the evening of {say_date(day or str(c.as_of))}", day, "The record gives the side.") for c, day in asked])  # fmt: skip
    old, calm, now = estimates[:3]
    ledger, year = world.ledger, world.published.year
    wider = float(old.high or 0) - float(old.low or 0) > float(now.high or 0) - float(now.low or 0)
    fits = n["of_own_late"] <= float(now.low or 0)
    statements = [
        (now, f"The {ledger}'s numbers for {year} count soldiers only.", "contradicted", "The row counts soldiers and civilians."),
        (calm, f"For {calm.year} its low and best number are the same.", "supported", "Both cells hold the same number."),
        (now, f"The true number of deaths in {year} lies between {now.low} and {now.high}.", OPEN, "A range is somebody's judgement; nobody has shown us the truth."),
        (old, f"Its range for {old.year} is wider than its range for {year}.", "supported" if wider else "contradicted", "High minus low of the two rows."),
        (now, f"Its low number for {year} has room for the {n['of_own_late']} of {other.name}'s general.", "supported" if fits else "contradicted | M19", "The two numbers side by side."),
        (old, f"Of the deaths of {old.year}, fewer were on {own.name}'s side.", OPEN, "The row gives no side's share."),
        (now, f"Its numbers for {year} are meant for this fighting alone.", "contradicted | M6", "The row counts the whole calendar year."),
        (old, f"It reached its number for {old.year} without using what the two sides announced.", f"{OPEN} | M7", "The row doesn't say which reports were used."),
        (now, f"The last counts of the two armies of their own dead, {n['own5'] + n['civil']} and {n['oth4']}, together stay below its low number for {year}.", "supported", "The sum is smaller."),
        (old, f"For {old.year} its best number is above its low one because it trusted one side more.", OPEN, "The row doesn't say why its numbers differ."),
    ]  # fmt: skip
    desk.spread(unit, "compare-yearly", [Question(row.id, text, value, why) for row, text, value, why in statements], numbers=True)  # fmt: skip
