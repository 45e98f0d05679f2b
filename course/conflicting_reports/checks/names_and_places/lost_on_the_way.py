"""Item *lost-on-the-way*: say in which text of a chain each word was lost, where one can tell."""

from __future__ import annotations

from conflicting_reports.checks.answers import UnreadableError, is_blank, plain, words
from conflicting_reports.checks.cases import chosen_case
from conflicting_reports.checks.feedback import Feedback
from conflicting_reports.checks.item import Item
from conflicting_reports.checks.labels import alone
from conflicting_reports.checks.names_and_places.chain_order import text_in, texts
from conflicting_reports.checks.names_and_places.verdict import entries_of, means_none, no_material
from conflicting_reports.checks.options import OPEN, says_open
from conflicting_reports.model import Seed

__all__ = ["ITEM", "check_lost_on_the_way"]

NEVER = "none"


def losses(seed: Seed) -> dict[str, str]:
    """Return the answer to each question: a text's letter, `none` or `cannot be determined`."""
    letters = {link.id: label for label, link in texts(seed).items()}
    return {t.label: t.value or letters[t.record] for t in seed.tasks_in("lost-on-the-way")}


def model_lost_on_the_way(seed: Seed) -> dict[int, str]:
    """Return the answer to each question by its number."""
    return {int(label): answer for label, answer in losses(seed).items()}


def check_lost_on_the_way(answer: object, case: object = None) -> Feedback:
    """Return feedback for where words were lost, a dict of question to text or verdict.

    The score is the share of questions answered right; one answer for all earns at most 0.2.
    """
    item, name = "lost-on-the-way", "lost_on_the_way"
    try:
        seed, found = chosen_case(case), plain(answer, name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    if is_blank(found):
        return Feedback.unattempted(
            item, f"Fill in `{name}`: a letter beside each question, or one of the two verdicts."
        )
    wanted = losses(seed)
    if not wanted:
        return no_material(seed, item)
    try:
        entries, extra = entries_of(found, list(wanted), name)
    except UnreadableError as error:
        return Feedback.unreadable(item, str(error))
    said = {label: read_answer(seed, entries.get(label, "")) for label in wanted}
    right = sum(said[label] == truth for label, truth in wanted.items())
    score = right / len(wanted)
    given = [answer for answer in said.values() if answer]
    messages, codes = comments(entries, said, wanted)
    if len(given) > 2 and len(set(given)) == 1:
        score = min(score, 0.2)
        messages = ["One answer to all questions tells nothing apart. Take them one by one."]
    if extra:
        score = min(score, 0.9)
        messages.append(
            f"{words(repr(key)[:14] for key in extra[:3])}: not a question of the task."
        )
    return Feedback.graded(
        item,
        score,
        messages,
        codes,
        "A loss has a place in the chain, and you can name it. Why it happened, and which copy lay on "
        "somebody's desk, no text shows.",
    )


def read_answer(seed: Seed, value: object) -> str | None:
    """Return the letter or the verdict that a value means, or None."""
    value = alone(value)
    if says_open(value):
        return OPEN
    if value is None or means_none(value):
        return NEVER
    return text_in(seed, value)


def comments(
    entries: dict[str, object], said: dict[str, str | None], wanted: dict[str, str]
) -> tuple[list[str], list[str]]:
    """Return the messages and codes, each message with the questions that it speaks of."""
    faults: dict[str, list[str]] = {}
    for label, truth in wanted.items():
        answer = said[label]
        if answer == truth:
            continue
        if label not in entries or (answer is None and is_blank(entries[label])):
            fault = "blank"
        elif answer is None:
            fault = "unread"
        elif truth == OPEN:
            fault = "guessed"
        elif answer == OPEN:
            fault = "gave up"
        else:
            fault = "other"
        faults.setdefault(fault, []).append(label)
    texts_said = {
        "unread": f'write one letter, "{NEVER}" or "{OPEN}".',
        "blank": "nothing here yet.",
        "guessed": "put your finger on the words that show this.",
        "gave up": "you have the words of every text before you. Lay them side by side.",
        "other": "go through the texts on the way in order and stop at the first in which it is so. What the side branch lost doesn't count. Stop nowhere if it never is so.",
    }
    messages = [f"{words(faults[f])}: {text}" for f, text in texts_said.items() if f in faults]
    known = sum(truth != OPEN for truth in wanted.values())
    codes = ["M14"] if len(faults.get("gave up", ())) * 2 >= known else []
    return messages, codes


def explain(seed: Seed) -> str:
    """Return why the model answer is what it is, from the reasons coded with it."""
    return " ".join(f"({t.label}) {t.why}" for t in seed.tasks_in("lost-on-the-way") if t.why)


ITEM = Item(
    "lost-on-the-way",
    "03-names-and-places",
    "Find where each word was lost or came in",
    "lost_on_the_way",
    ("M14",),
    check_lost_on_the_way,
    model_lost_on_the_way,
    (
        "Start from your order in task 4 and follow one word at a time. Leave the side branch aside.",
        "Some questions may ask for more than words can show. And a word may never have been lost at all.",
    ),
    explain,
)
