"""The records of a simulated case beside its claims: who is who, and what is where."""

from __future__ import annotations

from conflicting_reports.model import Name
from conflicting_reports.simulate.cast import Party, Person
from conflicting_reports.simulate.dispatches import ADDRESS, outlet_id
from conflicting_reports.simulate.world import World

__all__ = ["names_of_case"]

LANGUAGES = ("armenian", "azerbaijani", "russian", "english", "other")
NO_FORMS: dict[str, tuple[str, ...]] = dict.fromkeys(LANGUAGES, ())


def name(
    key: str,
    kind: str,
    full: str,
    party: str = "other",
    role: str | None = None,
    above: str | None = None,
    aliases: tuple[str, ...] = (),
    forms: tuple[str, ...] = (),
    text: str = "",
    spot: tuple[float, float] | None = None,
    **more: str | None,
) -> Name:
    """Return a record of a name; of its forms those that stand in the report."""
    return Name(
        id=key,
        kind=kind,
        name=full,
        party=party,
        role=role,
        part_of=above,
        aliases=aliases,
        article_forms=tuple(form for form in forms if form in text),
        forms={**NO_FORMS, "english": (full,)} if kind == "place" else dict(NO_FORMS),
        what_the_article_did=more.get("did"),
        correct_form=more.get("right"),
        territory=more.get("territory"),
        lat=spot[0] if spot else None,
        lon=spot[1] if spot else None,
        coordinate_source="invented" if spot else None,
        source_urls=(f"{ADDRESS}/names/{key}",) if kind == "place" else (),
        note=more.get("note"),
    )


def person(who: Person, party: str, text: str, *forms: str) -> Name:
    """Return the record of somebody who speaks."""
    titled = who.office.split(" of ")[0]
    state = who.state
    aliases: tuple[str, ...]
    aliases = (who.family, f"{titled} {who.family}", who.office, f"{state.adjective} {titled}")
    if titled.startswith(("mayor", "member", "general", "speaker")):
        aliases = (who.family, who.office)
    told = (*forms, f"{state.adjective} {titled} {who.name}", who.name, who.family)
    return name(who.id, "person", who.name, party, who.office, state.id, aliases, told, text)


def bodies(party: Party, text: str) -> list[Name]:
    """Return the records of a party's army, office and board."""
    found = []
    for kind in ("army", "office", "board"):
        body = getattr(party, kind)
        forms = (f"{party.adjective} {body}",)
        aliases = (*forms, f"{party.name} {body}", body) if kind != "army" else forms
        found.append(
            name(
                *(party.body(kind), "body", f"{body} of {party.name}", party.name, None),
                *(party.state.id, aliases, forms, text),
            )
        )
    return found


def names_of_case(world: World, text: str) -> tuple[Name, ...]:
    """Return every name of a case, with the forms that the report gives it."""
    found: list[Name] = []
    sides = {world.own.name: world.own, world.other.name: world.other}
    states = (
        *(p.state for p in world.parties),
        world.broker,
        world.backer,
        world.third,
        world.fourth,
    )
    for state in states:
        side = state.name if state.name in sides else "other"
        aliases = (state.adjective, f"Government of {state.name}", state.capital)
        found.append(
            name(state.id, "state", state.name, side, None, None, aliases, (state.name,), text)
        )
    for party in world.parties:
        found += bodies(party, text)
        garbled = (world.deputy_name,) if party is world.own else ()
        for who in (
            *(party.leader, party.foreign, party.deputy, party.mayor),
            *(party.member, party.general, party.spokesman),
        ):
            found.append(person(who, party.name, text, *(garbled if who is party.deputy else ())))
        for outlet in (party.public, party.paper):
            side = party.name if outlet == party.public else "other"
            found.append(name(outlet_id(outlet), "outlet", outlet, side))
    broker, backer = world.broker.name, world.backer.name
    for who, office in (
        (world.envoy, f"{broker}'s chief envoy, {world.envoy.name}"),
        (world.backer_minister, f"{backer}'s Foreign Minister, {world.backer_minister.name}"),
        (world.third_speaker, world.third_speaker.name),
    ):
        found.append(person(who, "other", text, office))
    found.append(name("officials", "group", f"officials in {backer}", "other", "not named one by one", world.backer.id, (f"{backer} officials",), (f"officials in {backer}", f"Officials in {backer}"), text))  # fmt: skip
    found.append(
        name("common-council", "body", world.council, aliases=("Common Council", "Council"))
    )
    for wire in (world.agency, world.second_agency):
        found.append(name(wire.lower(), "outlet", wire, forms=(f"agency {wire}", wire), text=text))
    for outlet in (*world.papers, "Open Compendium"):
        found.append(name(outlet_id(outlet), "outlet", outlet))
    return (*found, *places(world, text))


def places(world: World, text: str) -> list[Name]:
    """Return the records of the places, with what the report made of their names."""
    own, other = world.own, world.other
    fused, heard = world.two_places, world.heard(own.town)
    joined = "joined" if world.garbled else "none"
    respelled = "respelled" if world.garbled else "none"
    plain = f"{world.region} {world.land}"
    last = fused.split()[-1]
    spots = (
        (own.town, own, (heard,), respelled, 10.62, 61.07),
        (own.village, own, (own.village,), "none", 10.58, 61.12),
        (other.village, other, (fused if world.garbled else other.village,), joined, 10.71, 60.92),
        (other.town, other, (last,), respelled, 10.49, 60.88),
        (own.state.capital, own, (own.state.capital,), "none", 10.2, 61.8),
        (other.state.capital, other, (other.state.capital,), "none", 10.1, 60.0),
    )
    found = [
        name(place.lower(), "place", place, "", None, None, (), forms, text, did=did, right=place,
             territory=party.name, spot=(lat, lon))
        for place, party, forms, did, lat, lon in spots
    ]  # fmt: skip
    found.append(name("region", "place", plain, "", None, None, (world.region,), (plain,), text, did="other", right="the border, away from it", territory="disputed naming", spot=(10.05, 61.1), note="Told as the scene of the fighting; the places that the two armies name lie elsewhere."))  # fmt: skip
    found.append(name("bridge", "place", world.bridge, "", None, None, (), (world.bridge,), text, did="none", right=world.bridge, territory="disputed naming", spot=(10.3, 61.0)))  # fmt: skip
    return found
