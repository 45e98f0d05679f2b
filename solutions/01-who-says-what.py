# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 01: Sort out who says what

Five short tasks with marks you see at once, and one that a person reads. Together they take about 35 minutes. Lesson [01](../../lessons/01-who-says-what.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("claim-table", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("claim-table", case)` shows a model answer and the reasons for it.
- If the article does not say something, "not stated" is a full answer, not a gap in yours.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same. What differs stands under each task, folded away.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import who_says_what as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "number-sort-task", "locked": true}
"""
## 1. Sort the numbers (3 points)

Eleven numbers are written in digits in the article. They stand here in order. Say what each of them is. Use one of four words:

- `"casualty"`: a count of people killed
- `"bodies"`: a count of bodies
- `"year"`: a calendar year
- `"duration"`: a length of time

Go by the number's own phrase: "the bodies of 100" counts bodies, whatever else the sentence says.

<details><summary>On the invented case (Vaddow River)</summary>

The form is the same; the eleven numbers are these, in order:

1. P0: at least **34** of its soldiers
2. P0: the war of **2014**
3. P1: **34** members of our armed forces
4. P2: the bodies of **40** Brennothan soldiers
5. P3: the bodies of **40** soldiers
6. P4: **21** of its soldiers
7. P13: the **2014** war
8. P20: a **2**-year war
9. P21: ended in **1998**
10. P22: a **2014** campaign
11. P22: not met since **2015**

</details>
"""

# %% nbgrader={"grade_id": "number-sort-answer", "solution": true}
number_labels = [
    "",  # P0   at least 105 of its soldiers
    "",  # P0   the war of 2020
    "",  # P1   105 members of the Armenian armed forces
    "",  # P3   the bodies of 100 Armenian soldiers
    "",  # P4   the bodies of 100 soldiers
    "",  # P5   50 of its soldiers
    "",  # P15  the 2020 war
    "",  # P17  the 2020 war
    "",  # P23  a 3-year war
    "",  # P24  ended in 1994
    "",  # P25  in 2020
]
### BEGIN SOLUTION
number_labels = [
    "casualty",
    "year",
    "casualty",
    "bodies",
    "bodies",
    "casualty",
    "year",
    "year",
    "duration",
    "year",
    "year",
]
### END SOLUTION

# %% nbgrader={"grade_id": "number-sort", "points": 3}
award(lambda: unit.check_number_sort(number_labels, case), points=3)

# %% [markdown] nbgrader={"grade_id": "claim-table-task", "locked": true}
"""
## 2. Make the claim table (6 points)

List every **claim about how many soldiers were killed, or how many bodies there are,** in the September 2022 fighting. One row for each number and whoever gives it. If the article tells the same claim twice, it is still one claim: one row. (A country and the person or body that speaks for it are one and the same here.) Use every place where it stands: one may hold the name, another the day.

| column | write |
|---|---|
| `count` | the number alone (leave out "at least") |
| `measure` | `"killed"` or `"bodies"` |
| `of_whom` | whose soldiers they are: the country is enough |
| `reported_by` | the person or body that gives the number, as exactly as the article allows (a surname is enough) |
| `as_of` | the article's word for the day it was given: `"today"`, `"yesterday"` or `"not stated"` |
| `quote` | words copied from the article that contain the number |

The form has six rows. You will not need them all: leave the others blank.

<details><summary>On the invented case (Vaddow River)</summary>

The task and the form are the same. The fighting is that of June 2017 on the Vaddow River.

</details>
"""

# %% nbgrader={"grade_id": "claim-table-answer", "solution": true}
claim_table = [
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
    {"count": None, "measure": "", "of_whom": "", "reported_by": "", "as_of": "", "quote": ""},
]
### BEGIN SOLUTION
claim_table = [
    {
        "count": 105,
        "measure": "killed",
        "of_whom": "Armenian forces",
        "reported_by": "Nikol Pashinyan",
        "as_of": "today",
        "quote": "so far it has been confirmed that 105 members of the Armenian armed forces have been killed",
    },
    {
        "count": 100,
        "measure": "bodies",
        "of_whom": "Armenian soldiers",
        "reported_by": "Azerbaijani Prisoners of War Committee",
        "as_of": "today",
        "quote": "ready to unilaterally hand over the bodies of 100 soldiers to Armenia",
    },
    {
        "count": 50,
        "measure": "killed",
        "of_whom": "Azerbaijani soldiers",
        "reported_by": "Azerbaijani Ministry of Defence",
        "as_of": "yesterday",
        "quote": "announced yesterday that 50 of its soldiers were killed",
    },
]
### END SOLUTION

# %% nbgrader={"grade_id": "claim-table", "points": 6}
award(lambda: unit.check_claim_table(claim_table, case), points=6)

# %% [markdown] nbgrader={"grade_id": "attribution-chain-task", "locked": true}
"""
## 3. Trace each sentence back (5 points)

Who says it, and through whom did it reach you? Write the chain for each sentence, **from the article inwards**: first `"article"`, then each person, body or news agency that the article names on the way, last the one whose statement it is.

- If the article itself is the only voice, the chain is `["article"]`.
- If a sentence says that something was checked but names nobody who checked it, the speaker isn't the end: add `"not stated"` as the last link.
- Names can be short: `"Pashinyan"` is enough. The room in which somebody speaks is no link. When the chain names somebody, you may leave out `"article"`.

Read around the sentence. The name is not always in it, and an interview can begin paragraphs earlier.

| | sentence |
|---|---|
| a | P1: "so far it has been confirmed that 105 members of the Armenian armed forces have been killed" (who gives the count, and who checked it?) |
| b | P14: "There is a clear danger." |
| c | P21: Foreign Minister Blinken spoke by phone with the President of Azerbaijan and the Prime Minister of Armenia |
| d | P6: contacts with the two sides led to a ceasefire agreement |
| e | P0: "the fiercest round of conflict since the war of 2020" |

<details><summary>On the invented case (Vaddow River)</summary>

The rules are the same. The sentences are these:

| | sentence |
|---|---|
| a | P1: "It has been confirmed that 34 members of our armed forces have been killed so far" (who gives the count, and who checked it?) |
| b | P12: "There is still time to stop it." |
| c | P18: the Chancellor had spoken by telephone with Ullameran President Dain Orrick |
| d | P5: envoys had arranged a truce |
| e | P0: "the worst violence since the war of 2014" |

</details>
"""

# %% nbgrader={"grade_id": "attribution-chain-answer", "solution": true}
attribution_chains = {
    "a": [],
    "b": [],
    "c": [],
    "d": [],
    "e": [],
}
### BEGIN SOLUTION
attribution_chains = {
    "a": ["article", "Pashinyan", "not stated"],
    "b": ["article", "Reuters", "Hovhannisyan"],
    "c": ["article", "Kirby"],
    "d": ["article", "Russia"],
    "e": ["article"],
}
### END SOLUTION

# %% nbgrader={"grade_id": "attribution-chain", "points": 5}
award(lambda: unit.check_attribution_chain(attribution_chains, case), points=5)

# %% [markdown] nbgrader={"grade_id": "confirm-task", "locked": true}
"""
## 4. Three times "confirm" (3 points)

The word stands in the article three times:

1. P1: "it has been **confirmed** that 105 members of the Armenian armed forces have been killed"
2. P18: Cavusoglu "**confirmed** his country's support for Azerbaijan"
3. P20: the United States "**confirms** that there is no military solution to this conflict"

For each, choose what it means there:

- `"count said to be checked"`: the sentence says that a number was checked
- `"restated a position"`: somebody repeats what they stand for

Then say who, according to the article, did the checking. Write `None` or `"not stated"` if nobody is named as the one who checked, or if there was nothing to check. Whoever gives a number has not checked it by giving it.

<details><summary>On the invented case (Vaddow River)</summary>

The three uses are these; the rest is the same.

1. P1: "It has been **confirmed** that 34 members of our armed forces have been killed so far"
2. P15: Tovick "**confirmed** his country's support for Ullamere"
3. P18: her government "**confirms** that neither side can win the river by force"

</details>
"""

# %% nbgrader={"grade_id": "confirm-answer", "solution": true}
confirm_uses = {
    1: {"meaning": "", "checked_by": ""},
    2: {"meaning": "", "checked_by": ""},
    3: {"meaning": "", "checked_by": ""},
}
### BEGIN SOLUTION
confirm_uses = {
    1: {"meaning": "count said to be checked", "checked_by": None},
    2: {"meaning": "restated a position", "checked_by": None},
    3: {"meaning": "restated a position", "checked_by": None},
}
### END SOLUTION

# %% nbgrader={"grade_id": "confirm", "points": 3}
award(lambda: unit.check_confirm(confirm_uses, case), points=3)

# %% [markdown] nbgrader={"grade_id": "narrator-task", "locked": true}
"""
## 5. Find the sentences that nobody owns (3 points)

Eight passages. In some, the article names whoever says so. In others, it speaks in its own voice and names no source. A group such as "officials" counts as named. That does not make them false. It means you cannot ask anybody.

| | passage |
|---|---|
| `"P0"` | "the fiercest round of conflict since the war of 2020" |
| `"P2"` | ready to recognize the territorial integrity of Azerbaijan only within the boundaries of the Soviet era |
| `"P18"` | provocations "had caused an escalation of tension in Nagorno-Karabakh" |
| `"P20"` | "there is no military solution to this conflict" |
| `"P22"` | the region "historically had a majority Armenian population but was a legal part of Azerbaijan under Soviet rule" |
| `"P23"` | the Karabakh region "declared its independence from Baku …, sparking a 3-year war" |
| `"P24"` | "The war ended in 1994 with the victory of Armenia …" |
| `"P25"` | "Azerbaijan suddenly recaptured large parts of this region …" |

Give the set of those with **no named source**. Two labels would be written like this: `{"P98", "P99"}`.

<details><summary>On the invented case (Vaddow River)</summary>

The passages are these; the rest is the same.

| | passage |
|---|---|
| `"P0"` | "the worst violence since the war of 2014" |
| `"P2"` | the bodies of 40 Brennothan soldiers "had been left on its bank" |
| `"P15"` | "Brennothan provocations" |
| `"P18"` | "neither side can win the river by force" |
| `"P19"` | "The two countries have quarrelled over the Vaddow plain for generations …" |
| `"P20"` | a dam "dried out the plain's pastures and sparked a 2-year war" |
| `"P21"` | "The war ended in 1998 with a treaty that satisfied nobody …" |
| `"P22"` | "Brennoth suddenly took back large parts of the plain in a 2014 campaign …" |

</details>
"""

# %% nbgrader={"grade_id": "narrator-answer", "solution": true}
unsourced = set()
### BEGIN SOLUTION
unsourced = {"P0", "P22", "P23", "P24", "P25"}
### END SOLUTION

# %% nbgrader={"grade_id": "narrator", "points": 3}
award(lambda: unit.check_narrator(unsourced, case), points=3)

# %% [markdown] nbgrader={"grade_id": "who-confirmed-task", "locked": true}
"""
## 6. Ask the next question (6 points, read by a person)

Look again at P1: "so far it has been confirmed that 105 members of the Armenian armed forces have been killed". In at most 80 words: what does the sentence tell you about how the 105 came about, what does it leave open, and which one person or document would you ask for next? Copy the words you rely on.

Double-click the cell below, replace the text, and run it.

<details><summary>On the invented case (Vaddow River)</summary>

The question is the same, for P1 of that report: "It has been confirmed that 34 members of our armed forces have been killed so far". Ask of the 34.

</details>
"""

# %% [markdown] nbgrader={"grade_id": "who-confirmed", "points": 6, "solution": true, "manual": true}
"""
### BEGIN SOLUTION
The prime minister gives the number, as "updated data": it has replaced an older one. "So far" says that it may rise. "It has been confirmed" says that there was some check, but the sentence has no "by": neither the checker nor the way of checking is named, and nobody outside the Armenian government is said to have seen the data. I would ask the Ministry of Defence for the record behind the update: names, or how each death was established.

%mark-scheme%
### END SOLUTION
"""

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save. If you study alone, `reveal("who-confirmed", case)` shows a model answer to task 6 with its mark scheme, so that you can mark yourself.

You can now say who speaks in each line of a report, and what stands there without a speaker. Next comes the question *when*.
"""
