"""Item *packet-origins*: whose number is it in the end, and how many origins are there?"""

from __future__ import annotations

from conflicting_reports.agreement import cohen_kappa
from conflicting_reports.checks.answers import (
    UnreadableError,
    is_blank,
    plain,
    tidy,
    whole_number,
    words,
)
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labelled import read_labelled
from conflicting_reports.checks.speakers import tokens
from conflicting_reports.checks.the_same_day_elsewhere.naming import (
    NOBODY,
    OUTLET,
    SEVERAL,
    UNCLEAR,
    state_named,
)
from conflicting_reports.model import Claim, Seed

__all__ = ["ITEM", "check_packet_origins"]

NUMBER = "independent"
SPELLED = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def packet(seed: Seed) -> dict[str, Claim]:
    """Return the reports of the packet, label to claim."""
    return {task.label: seed.claim(task.record) for task in seed.tasks_in("packet-origins")}


def origin_of(seed: Seed, claim: Claim) -> str:
    """Return the state whose number a report gives; all offices of one state are one origin."""
    parties = {seed.name(speaker).party for speaker in claim.speakers} & set(seed.parties)
    return parties.pop() if len(parties) == 1 else NOBODY


def model_packet_origins(seed: Seed) -> dict[str, str | int]:
    """Return label to origin, and the number of independent origins."""
    origins = {label: origin_of(seed, claim) for label, claim in packet(seed).items()}
    return {**origins, NUMBER: len(set(origins.values()) - {NOBODY})}


def read_number(value: object) -> int | None:
    """Return a whole number, also as a word."""
    text = tidy(value).strip(" .")
    return SPELLED.index(text) if text in SPELLED else whole_number(value)


def check_packet_origins(answer: object, case: object = None) -> Feedback:
    """Return feedback for the origins of a packet of reports and their number.

    Three fifths are for the origins, as Cohen's kappa with the records, cut off at 0; two
    fifths for the number, half of it only as far as the origins are right.
    """
    item, name = "packet-origins", "packet"
    try:
        seed, found = chosen_case(case), plain(answer, name)
        reports = packet(seed)
        if not reports:
            return Feedback.unreadable(item, "This case has no packet of reports for this task.")
        if is_blank(found):
            return Feedback.unattempted(
                item, f"Fill in `{name}`: for each report whose number it is, then the number."
            )
        said = read_labelled(found, (*reports, NUMBER), name, strict=True).entries
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    wanted = {label: origin_of(seed, claim) for label, claim in reports.items()}
    given = {
        label: state_named(seed, said[label], claim.speakers[0] if claim.speakers else "")
        for label, claim in reports.items()
        if label in said and not (type(said[label]) is str and is_blank(said[label]))
    }
    for label, claim in reports.items():
        if given.get(label) == UNCLEAR and names_source(seed, said[label], claim):
            given[label] = OUTLET
    messages: list[str] = []
    codes = comment(wanted, given, messages)
    count, right = read_number(said.get(NUMBER)), len(set(wanted.values()) - {NOBODY})
    if count is None:
        messages.append(f"`{NUMBER}` should be one whole number.")
    elif count > right:
        codes.append("M12")
        messages.insert(
            0,
            f"You count {count} independent origins. Does each of them know its number from "
            "somewhere else than the others? Offices of one state count once, copies not at all.",
        )
    elif count < right:
        messages.append(
            f"`{NUMBER}`: write down each state whose number somebody gives, once, and count again."
        )
    told = max(0.0, cohen_kappa(list(wanted.values()), [given.get(k, "?") for k in wanted]) or 0.0)
    counted = (count == right) * (0.5 + 0.5 * told)
    return Feedback.graded(
        item,
        0.6 * told + 0.4 * counted,
        messages[:6],
        codes,
        "You followed each number back to whoever gave it out. Many reports can rest on few counts: "
        "a copy adds nothing to what it copies.",
    )


def names_source(seed: Seed, value: object, claim: Claim) -> bool:
    """Say whether a text names the publisher of a report, in full or in part."""
    found = tokens(value)
    return bool(found) and found <= tokens(seed.source(claim.source).publisher)


def comment(wanted: dict[str, str], given: dict[str, str], messages: list[str]) -> list[str]:
    """Add what is to be said of the wrong origins, and return the misconceptions they show."""
    codes = []
    wrong = {label: said for label, said in given.items() if said != wanted[label]}
    outlets = [label for label, said in wrong.items() if said == OUTLET]
    if outlets:
        codes.append("M10")
        messages.append(
            f"{words(outlets)}: you name whoever printed or passed on the number. Who gave it to "
            "them, by the summary?"
        )
    silent = [label for label, said in wrong.items() if said == NOBODY]
    if len(silent) > len(wanted) // 3:
        codes.append("M14")
    if silent:
        messages.append(
            f"{words(silent)}: the summary does tell whose number it is. Read it again."
        )
    several = [label for label, said in wrong.items() if said == SEVERAL]
    unclear = [label for label, said in wrong.items() if said == UNCLEAR]
    if several or unclear:
        messages.append(
            f'{words(several + unclear)}: name one state, or write "not stated". Nothing else is needed.'
        )
    rest = [
        label for label, said in wrong.items() if said not in (OUTLET, NOBODY, SEVERAL, UNCLEAR)
    ]
    if rest:
        messages.append(
            f"{words(rest)}: whose soldiers died is one question, who gives the number another. "
            "Which words tell who gives it, if any do?"
        )
    blank = [label for label in wanted if label not in given]
    if blank:
        messages.append(f"No origin yet for {words(blank)}.")
    return codes


ITEM = Item(
    "packet-origins",
    "08-the-same-day-elsewhere",
    "Find out who counted",
    "packet",
    ("M10", "M12", "M14"),
    check_packet_origins,
    model_packet_origins,
    (
        "In each summary, look for the one who announced, reported, gave or said the number. Agencies and outlets are the road it came on.",
        "Now replace each office by its state: ministry, parliament, spokeswoman. Strike out the doubles. A report that names nobody stays out of the count.",
    ),
    "A report's number belongs to whoever gave it out, however many agencies, websites or organisations carried it on. Ministries, parliaments and spokespeople of one state are one origin. A report that names nobody may well have a good source, but it doesn't let you see it.",
)
