"""Exercises of units 02, 08 and 09 for a simulated case: days, reports of the same day, sureness."""

from __future__ import annotations

import random

from conflicting_reports.model import Claim
from conflicting_reports.simulate.asking import Desk, Question, Story
from conflicting_reports.simulate.world import PHRASES, say_date

__all__ = ["add_days", "add_same_day", "add_writing", "limit_verdict"]

KEPT, CHANGED, LOST, OPEN = "kept", "changed", "lost", "cannot be determined"


def add_days(desk: Desk, story: Story) -> None:
    """Add unit 02: which day, in which order, known when."""
    world, report, told = story.world, story.report, story.told
    own, other, unit = world.own, world.other, "02"
    at = story.place
    start = report["start"].id
    desk.put(unit, "possible-days", "night", Question(start, f"{at('start')}: the clashes began on {world.weekday} night."))  # fmt: skip
    desk.put(unit, "possible-days", "settled_by", Question(start, "The one piece of information that settles it.", "day of publication", "A weekday of publication, an author or an outlet leaves every week of the month open."))  # fmt: skip
    events = {
        "leader": f"{own.leader.name} gives the figure of {story.n['N']} in parliament",
        "truce": f"{world.broker.name} announces that its envoys had arranged a truce",
        "offer1": f"{other.name} offers to return bodies",
        "start": "the clashes begin (the day on which the night begins)",
        "own2": f"the {other.adjective} {other.army} gives {story.n['M']} of its soldiers killed",
    }
    undated = {
        "sup1": f"{world.backer_minister.family} accuses {own.name} of breaking the agreement",
        "int1": f"{own.deputy.family} gives the interview",
        "phone": "the two leaders speak by telephone",
    }
    desk.spread(unit, "article-dates", [Question(report[k].id, f"{text} ({at(k)})") for k, text in (events | undated).items()])  # fmt: skip
    older = {
        "ended": f"the {world.lasted}-year war ends",
        "campaign": f"{own.name}'s military campaign",
    }
    began = str(world.ended - world.lasted)
    rows = [Question(report[k].id, f"{text} ({at(k)})") for k, text in (events | older).items()]
    rows.append(Question(report["bg2"].id, f"what led to the first war happens ({at('bg2')})", began, "No year is given. It led to the war and so comes before its end; the year is only for sorting."))  # fmt: skip
    desk.spread(unit, "sequence", rows)
    for label, key in (("duration", "dur"), ("end", "ended"), ("retaken", "campaign")):
        desk.put(unit, "adds-up", label, Question(report[key].id, f"{at(key)}"))
    desk.put(unit, "adds-up", "phrase", Question(report["bg3"].id, f"{at('bg3')}: {PHRASES[world.phrase]} is {world.phrase} years", str(world.phrase), f"“{PHRASES[world.phrase]}” in years."))  # fmt: skip
    first = world.day(2 - world.days)
    day, night = say_date(first, year=False), say_date(world.start.isoformat(), year=False)
    desk.put(unit, "known-at-noon", "moment", Question("article", f"12:00 on {say_date(first)}; both countries have the same time", f"{first}T12:00", "The hour that the task asks about."))  # fmt: skip
    eve = say_date(world.day(-1), year=False)
    desk.spread(
        unit,
        "known-at-noon",
        [
            Question(told["oth1"].id, f"The {other.army} of {other.name}: {story.n['M']} of its soldiers killed | statement of {eve}; hour not recorded"),
            Question(told["none_own"].id, f"The {own.army} of {own.name}: dead and wounded on its side, no number yet | statement of {day}, 03:10", f"{first}T03:10", "The statement of 03:10 (locator)."),
            Question(told["hurt_village"].id, f"The mayor of {other.village}: {told['hurt_village'].low} people of the village wounded by five in the afternoon | radio interview on {day}; hour not recorded", f"{first}T17:00/{first}T23:59", "It can't have been given before the hour that it describes."),
            Question(told["own2"].id, f"{own.leader.office}: {story.n['N']} confirmed killed {world.words['far']} | speech of {say_date(world.day(0), year=False)}; hour not recorded"),
            Question(told["none_other"].id, f"The {other.army} of {other.name}: its forces had losses, no number yet | said in the night of {night} to {day}", f"{world.start.isoformat()}T18:00/{first}T08:00", "A night ends before noon, wherever its edges are drawn."),
            Question(told["shots_own"].id, f"The {own.army} of {own.name}: the first shots fell at 23:50 on {night} | statement of {day}; hour not recorded"),
            Question(told["hurt_other"].id, f"The {other.army} of {other.name}: a preliminary number of {told['hurt_other'].low} wounded | statement of {day}, 15:40", f"{first}T15:40", "The statement of 15:40 (locator)."),
            Question(told["of_other_early"].id, f"The speaker for {own.name}'s {own.army}: {world.words['about']} {story.n['of_other_early']} {other.adjective} soldiers killed | briefing on {day}; hour not recorded"),
        ],
    )  # fmt: skip


def limit_of(claim: Claim) -> str:
    """Return in which direction a figure is open."""
    if claim.high is None:
        return "upwards"
    if claim.low is None:
        return "downwards"
    return "both ways" if claim.hedge else "nowhere"


def limit_verdict(first: Claim, report: Claim) -> str:
    """Return what became of a limit whose first wording is known."""
    if limit_of(first) == limit_of(report):
        return KEPT
    return LOST if limit_of(report) == "nowhere" else CHANGED


def add_same_day(desk: Desk, story: Story) -> None:
    """Add unit 08: two accusations, origins, limits."""
    world, report, told, n = story.world, story.report, story.told, story.n
    unit, own, other = "08", world.own, world.other
    where = {"accC": own.town.lower(), "accO": f"{other.village.lower()} | {other.town.lower()}"}
    for row, key in zip(("first", "second"), story.order, strict=True):
        side = ("accC", "accO").index(key)
        value = {"weapons": " | ".join(world.weapons[side]), "places": where[key], "time": world.times[side]}  # fmt: skip
        for part, text in value.items():
            why = "Two places stand there as one name." if part == "places" and key == "accO" and world.garbled else f"The words of {story.place(key)}."  # fmt: skip
            desk.put(unit, "mirror-table", f"{row} {part}", Question(report[key].id, story.spans[key].quote, text, why))  # fmt: skip
    packet = ("stale_other", "oth2", "council", "of_other_early", "oth4", "no_counter", "of_other_late", "oth3")  # fmt: skip
    desk.spread(unit, "packet-origins", [Question(told[k].id, source_and_words(told[k])) for k in packet if k in told])  # fmt: skip
    offer, speech = told["offer"], told["own2"]
    rows = []
    for first, key, known in (
        *((offer, "agency_bodies", "on its own page"), (speech, "agency_killed", "quoted words")),
        *((offer, "about_bodies", "on its own page"), (speech, "paper_killed", "quoted words")),
        *((told["hurt2"], "hurt2_paper", ""), (told["left"], "left_agency", "")),
    ):
        verdict = limit_verdict(first, told[key]) if known else OPEN
        why = f"{first.figure} first ({first.id}), {told[key].figure} here" if known else f"one other text alone ({first.id}) has the figure"  # fmt: skip
        rows.append(Question(told[key].id, f"{first.statement} ({known or 'so in one text'}) | {source_and_words(told[key])}", verdict, why))  # fmt: skip
    added = story.slip("A limit added", str(n["K"]))
    if added:
        rows.append(Question(added.id, f"{told['K'].statement} (on its own page) | {added.outlet}: {added.what_it_said}", CHANGED, "No limit first, an upper one here."))  # fmt: skip
    rows.append(Question("O01", f"{told['own1'].statement} (on its own page) | {world.agency}: {world.words['low']} {n['own1']}", KEPT, "Both say that the number may rise."))  # fmt: skip
    desk.spread(unit, "lost-limits", rows)
    desk.put(unit, "fair-wording", "a", Question(report["bg4"].id, story.spans["bg4"].quote, "“Suddenly took back” gives a surprise and a right; “forcing” makes one side the loser. I would write that it took large parts in a campaign, and that the other side gave them up. “Took” still chooses.", "a model answer; many others are as good"))  # fmt: skip


def source_and_words(claim: Claim) -> str:
    """Return who carried a claim, and what it says."""
    publisher = claim.locator.publisher.removesuffix(" (fiction)") if claim.locator else ""
    return f"{publisher}, {say_date(str(claim.published))}: {claim.statement}"


def add_writing(desk: Desk, story: Story) -> None:
    """Add unit 09: forecasts and their scores, and the two tasks that a person marks."""
    world, report, told, n = story.world, story.report, story.told, story.n
    own, other, unit = world.own, world.other, "09"
    draw = random.Random(f"forecasts {world.number}")  # noqa: S311 - practice, not secrets
    day = {k: say_date(world.day(k), year=False) for k in (0, 1, 2, 16)}
    stale = told.get("stale_own", told["own4"])
    rows = (
        (told["own3"], f"By {day[2]}, {own.leader.office} gives more than {n['N']} dead.", n["own3"] > n["N"]),
        (told["oth2"], f"On {day[1]}, the newest figure of {other.name}'s {other.army} for its own dead is still {n['M']}.", n["oth2"] == n["M"]),
        (told["council"], f"By {day[1]}, the {world.council} says that it has verified the two sides' figures.", False),
        (told["handed1"], f"By {day[2]}, bodies of {own.adjective} soldiers are handed over.", True),
        (stale, f"On {day[16]}, an outlet still prints the {n['N']} of {day[0]}.", story.on["stale"]),
    )  # fmt: skip
    for letter, (claim, sentence, true) in zip("abcde", rows, strict=True):
        sure = draw.choice((60, 70, 80, 90)) if true else draw.choice((10, 20, 30, 40))
        certain = 100 if true else 0
        if letter == draw.choice("abcde"):
            sure, certain = 100 - sure, 100 - certain
        outcome = "true" if true else "not true"
        desk.put(unit, "brier-score", letter, Question(claim.id, sentence, f"{sure} {certain} {outcome}", claim.statement))  # fmt: skip
    far = world.words["far"]
    desk.put(unit, "sentence-to-publish", "1", Question(report["leader"].id, "", far, "with the words that limit it"))  # fmt: skip
    desk.put(unit, "sentence-to-publish", "2", Question(report["own2"].id, "", None, "the other side's count of its own dead"))  # fmt: skip
    first, second = story.order
    bodies = (
        f"the bodies of {'' if story.on['hedges'] else world.words['up'] + ' '}{n['B']} soldiers"
    )
    for label, key, value in (
        *(("killed", "leader", far), ("bodies", "offer2", bodies)),
        *(("first", first, quoted(story, first)), ("second", second, quoted(story, second))),
    ):
        desk.put(unit, "reconcile-or-hold", label, Question(report[key].id, "", value, "the words"))


def quoted(story: Story, key: str) -> str:
    """Return what stands between the quotation marks of a passage."""
    return story.spans[key].quote.split('"')[1]
