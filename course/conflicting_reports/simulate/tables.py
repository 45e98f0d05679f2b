"""The side tables of a simulated case: events, reactions, other reports, estimates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from conflicting_reports.side_records import Estimate, Event, Reaction, Report
from conflicting_reports.simulate.dispatches import ADDRESS
from conflicting_reports.simulate.truth import Truth
from conflicting_reports.simulate.world import World

__all__ = ["address", "estimates_of", "events_of", "reactions_of", "reports_of"]


def address(world: World, table: str, key: str) -> tuple[str, ...]:
    """Return the invented address of a row."""
    return (f"{ADDRESS}/{world.number}/{table}/{key}",)


def events_of(world: World, n: Mapping[str, int]) -> tuple[Event, ...]:
    """Return the dated events that the report and its background rest on."""
    own, other, broker = world.own, world.other, world.broker.name
    began, plain = world.ended - world.lasted, f"{world.region} {world.land}"
    start, eve, today = world.start.isoformat(), world.day(-1), world.day(0)
    next_day = (world.start + dt.timedelta(days=1)).isoformat()
    rows: tuple[tuple[str, str | None, str, str, str, str | None], ...] = (
        (f"{began}", None, "year", "First war begins", f"A war over the {plain} began.", None),
        (f"{world.ended}", None, "year", "First war ends", f"The war over the {plain} ended.", "What to call the text that ended it."),
        (f"{world.war}", None, "year", f"War of {world.war}", f"{own.name} took control of large parts of the {plain}.", "The verb: freed or seized."),
        (f"{world.met}", None, "year", "Joint commission meets", "A joint commission on the border met for the last time.", None),
        (start, next_day, "disputed", "Fighting begins on the border", "Fighting began in the night.", "Day, hour and doer."),
        (eve, None, "day", f"{broker} announces a truce", f"{broker} announced that its envoys had arranged a truce.", "Who broke it first."),
        (eve, None, "day", f"{other.name} gives {n['M']} soldiers killed", f"{other.name} gave {n['M']} of its own soldiers killed.", None),
        (today, None, "day", f"{own.name} gives {n['N']} soldiers killed", f"{own.name} gave {n['N']} of its own soldiers killed so far.", None),
        (world.day(1), None, "day", "Fire stops", "The firing stopped in the evening.", None),
    )  # fmt: skip
    return tuple(
        Event(
            id=f"T{k:02}",
            date=date,
            date_to=to,
            precision=precision,
            title=title,
            what_happened=what,
            naming_armenia=None,
            naming_azerbaijan=None,
            disputed=disputed,
            undisputed="The date." if precision != "disputed" else "The night and the place.",
            source_urls=address(world, "chronology", f"T{k:02}"),
            source_title="chronicle (fiction)",
            confidence="high",
            core=True,
        )
        for k, (date, to, precision, title, what, disputed) in enumerate(rows, start=1)
    )


def reactions_of(world: World) -> tuple[Reaction, ...]:
    """Return what states and bodies said of the fighting."""
    own, other = world.own.name, world.other.name
    minister, speaker = world.backer_minister, world.third_speaker
    rows = (
        (world.broker.name, f"Government of {world.broker.name}", -1, "both", "Announces that its envoys have arranged a truce and expects both sides to keep it.", "calls on both", "neither", "both: keep the truce", True),
        (world.broker.name, f"{world.envoy.name}, chief envoy", 0, "world", "Says that neither side can win by force and stays ready to carry messages.", "offers mediation", "neither", None, True),
        (world.backer.name, f"{minister.name}, Foreign Minister", 0, own, f"Accuses {own} of breaking the agreement and declares support for {other}.", f"supports {other}", own, f"{own}: keep the agreement", True),
        (world.third.name, f"{speaker.name}, government speaker", 0, "world", "Is concerned about attacks on the border.", "concern only", "neither", None, True),
        (world.fourth.name, f"Foreign Ministry of {world.fourth.name}", -1, other, f"Blames {other} and asks for respect of {own}'s border.", f"supports {own}", other, f"{other}: respect the border", False),
        (world.council, "Council session", 1, "world", "Regrets the loss of life and says that it cannot verify the figures.", "concern only", "neither", None, False),
    )  # fmt: skip
    return tuple(
        Reaction(
            id=f"R{k:02}",
            actor=actor,
            actor_kind="organisation" if actor == world.council else "state",
            speaker=who,
            date=world.day(after),
            channel="statement",
            addressed_to=to,
            paraphrase=what,
            stance=stance,
            stance_second=stance,
            disputed_coding=False,
            names_a_culprit=culprit,
            calls_on=calls,
            readout_by="own",
            in_article=inside,
            source_urls=address(world, "reactions", f"R{k:02}"),
            confidence="high",
            note="Simulated.",
        )
        for k, (actor, who, after, to, what, stance, culprit, calls, inside) in enumerate(rows, 1)
    )


def reports_of(world: World, n: Mapping[str, int], on: Mapping[str, bool]) -> tuple[Report, ...]:
    """Return other reports of the days; who rests on whom is what the origin graph draws."""
    own, other, agency = world.own.name, world.other.name, world.agency
    paper, cast, copy, _ = world.papers
    low = world.words["low"]
    hidden = f"unattributed copy ({agency})" if on["circular"] else f"reprint ({agency})"
    named = "not named" if on["circular"] else "named"
    least, first = f"{low} {n['N']}", f"{low} {n['own1']}"
    bare = str(n["N"]) if on["hedges"] else least
    own_first = own == world.parties[0].name
    wire, none = "agency, all subscribers", "not captured"
    rows = (
        (agency, wire, 2 - world.days, "original", f"{own} gives {first} soldiers killed.", first, none, own),
        (agency, wire, 0, "original", f"{own} gives {least} soldiers killed; {other} gave {n['M']} the day before.", least, str(n["M"]), own),
        (world.second_agency, wire, 0, "original", "From both sides, with the remark that nobody could check the figures.", least, str(n["M"]), "both"),
        (world.own.public, f"{world.own.adjective} public", 0, "original", f"The speech in parliament: {n['N']} killed.", str(n["N"]), none, own),
        (world.other.public, f"{world.other.adjective} public", -1, "original", f"The army's figure: {n['M']} killed.", none, str(n["M"]), other),
        (world.own.paper, f"{world.own.adjective} independent", 0, f"reprint ({agency})", "Prints the agency's text.", bare, str(n["M"]), own),
        (world.other.paper, f"{world.other.adjective} independent", 0, f"reprint ({agency})", "Prints the agency's text with the bodies first.", bare, str(n["M"]), other),
        (paper, "abroad", 0, f"translation (of {agency}, {named})", "Tells the offer of bodies as a count." if on["bodies"] else "Tells of the offer.", bare, none, other),
        (cast, "abroad", 0, f"translation (of {agency}, named)", "Adds the two figures." if on["sums"] else "Gives the two figures.", bare, str(n["M"]), "both"),
        (copy, "abroad", 1, hidden, "Repeats the agency's sentences a day later.", bare, str(n["M"]), own),
    )  # fmt: skip
    return tuple(
        Report(
            id=f"O{k:02}",
            outlet=outlet,
            country_or_camp=camp,
            language="en",
            published=world.day(after),
            copy_type=kind,
            summary=what,
            figures_armenian=a if own_first else b,
            figures_azerbaijani=b if own_first else a,
            whose_first=whose,
            verbs_armenian="said",
            verbs_azerbaijani="said",
            verbs="said",
            places="border",
            framing_words="clashes",
            background="short",
            source_urls=address(world, "outlets", f"O{k:02}"),
            text_seen="opening (fiction)",
            note="Simulated.",
        )
        for k, (outlet, camp, after, kind, what, a, b, whose) in enumerate(rows, start=1)
    )


def estimates_of(world: World, truth: Truth, n: Mapping[str, int]) -> tuple[Estimate, ...]:
    """Return a data project's yearly ranges, and what each party says of itself and the other."""
    own, other, year = world.own, world.other, world.published.year
    scope = f"Government of {world.parties[0].name} - Government of {world.parties[1].name}"
    civil = truth.civilians(own.name) + truth.civilians(other.name)
    low = n["own5"] + n["oth4"] + civil
    best = low + n["never"]
    high = max(best, n["of_own_late"] + n["of_other_late"] + civil)
    old = 600 + (world.number * 37) % 300  # assumption: a war, not a clash
    calm = 21 + (world.number * 7) % 30  # assumption: a year with little fighting
    deaths = "battle-related deaths, all parties, soldiers and civilians"
    rows: list[tuple[str, str, str, int, tuple[int | None, int | None, int | None], str]] = [
        (world.ledger, deaths, scope, world.war, (old, old + old // 10, old * 2), "third"),
        (world.ledger, deaths, scope, world.met, (calm, calm, calm + calm // 2), "third"),
        (world.ledger, deaths, scope, year, (low, best, high), "third"),
    ]
    period = f"{truth.start}/{truth.end}"
    for party, foe, key, claim in (
        (own, other, "own5", "of_own_late"),
        (other, own, "oth4", "of_other_late"),
    ):
        ours = (None, n[key], None)
        rows.append((f"{party.army} of {party.name}", "soldiers killed, own losses", party.name, year, ours, "own"))  # fmt: skip
        theirs = (n[claim], None, None)
        rows.append((f"{foe.name}, a speaker", "soldiers killed, claim about the other side", party.name, year, theirs, "other"))  # fmt: skip
    return tuple(
        Estimate(
            id=f"E{k:03}",
            who=who,
            what_is_counted=what,
            scope=where,
            period=str(when) if side == "third" else period,
            year=when,
            low=ends[0],
            best=ends[1],
            high=ends[2],
            own_or_other=side,
            version=f"version {year + 1}.1" if side == "third" else None,
            citation=f"{who} (fiction)",
            licence="CC BY 4.0 (invented)" if side == "third" else "figures only",
            source_urls=address(world, "estimates", f"E{k:03}"),
            confidence="high",
            note="Simulated.",
        )
        for k, (who, what, where, when, ends, side) in enumerate(rows, start=1)
    )
