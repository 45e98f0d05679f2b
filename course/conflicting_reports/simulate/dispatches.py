"""What other texts of the following weeks say: each dispatch made from the truth by a rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conflicting_reports.model import Claim, Locator, Source
from conflicting_reports.simulate.cast import Party
from conflicting_reports.simulate.truth import Truth
from conflicting_reports.simulate.world import World, say_date

__all__ = ["ADDRESS", "Desk", "tell_all"]

ADDRESS = "https://example.org/simulated"


class Desk:
    """Takes in dispatches, and keeps the texts that carried them and the rule each follows."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sources: dict[str, Source] = {}
        self.claims: dict[str, Claim] = {}
        self.rules: dict[str, str] = {}

    def source(self, publisher: str, kind: str, after: int) -> Source:
        """Return a publisher's text of a day, so many days after the report."""
        day = self.world.day(after)
        slug = re.sub(r"[^a-z]+", "-", publisher.lower()).strip("-")
        key = f"{slug}-{day}"
        if key not in self.sources:
            self.sources[key] = Source(
                id=key,
                publisher=f"{publisher} (fiction)",
                title=None,
                kind=kind,
                language="en",
                published=day,
                published_basis="stated",
                url=f"{ADDRESS}/{self.world.number}/{key}",
                stored=False,
                note="Simulated. The address leads nowhere: the text was never written.",
            )
        return self.sources[key]

    def take(
        self, key: str, text: tuple[str, str, int], who: str, statement: str, **more: Any
    ) -> None:
        """Take in one claim.

        Args:
            key: its short name.
            text: publisher, kind and day of the text that carries it.
            who: id of the speaker.
            statement: what is claimed, in a sentence.
            more: other columns; `rule` is the behaviour that made it, `ago` how many days
                before its print the figure was given, `value` sets low and high.
        """
        source = self.source(*text)
        rule, ago = more.pop("rule", None), more.pop("ago", 0)
        place = more.pop("place", source.kind)
        if "value" in more:
            more["low"] = more["high"] = more.pop("value")
        fields: dict[str, Any] = dict.fromkeys(Claim.__slots__)
        fields |= {"part": "body", "topic": "casualties", "attribution": "none", "via": ()}
        fields |= {"id": f"s-{len(self.claims) + 1:02}", "source": source.id, "tasks": ()}
        fields |= {"speakers": (who,), "statement": statement, "basis": "primary"}
        fields |= {"as_of": self.world.day(text[2] - ago), "published": source.published}
        fields["locator"] = Locator(source.publisher, source.url or "", source.published, place)
        if "measure" in more:
            fields["population"] = "military"
        self.claims[key] = Claim(**{**fields, **more})
        if rule:
            self.rules[self.claims[key].id] = rule


def tell_all(world: World, truth: Truth, n: Mapping[str, int], on: Mapping[str, bool]) -> Desk:
    """Return the desk with every dispatch of a case, in the order of their texts."""
    desk = Desk(world)
    tell_first_days(desk, truth, n)
    tell_report_day(desk, n, on)
    tell_revisions(desk, truth, n, on)
    tell_late(desk, n, on)
    return desk


def body_of(party: Party, kind: str) -> str:
    """Return the full name of a party's army or office."""
    return f"{getattr(party, kind)} of {party.name}"


def tell_first_days(desk: Desk, truth: Truth, n: Mapping[str, int]) -> None:
    """Take in what was said before the report."""
    world = desk.world
    own, other, words = world.own, world.other, world.words
    first = 2 - world.days
    ours = (body_of(own, "army"), "official statement", first)
    theirs = (body_of(other, "army"), "official statement", first)
    date, night = say_date(world.day(first), year=False), say_date(world.start.isoformat(), False)
    army, their_army = own.body("army"), other.body("army")
    desk.take("shots_own", ours, army, f"The {own.army} put the first shots at 23:50 on {night}, fired by {other.adjective} forces.", topic="start", about=own.name)  # fmt: skip
    desk.take("none_own", (ours[0], "live blog", first), army, f"The {own.army} said that there were dead and wounded on its side, and gave no number.", about=own.name, place="statement of 03:10")  # fmt: skip
    desk.take("none_other", (world.agency, "agency report", first), their_army, f"The {other.army} said that its forces had losses, and gave no number.", about=other.name, place="press service, in the night", attribution="indirect", basis="quoted")  # fmt: skip
    desk.take("shots_other", theirs, their_army, f"The {other.army} put the first shots at 00:30 on {date}, fired by {own.adjective} forces.", topic="start", about=other.name)  # fmt: skip
    desk.take("own1", ours, army, f"The {own.army} gave {n['own1']} of its soldiers killed, {words['open']}.", about=own.name, measure="killed", low=n["own1"], hedge=words["open"], rule="late")  # fmt: skip
    desk.take("of_other_early", (world.agency, "agency report", first), own.spokesman.id, f"The speaker for the {own.army} said that {words['about']} {n['of_other_early']} {other.adjective} soldiers had been killed.", about=other.name, measure="killed", value=n["of_other_early"], hedge=words["about"], attribution="indirect", basis="quoted", rule="inflated")  # fmt: skip
    hurt = max(10, truth.wounded(other.name, world.day(first)) * 6 // 10)
    desk.take("hurt_other", theirs, their_army, f"The {other.army} gave {hurt} of its soldiers wounded, as a preliminary number.", about=other.name, measure="wounded", low=hurt, hedge="preliminary", place="statement of 15:40", rule="late")  # fmt: skip
    harmed = max(1, truth.civilians_wounded(other.name, other.village, world.day(first)))
    desk.take("hurt_village", (other.public, "news report", first), other.mayor.id, f"The mayor of {other.village} said that {harmed} people of the village had been wounded by five in the afternoon.", about=other.name, measure="wounded", population="civilian", value=harmed, hedge="by five in the afternoon", scope=other.village, place="radio interview", attribution="indirect", basis="quoted")  # fmt: skip
    eve = (body_of(other, "army"), "official page", -1)
    desk.take("oth1", eve, their_army, f"The {other.army} gave {n['oth1']} of its soldiers killed.", about=other.name, measure="killed", value=n["oth1"], rule="late")  # fmt: skip


def tell_report_day(desk: Desk, n: Mapping[str, int], on: Mapping[str, bool]) -> None:
    """Take in what was said and relayed on the day of the report."""
    world = desk.world
    own, other, words = world.own, world.other, world.words
    agency = (world.agency, "agency report", 0)
    wire = world.agency.lower()
    office, leader = other.body("office"), own.leader.id
    offer = (body_of(other, "office"), "official statement", 0)
    paper, cast, copy, _ = world.papers
    relayed: dict[str, Any] = {"attribution": "indirect", "basis": "quoted"}
    killed: dict[str, Any] = {"about": own.name, "measure": "killed"}
    bodies: dict[str, Any] = {"about": own.name, "measure": "bodies", "topic": "bodies"}
    up = {"low": None, "high": n["B"], "hedge": words["up"]}
    bare: dict[str, Any] = {"value": n["B"]}
    desk.take("own2", (f"Office of the {own.leader.office}", "official statement", 0), leader, f"{own.leader.office} told parliament that {n['N']} members of the armed forces were confirmed killed {words['far']}.", **killed, low=n["N"], hedge=words["far"], attribution="direct", confirmed_by="not stated", rule="late")  # fmt: skip
    desk.take("of_own_early", offer, office, f"The office said that it had word of {words['up']} {n['of_own_early']} {own.adjective} soldiers killed.", **killed, high=n["of_own_early"], hedge=words["up"], rule="inflated")  # fmt: skip
    desk.take("offer", offer, office, f"The office was ready to hand over the bodies of {words['up']} {n['B']} {own.adjective} soldiers.", **bodies, **up)  # fmt: skip
    desk.take("agency_killed", agency, leader, f"{world.agency} wrote that {words['low']} {n['N']} {own.adjective} soldiers had been killed, {own.leader.office} said.", **killed, low=n["N"], hedge=words["low"], **relayed)  # fmt: skip
    lost = on["hedges"]
    limit = "" if lost else f"{words['up']} "
    desk.take("agency_bodies", agency, office, f"{world.agency} wrote that {other.name} offered the bodies of {limit}{n['B']} {own.adjective} soldiers.", **bodies, **(bare if lost else up), **relayed, rule="hedges" if lost else None)  # fmt: skip
    desk.take("kept_bodies", (world.second_agency, "agency report", 0), office, f"{world.second_agency} wrote that {other.name} was ready to hand over the bodies of {words['up']} {n['B']} soldiers.", **bodies, **up, **relayed)  # fmt: skip
    least = "" if lost else f"{words['low']} "
    desk.take("paper_killed", (paper, "news report", 0), own.state.id, f"{paper} wrote that {least}{n['N']} {own.adjective} soldiers had been killed.", **killed, low=n["N"], high=n["N"] if lost else None, hedge=None if lost else words["low"], via=(wire,), attribution="indirect", basis="relayed", rule="hedges" if lost else None)  # fmt: skip
    if on["bodies"]:
        desk.take("paper_bodies", (paper, "news report", 0), other.state.id, f"{paper} wrote that {other.name} had counted {n['B']} {own.adjective} dead.", **killed, value=n["B"], via=(wire,), attribution="indirect", basis="relayed", rule="bodies", note="Bodies on offer became a count of the dead.")  # fmt: skip
    if on["sums"]:
        desk.take("sum_days", (cast, "news report", 0), outlet_id(cast), f"{cast} gave {n['N'] + n['M']} soldiers killed on both sides.", about="both", measure="killed", value=n["N"] + n["M"], basis="compiled", rule="sums", note="Two days and two counts in one sum.")  # fmt: skip
    if on["full_stop"]:
        both = (body_of(other, "army"), "official statement", 0)
        desk.take("dead_and_hurt", both, other.body("army"), f"The {other.army} said that more than {n['hurt_or_dead']} {own.adjective} soldiers were killed and wounded.", about=own.name, low=n["hurt_or_dead"], hedge="more than", rule="inflated", note="Killed and wounded together: no measure of this course.")  # fmt: skip
        desk.take("full_stop", (copy, "news report", 0), other.body("army"), f"{copy} wrote that more than {n['hurt_or_dead']} {own.adjective} soldiers were killed. Many were wounded.", **killed, low=n["hurt_or_dead"], hedge="more than", attribution="indirect", basis="relayed", rule="full_stop", note="A full stop made two sentences of one: killed and wounded became killed.")  # fmt: skip
    about = words["about"] if lost else words["up"]
    changed = {"value": n["B"], "hedge": about} if lost else up
    desk.take("about_bodies", (other.public, "agency report", 1), office, f"{other.public} wrote that the office had offered the bodies of {about} {n['B']} {own.adjective} soldiers.", **bodies, **changed, **relayed, ago=1, rule="hedges" if lost else None)  # fmt: skip


def tell_revisions(desk: Desk, truth: Truth, n: Mapping[str, int], on: Mapping[str, bool]) -> None:
    """Take in the counts of the days after, and what was made of them."""
    world = desk.world
    own, other, words = world.own, world.other, world.words
    relayed: dict[str, Any] = {"attribution": "indirect", "basis": "quoted"}
    army, their_army, board = own.body("army"), other.body("army"), own.body("board")
    killed: dict[str, Any] = {"about": own.name, "measure": "killed"}
    theirs: dict[str, Any] = {"about": other.name, "measure": "killed"}
    bodies: dict[str, Any] = {"about": own.name, "measure": "bodies", "topic": "bodies"}
    civil, theirs_civil = truth.civilians(own.name), truth.civilians(other.name)
    hurt = truth.wounded(other.name)
    radio, council = (other.public, "agency report", 1), (world.council, "official page", 1)
    office, copy = other.body("office"), world.papers[2]
    desk.take("own3", (own.paper, "news report", 1), own.leader.id, f"{own.leader.office} gave {n['own3']} soldiers killed and said that the figure was not final.", **killed, low=n["own3"], hedge="not final", attribution="direct", basis="quoted", rule="late")  # fmt: skip
    desk.take("civil_own", (own.paper, "news report", 1), own.mayor.id, f"The mayor of {own.village} said that {civil} civilians had been killed there.", **{**killed, "population": "civilian"}, value=civil, scope=own.village, attribution="direct", basis="quoted")  # fmt: skip
    desk.take("oth2", radio, their_army, f"The {other.army} raised the number of its soldiers killed to {n['oth2']}.", **theirs, value=n["oth2"], **relayed, rule="late")  # fmt: skip
    desk.take("hurt2", radio, their_army, f"The {other.army} gave {hurt} of its soldiers wounded.", about=other.name, measure="wounded", value=hurt, **relayed)  # fmt: skip
    desk.take("hurt2_paper", (own.paper, "news report", 1), their_army, f"{own.paper} wrote that the {other.army} gave {words['low']} {hurt} soldiers wounded.", about=other.name, measure="wounded", low=hurt, hedge=words["low"], **relayed)  # fmt: skip
    desk.take("civil_other", radio, other.mayor.id, f"The mayor of {other.village} said that {theirs_civil} civilians had been killed there.", **{**theirs, "population": "civilian"}, value=theirs_civil, scope=other.village, attribution="direct", basis="quoted")  # fmt: skip
    desk.take("council", council, "common-council", f"The Common Council repeated that {other.name} had reported {n['oth2']} soldiers killed.", **{**theirs, "speakers": (other.state.id,)}, via=("common-council",), value=n["oth2"], attribution="indirect", basis="relayed", note="The Council was not in a position to verify it.")  # fmt: skip
    desk.take("handed1", (world.agency, "agency report", 2), office, f"The office said that it had handed over {n['B1']} bodies of {own.adjective} soldiers.", **bodies, value=n["B1"], scope="handed over that day", **relayed)  # fmt: skip
    session = (body_of(own, "board"), "official statement", 4)
    if on["joined"]:
        desk.take("K", session, board, f"The {own.board} gave {n['K']} people killed or missing, {civil} civilians among them.", about=own.name, measure="killed or missing", population="both", value=n["K"], rule="joined", note="KEY ROW: killed AND missing, soldiers AND civilians.")  # fmt: skip
    else:
        desk.take("board_killed", session, board, f"The {own.board} gave {n['own3']} soldiers killed.", **killed, low=n["own3"], hedge="not final")  # fmt: skip
        desk.take("board_gone", session, board, f"The {own.board} gave {n['gone']} soldiers missing.", about=own.name, measure="missing", value=n["gone"])  # fmt: skip
    desk.take("oth3", (body_of(other, "army"), "official page", 5), their_army, f"The {other.army} gave {n['oth3']} of its soldiers killed, in a list of names.", **theirs, value=n["oth3"], place="list of names", rule="late")  # fmt: skip
    if on["joined"]:
        desk.take("K_kept", (own.paper, "news report", 5), board, f"{own.paper} wrote that the killed or missing were {n['K']}, and {civil} of them civilians.", about=own.name, measure="killed or missing", population="both", value=n["K"], ago=1, **relayed)  # fmt: skip
        desk.take("K_killed", (other.paper, "news report", 5), board, f"{other.paper} wrote that {own.name} had given {n['K']} soldiers killed.", **killed, value=n["K"], ago=1, **relayed, rule="joined", note="Killed or missing became killed, and civilians became soldiers.")  # fmt: skip
        if on["sums"]:
            desk.take("sum_gone", (copy, "news report", 6), outlet_id(copy), f"{copy} put the dead of both sides at {n['K'] + n['oth3']} soldiers.", about="both", measure="killed", value=n["K"] + n["oth3"], basis="compiled", rule="sums", note="The missing and the civilians are in the sum.")  # fmt: skip
    desk.take("of_other_late", (copy, "news report", 6), own.member.id, f"A member of {own.name}'s parliament said that {words['low']} {n['of_other_late']} {other.adjective} soldiers had been killed.", **theirs, low=n["of_other_late"], hedge=words["low"], ago=1, attribution="direct", basis="quoted", rule="inflated")  # fmt: skip
    desk.take("handed2", (other.paper, "news report", 5), office, f"The office gave {n['B2']} bodies handed over in all.", **bodies, value=n["B2"], scope="handed over by then", attribution="direct", basis="quoted")  # fmt: skip
    review = (world.papers[3], "analysis", 9)
    desk.take("no_counter", review, outlet_id(world.papers[3]), f"{world.papers[3]} gave {words['low']} {n['oth3']} {other.adjective} soldiers killed.", **theirs, low=n["oth3"], hedge=words["low"], ago=4, basis="compiled", note="Names nobody who counted.")  # fmt: skip
    left = n["N"] * 10
    desk.take("left", review, own.mayor.id, f"The mayor of {own.village} said that {words['about']} {left} people had left the place.", about=own.name, measure="displaced", topic="displaced", population="civilian", value=left, scope=own.village, hedge=words["about"], **relayed)  # fmt: skip
    desk.take("left_agency", (world.agency, "agency report", 13), own.mayor.id, f"{world.agency} wrote that, by the mayor, {words['low']} {left} people had left {own.village}.", about=own.name, measure="displaced", topic="displaced", population="civilian", low=left, scope=own.village, hedge=words["low"], ago=4, **relayed)  # fmt: skip
    desk.take("own4", (world.agency, "agency report", 13), army, f"The {own.army} gave {n['own4']} soldiers killed and said that the search went on.", **killed, low=n["own4"], hedge="the search goes on", **relayed, rule="late")  # fmt: skip
    desk.take("missing", (world.agency, "agency report", 13), army, f"The {own.army} gave {n['missing']} soldiers missing.", about=own.name, measure="missing", value=n["missing"], **relayed)  # fmt: skip
    if on["stale"]:
        for key, party, value, ago in (("stale_own", own, n["N"], 16), ("stale_other", other, n["M"], 17)):  # fmt: skip
            desk.take(key, (copy, "news report", 16), party.state.id, f"{copy} repeated that {party.name} had {value} soldiers killed.", about=party.name, measure="killed", value=value, ago=ago, via=(world.agency.lower(),), attribution="indirect", basis="relayed", rule="stale", note="Stale: a newer figure had been out for days.")  # fmt: skip


def tell_late(desk: Desk, n: Mapping[str, int], on: Mapping[str, bool]) -> None:
    """Take in the last counts."""
    world = desk.world
    own, other = world.own, world.other
    late = (other.public, "agency report", 18)
    final = (body_of(own, "army"), "official statement", 25)
    desk.take("of_own_late", late, other.general.id, f"A general of {other.name} said that more than {n['of_own_late']} {own.adjective} soldiers had been killed.", about=own.name, measure="killed", low=n["of_own_late"], hedge="more than", attribution="direct", basis="quoted", rule="inflated")  # fmt: skip
    desk.take("oth4", late, other.body("army"), f"The {other.army} gave {n['oth4']} of its soldiers killed: some of the wounded had died.", about=other.name, measure="killed", value=n["oth4"], attribution="indirect", basis="quoted", rule="late")  # fmt: skip
    desk.take("bodies_in_all", (world.agency, "agency report", 20), world.agency.lower(), f"{world.agency} gave {n['B3']} bodies returned to {own.name}.", about=own.name, measure="bodies", topic="bodies", value=n["B3"], scope="handed over in all", basis="compiled")  # fmt: skip
    desk.take("own5", final, own.body("army"), f"The {own.army} gave {n['own5'] + n['civil']} people killed, {n['civil']} civilians among them.", about=own.name, measure="killed", population="both", value=n["own5"] + n["civil"], rule="late")  # fmt: skip
    desk.take("never", final, own.body("army"), f"The {own.army} gave {n['never']} soldiers still missing.", about=own.name, measure="missing", value=n["never"])  # fmt: skip
    if on["joined"]:
        desk.take("compendium", ("Open Compendium", "encyclopedia", 40), own.state.id, f"The Open Compendium listed {n['K']} {own.adjective} soldiers killed, after {own.name}.", about=own.name, measure="killed", value=n["K"], ago=36, attribution="indirect", basis="relayed", rule="joined", note="Killed or missing became killed once more.")  # fmt: skip


def outlet_id(name: str) -> str:
    """Return the id of an outlet's record."""
    return re.sub(r"[^a-z]+", "-", name.lower()).strip("-")
