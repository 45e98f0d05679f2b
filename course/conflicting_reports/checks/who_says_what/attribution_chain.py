"""Item *attribution-chain*: trace each sentence back to its speaker."""

from __future__ import annotations

import re
from typing import Any

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, tidy, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.passages import where
from conflicting_reports.checks.speakers import (
    is_outlet,
    match_speaker,
    means_article,
    means_nobody,
)
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_attribution_chain"]


def chain_claims(seed: Seed) -> dict[str, Claim]:
    """Return the sentences whose chains are asked for, by label."""
    return {label: claims[0] for label, claims in seed.claims_in("attribution-chain").items()}


def model_attribution_chain(seed: Seed) -> dict[str, list[str]]:
    """Return each sentence's chain from the article inwards."""
    chains = {}
    for label, claim in chain_claims(seed).items():
        chain = ["article", *(seed.name(n).name for n in (*claim.via, *claim.speakers))]
        chains[label] = [*chain, "not stated"] if claim.confirmed_by == "not stated" else chain
    return chains


def check_attribution_chain(answer: object, case: object = None) -> Feedback:
    """Return feedback for the chains of attribution, a dict of label to list of names.

    A sentence counts 1 for the whole chain and 0.5 for the right speaker with a link missing.
    """
    item, name = "attribution-chain", "attribution_chains"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    claims = chain_claims(seed)
    if is_blank(found):
        return Feedback.unattempted(
            item, f'Fill in `{name}`: for each sentence a list that begins with "article".'
        )
    if type(found) is list and len(found) == len(claims):
        found = dict(zip(claims, found, strict=True))
    if type(found) is not dict:
        return Feedback.unreadable(
            item, f"`{name}` should hold a list for each of {words(claims)}, as in the form."
        )
    chains = {tidy(k).strip("()."): v for k, v in found.items()}
    messages: list[str] = []
    codes: list[str] = []
    score = sum(
        chain_score(seed, label, chains.get(label), claim, messages, codes)
        for label, claim in claims.items()
    )
    parts = [str(chains.get(label)) for label in claims]
    share = score / len(claims)
    if len(claims) > 2 and len(set(parts)) == 1:
        share = min(share, 0.2)
    return Feedback.graded(
        item,
        share,
        messages,
        codes,
        "You followed every sentence back to its speaker, and stopped where the text stops.",
    )


def split_chain(value: object) -> list[Any] | None:
    """Return a chain given as a list or as a text with arrows, without a leading article."""
    if type(value) is str:
        value = [value]
    if type(value) is not list or any(type(link) is not str and link is not None for link in value):
        return None
    if len(value) == 1 and type(value[0]) is str:
        value = [part for part in re.split(r"\s*(?:->|→|>|,|;)\s*", value[0]) if part]
    return [link for link in value if link is None or not is_blank(link)]


def chain_score(
    seed: Seed, label: str, value: object, claim: Claim, messages: list[str], codes: list[str]
) -> float:
    """Return 0, 0.5 or 1 for one chain, and add what is to be said of it."""
    if value is None or is_blank(value):
        messages.append(f"{label}: no chain yet.")
        return 0.0
    links = split_chain(value)
    place = where(seed, claim)
    if links is None:
        messages.append(f'{label}: write a list of names, such as ["article", "…"].')
        return 0.0
    wanted = [*claim.via, *claim.speakers]
    begins = bool(links) and means_article(links[0])
    links = links[1:] if begins else links
    ends_open = bool(links) and means_nobody(links[-1])
    named = links[:-1] if ends_open else links

    def same(link: object, key: str) -> bool:
        return match_speaker(seed, link, key) == "same"

    if not wanted:
        if not named and begins:
            return 1.0
        if not named:
            messages.append(f"{label}: begin with the voice that you do hear in {place}.")
            return 0.0
        codes.append("M16")
        messages.append(
            f"{label}: no person or body is named for this in {place}. Who is talking when nobody is quoted?"
        )
        return 0.0
    if not named:
        messages.append(
            f"{label}: somebody is named for this. Read {place} and the lines around it."
        )
        codes.append("M14" if ends_open and not begins else "M10")
        return 0.0
    if len(named) == len(wanted) and all(map(same, named, wanted)):
        if claim.confirmed_by == "not stated" and not ends_open:
            messages.append(
                f"{label}: the speaker is right. {place} also says that something was checked: by whom?"
            )
            return 0.5
        if claim.confirmed_by != "not stated" and ends_open and claim.attribution == "direct":
            messages.append(
                f"{label}: somebody is speaking in {place}, and nothing is said to be checked there."
            )
            return 0.5
        return 1.0
    speaker = wanted[-1]
    at = next((n for n, link in enumerate(named) if same(link, speaker)), None)
    if at is None:
        side = any(match_speaker(seed, link, speaker) == "side" for link in named)
        if is_outlet(seed, named[-1]) or means_article(named[-1]):
            codes.append("M10")
            messages.append(
                f"{label}: the outlet passes the words on. Whose words are they? See {place} and before."
            )
        elif claim.confirmed_by == "not stated" and not side:
            codes.append("M7")
            messages.append(f"{label}: who gives the number, and does {place} name who checked it?")
        elif side:
            messages.append(f"{label}: the right side, but the text names a person or body.")
        else:
            messages.append(
                f"{label}: that isn't who says it. Find the verb of saying in or before {place}."
            )
        return 0.0
    if at < len(named) - 1:
        if claim.confirmed_by == "not stated":
            codes.append("M7")
            messages.append(
                f'{label}: does {place} name who did the checking? Look for the word "by".'
            )
        elif is_outlet(seed, named[-1]):
            codes.append("M10")
            messages.append(
                f"{label}: begin at the article and go inwards. The outlet is not the one who speaks."
            )
        else:
            messages.append(
                f"{label}: being talked about is not talking. Who says this in {place}?"
            )
        return 0.0
    before = named[:at]
    if all(any(same(link, key) for key in claim.via) for link in before):
        missing = len(before) < len(claim.via)
        if missing:
            messages.append(
                f"{label}: the speaker is right, but it came through somebody. Look a few lines up."
            )
            return 0.5
    if any(is_outlet(seed, link) for link in before):
        codes.append("M10")
    messages.append(
        f"{label}: the speaker is right, but there is a link in your chain that the text doesn't have."
    )
    return 0.0


ITEM = Item(
    "attribution-chain",
    "01-who-says-what",
    "Trace each sentence back",
    "attribution_chains",
    ("M7", "M10", "M14", "M16"),
    check_attribution_chain,
    model_attribution_chain,
    (
        "Look for the verb of saying: said, announced, noted. Whose verb is it?",
        "A name can stand a few paragraphs earlier: an interview that begins in one line goes on in the next ones. And some sentences have no verb of saying at all.",
    ),
    "(a) The speaker is in the sentence, the checker is not. (b) The interview with a news agency begins some paragraphs earlier, so the agency is a link. (c) The official who tells of the phone call is not one of those who spoke on the phone. (d) A country announced it; no person is named. (e) No verb of saying: the article itself judges.",
)
