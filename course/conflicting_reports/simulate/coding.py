"""Code the report: what each of its marked passages claims, of whom, by whom and as of when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conflicting_reports.model import Claim, Span
from conflicting_reports.simulate.world import World

__all__ = ["CHAINS", "UNSOURCED", "article_claims"]

CHAINS = ("leader", "int3", "phone", "truce", "judge")  # their letters follow the text
UNSOURCED = ("judge", "offer1", "sup1", "sup2", "offic", "env", "bg1", "bg2", "bg3", "bg4")
FIGURES = (
    *("own", "jyear", "leader", "offer1", "offer2", "own2", "capyear", "dur", "ended"),
    *("campaign", "since"),
)
CONFIRMING = ("leader", "sup2", "env")


def meanings(world: World, figures: Mapping[str, int], hedged: bool) -> dict[str, dict[str, Any]]:
    """Return for each mark what its claim says, beyond its span.

    Args:
        world: the cast.
        figures: the numbers of people.
        hedged: whether the report keeps the limit of the bodies on offer.
    """
    own, other = world.own, world.other
    today, eve, words = world.day(0), world.day(-1), world.words
    killed = {"topic": "casualties", "measure": "killed", "population": "military"}
    bodies = {
        **{"topic": "bodies", "about": own.name, "measure": "bodies", "population": "military"},
        **{"low": None if hedged else figures["B"], "high": figures["B"]},
        **{"hedge": words["up"] if hedged else None, "as_of": today, "as_of_words": "today"},
    }
    back: dict[str, Any] = {"topic": "background"}
    attack: dict[str, Any] = {"topic": "start", "about": "both", "attribution": "indirect"}
    both = (own.state.id, other.state.id)
    minister, envoy = world.backer_minister.id, world.envoy.id
    asked: dict[str, Any] = {
        **{"topic": "position", "speakers": (own.deputy.id,), "via": (world.agency.lower(),)},
        "attribution": "indirect",
    }
    reacts: dict[str, Any] = {"topic": "reaction", "attribution": "indirect"}

    def year(value: int, statement: str, **more: Any) -> dict[str, Any]:
        return {
            **back,
            "measure": "year",
            "low": value,
            "high": value,
            "statement": statement,
        } | more

    mayor = world.mayors_party.mayor
    village = world.mayors_party.village
    plain = f"{world.region} {world.land}"
    offered = f"{words['up']} {figures['B']}" if hedged else str(figures["B"])
    return {
        "own": {
            **killed,
            **{"speakers": (own.state.id,), "attribution": "indirect", "about": own.name},
            **{"low": figures["N"], "hedge": words["low"], "as_of": today, "same_as": "leader"},
            "statement": f"{own.name} gave {words['low']} {figures['N']} of its own soldiers killed.",
        },
        "clash": {**back, "statement": "The fighting is told as fighting on the border that lasted some days."},
        "acc0": {**attack, "speakers": both, "statement": f"Each side accused the other of new attacks; the report places them by the {plain}."},
        "judge": {**back, "statement": f"The fighting is called the worst since the war of {world.war}."},
        "jyear": year(world.war, f"A war took place in {world.war}."),
        "leader": {
            **killed,
            **{"speakers": (own.leader.id,), "attribution": "direct", "about": own.name},
            **{"low": figures["N"], "hedge": f"confirmed; {words['far']}", "as_of": today},
            **{"as_of_words": "today", "confirmed_by": "not stated"},
            "statement": f"{figures['N']} members of {own.name}'s armed forces were confirmed killed {words['far']}.",
        },
        "offer1": {
            **bodies,
            **{"speakers": (other.state.id,), "attribution": "indirect", "same_as": "offer2"},
            "statement": f"{other.name} offered to return the bodies of {offered} {own.adjective} soldiers.",
        },
        "start": {"topic": "start", "statement": f"The clashes began on {world.weekday} night."},
        "offer2": {
            **bodies,
            **{"speakers": (other.body("office"),), "attribution": "direct"},
            "statement": f"The office was ready to hand over the bodies of {offered} soldiers at {world.bridge}, without conditions.",
        },
        "own2": {
            **killed,
            **{"speakers": (other.body("army"),), "attribution": "indirect", "about": other.name},
            **{"low": figures["M"], "high": figures["M"], "as_of": eve, "as_of_words": "yesterday"},
            "statement": f"The {other.army} gave {figures['M']} of {other.name}'s own soldiers killed.",
        },
        "acc1": {**attack, "speakers": both, "statement": "Each side accused the other of new attacks along the border."},
        "truce": {
            **{"topic": "ceasefire", "speakers": (world.broker.id,), "attribution": "indirect"},
            **{"as_of": eve, "as_of_words": "yesterday"},
            "statement": f"Envoys of {world.broker.name} had arranged a truce.",
        },
        "truce0": {
            **{"topic": "ceasefire", "speakers": (world.broker.id,), "attribution": "indirect"},
            **{"as_of": eve, "as_of_words": "yesterday", "same_as": "truce"},
            "statement": f"{world.broker.name} announced a truce.",
        },
        "doubt": {**back, "statement": "The truce is told as not being kept."},
        "call0": {
            **{"topic": "reaction", "speakers": (world.broker.id,), "attribution": "indirect"},
            "statement": "The leaders of the two countries spoke by telephone.",
        },
        "cellars": {
            **{"topic": "conduct", "speakers": (mayor.id,), "attribution": "indirect"},
            "statement": f"People in {village} have left their houses or live in cellars.",
        },
        "vquote": {
            **{"topic": "conduct", "speakers": (mayor.id,), "attribution": "direct"},
            "statement": f"Life in {village} goes on under fire.",
        },
        "accC": {
            **{"topic": "start", "speakers": (own.body("army"),), "attribution": "direct"},
            "about": own.name,
            "statement": f"{other.adjective} forces fired at {own.adjective} posts near {own.town}.",
        },
        "accO": {
            **{"topic": "start", "speakers": (other.body("army"),), "attribution": "direct"},
            "about": other.name,
            "statement": f"{own.adjective} forces fired towards {world.two_places}.",
        },
        "head1": {"topic": "layout", "part": "heading", "statement": "A heading over the next paragraphs."},
        "calls": {"topic": "reaction", "statement": "There were calls from abroad to stop the fighting; nobody who called is named."},
        "draw": {
            **{"topic": "position", "speakers": (own.state.id,), "attribution": "indirect"},
            "statement": f"The clashes could draw in neighbours of {own.name}.",
        },
        "int1": {**asked, "statement": "The fighting needs more attention from abroad."},
        "int2": {**asked, "statement": f"{own.name} has asked {world.broker.name} for observers."},
        "int3": {**asked, "attribution": "direct", "statement": "There is still time to stop the fighting."},
        "cap": {
            **reacts,
            **{"part": "caption", "speakers": (minister,), "same_as": "sup1"},
            "statement": f"{own.name} broke the agreement signed after the war of {world.war}.",
        },
        "capyear": year(
            world.war,
            f"The agreement followed a war in {world.war}.",
            part="caption",
            speakers=(minister,),
            attribution="indirect",
        ),
        "head2": {"topic": "layout", "part": "heading", "statement": f"A heading: {world.backer.name} condemns {own.name}."},
        "sup1": {**reacts, "speakers": (minister,), "statement": f"{own.name} broke the agreement that followed the war of {world.war}."},
        "sup2": {**reacts, "speakers": (minister,), "statement": f"{world.backer.name} supports {other.name}."},
        "offic": {**reacts, "speakers": ("officials",), "statement": f"There were {own.adjective} provocations, as the officials called them."},
        "ofm": {
            **{"topic": "position", "speakers": (other.foreign.id,), "attribution": "direct"},
            "statement": f"{other.name} wants the commission to meet again.",
        },
        "third": {**reacts, "speakers": (world.third_speaker.id,), "statement": f"{world.third.name} is concerned about attacks on the border."},
        "env": {**reacts, "speakers": (envoy,), "statement": f"{world.broker.name} holds that neither side can win the {plain} by force."},
        "phone": {**reacts, "speakers": (envoy,), "statement": f"{own.leader.office} spoke by telephone with {other.leader.office}."},
        "bg1": {**back, "statement": f"The two countries have disputed the {plain} for a long time."},
        "bg2": {**back, "statement": f"Something that {other.name} did led to a war of {world.lasted} years."},
        "dur": {**back, "measure": "duration", "low": world.lasted, "high": world.lasted, "statement": f"The war lasted {world.lasted} years."},
        "bg3": {**back, "statement": f"The war ended in {world.ended}; the {plain} stayed under de facto {other.adjective} control; the border was never marked."},
        "ended": year(world.ended, f"The war ended in {world.ended}."),
        "bg4": {**back, "statement": f"In {world.war} {own.name} took back large parts of the {plain}; a joint commission has not met since {world.met}."},
        "campaign": year(world.war, f"The campaign took place in {world.war}."),
        "since": year(world.met, f"The commission last met in {world.met}."),
    }  # fmt: skip


def article_claims(
    world: World, figures: Mapping[str, int], spans: Mapping[str, Span], text: str, hedged: bool
) -> dict[str, Claim]:
    """Return the claims of the report by mark, in the order of the text."""
    told = meanings(world, figures, hedged)
    ids = {key: f"a-{n:02}" for n, key in enumerate(spans, start=1)}
    labels: dict[str, list[tuple[str, str]]] = {key: [] for key in spans}
    numbered = [key for key in spans if key in FIGURES]
    chained = [key for key in spans if key in CHAINS]
    confirming = [key for key in spans if key in CONFIRMING]
    for n, key in enumerate(numbered, start=1):
        labels[key].append(("number-sort", f"{n:02}"))
    for letter, key in zip("abcde", chained, strict=True):
        labels[key].append(("attribution-chain", letter))
    for n, key in enumerate(confirming, start=1):
        labels[key].append(("confirm", str(n)))
    for key in UNSOURCED:
        paragraph = text.count("\n\n", 0, spans[key].start)
        labels[key].append(("narrator", f"P{paragraph}"))
    claims = {}
    for key, span in spans.items():
        fields: dict[str, Any] = dict.fromkeys(Claim.__slots__)
        fields |= {"part": "body", "speakers": (), "via": (), "attribution": "none"}
        fields |= told[key]
        if fields["same_as"]:
            fields["same_as"] = ids[fields["same_as"]]
        fields |= {"id": ids[key], "source": "article", "published": world.day(0), "span": span}
        claims[key] = Claim(**{**fields, "tasks": tuple(labels[key])})
    return claims
