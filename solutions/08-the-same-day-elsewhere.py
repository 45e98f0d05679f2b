# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 08: Compare reports of the same day

Four tasks with marks you see at once, and two that a person reads. Together they take about 40 minutes; tasks 3 and 6, where you write, can wait for another day. Lesson [08](../../lessons/08-the-same-day-elsewhere.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("mirror-table", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("mirror-table", case)` shows a model answer and the reasons for it.
- If a text does not say something, "not stated" is a full answer. If nobody could tell from it, so is "cannot be determined".
- P7 means the paragraph with P7 beside it in the article below. The first one is P0.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import the_same_day_elsewhere as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "mirror-table-task", "locked": true}
"""
## 1. Hold two accusations side by side (6 points)

Two sentences of the article accuse in opposite directions:

- **first**, P7: The Armenian Defense Ministry said that Baku "resumed its attacks with artillery, mortars and heavy caliber weapons towards Jermuk Ferin Shurga".
- **second**, P8: On the other hand, the Azerbaijani Defense Ministry announced that the Armenian forces violated the cease-fire and "bombed our positions in the Kelbajar and Lachin regions at night with mortars and artillery."

Fill in the same six fields for each. Use these two sentences only.

| field | write |
|---|---|
| `accuser` | the body that makes the accusation |
| `accused` | the side that is accused: the country is enough |
| `weapons` | every kind of weapon that the sentence names, one string for each: `{"rifles", "tanks"}` |
| `places` | every place that the sentence names, as it is spelled there |
| `time` | the words that tell when it was done (a day, an hour, a part of the day), or `"not stated"` |
| `checked_by` | who, outside the two sides, is said to have checked it, or `"not stated"` |

Then `broke_it_first`: by these two sentences, who broke the ceasefire first? Write a country or `"cannot be determined"`.

<details><summary>On the invented case (Vaddow River)</summary>

The two sentences are these. The form and the fields are the same; `broke_it_first` asks who broke the truce first.

- **first**, P6: The Brennothan Defence Ministry said Ullameran forces had "opened fire with mortars on our posts near Tolvayne".
- **second**, P7: The Ullameran Defence Ministry said Brennothan forces had "resumed fire at night with mortars and rockets towards Mirrick Osterfane".

</details>
"""

# %% nbgrader={"grade_id": "mirror-table-answer", "solution": true}
accusations = {
    "first": {
        "accuser": "",
        "accused": "",
        "weapons": set(),
        "places": set(),
        "time": "",
        "checked_by": "",
    },
    "second": {
        "accuser": "",
        "accused": "",
        "weapons": set(),
        "places": set(),
        "time": "",
        "checked_by": "",
    },
    "broke_it_first": "",
}
### BEGIN SOLUTION
accusations = {
    "first": {
        "accuser": "Armenian Defense Ministry",
        "accused": "Azerbaijan",
        "weapons": {"artillery", "mortars", "heavy caliber weapons"},
        "places": {"Jermuk Ferin Shurga"},
        "time": "not stated",
        "checked_by": "not stated",
    },
    "second": {
        "accuser": "Azerbaijani Defense Ministry",
        "accused": "Armenia",
        "weapons": {"mortars", "artillery"},
        "places": {"Kelbajar", "Lachin"},
        "time": "at night",
        "checked_by": "not stated",
    },
    "broke_it_first": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "mirror-table", "points": 6}
award(lambda: unit.check_mirror_table(accusations, case), points=6)

# %% [markdown] nbgrader={"grade_id": "whose-words-task", "locked": true}
"""
## 2. Count whose words are quoted (4 points)

Go through the whole article and look at **direct quotations** only: words between quotation marks. A few words inside a sentence count as well. For each side, write

- `paragraphs`: the paragraphs in which it is quoted, such as `{"P2", "P5"}`. No paragraph of this article holds two quotations.
- `words`: how many words its quotations hold together. Count what stands between two spaces. Up to three words more or less don't matter.

A quotation belongs to the side **whose person or body speaks**, whoever printed it first. If a row has no quotation, leave `set()` as it stands (an empty set) and write `0` words.

The form has one row for Armenia, one for Azerbaijan and one for everybody else.

<details><summary>On the invented case (Vaddow River)</summary>

The same task. The rows are for Brennoth, for Ullamere and for everybody else.

</details>
"""

# %% nbgrader={"grade_id": "whose-words-answer", "solution": true}
quotations = [
    {"paragraphs": set(), "words": None},  # Armenia (invented case: Brennoth)
    {"paragraphs": set(), "words": None},  # Azerbaijan (invented case: Ullamere)
    {"paragraphs": set(), "words": None},  # everybody else
]
### BEGIN SOLUTION
quotations = [
    {"paragraphs": {"P1", "P7", "P12", "P14"}, "words": 70},
    {"paragraphs": {"P4", "P8"}, "words": 34},
    {"paragraphs": set(), "words": 0},
]
### END SOLUTION

# %% nbgrader={"grade_id": "whose-words", "points": 4}
award(lambda: unit.check_whose_words(quotations, case), points=4)

# %% [markdown] nbgrader={"grade_id": "space-and-bias-task", "locked": true}
"""
## 3. Decide what the count proves (6 points, read by a person)

Take your numbers from task 2; a slip made there costs nothing here. One side is quoted at greater length than the other. A reader says: "So the article is biased." Answer in at most 100 words. The words that you copy don't count towards the 100.

1. What do the numbers show, and what don't they show?
2. Bias is one explanation. Give another one, and copy words from the article that speak for it.
3. What would you look up to find out which of the two is right? Say which texts or people you would look at, and what for.

The person who marks it looks at two things: what you conclude from the numbers, and what you show for it (the numbers and the exact words).

Double-click the cell below, replace the text, and run it. (The invented case: the same task.)
"""

# %% [markdown] nbgrader={"grade_id": "space-and-bias", "points": 6, "solution": true, "manual": true}
"""
### BEGIN SOLUTION
Armenia has four quotations with 70 words, Azerbaijan two with 34. That shows unequal space in this one text, not why. Half of Armenia's quoted words (34 of 70) come from one conversation: "In an interview with Reuters, Parwer Hovhannisyan, Deputy Foreign Minister of Armenia". Perhaps an Armenian official gave an interview that day and no Azerbaijani official did. Without it, both sides are about even. I would look whether Azerbaijani officials spoke to agencies that day and were left out, and count the same in twenty texts of this outlet.

%mark-scheme%
### END SOLUTION
"""

# %% [markdown] nbgrader={"grade_id": "packet-origins-task", "locked": true}
"""
## 4. Find out who counted (6 points)

Eight reports give a number of **Azerbaijani soldiers killed** in September 2022. The summaries are ours.

| | report | what it says |
|---|---|---|
| a | TRT World, 13 September 2022, text of Anadolu Agency | Azerbaijan's Ministry of Defence announced a total of 50 killed. |
| b | Times of Oman, 14 September 2022, text of Deutsche Welle | Azerbaijan's Ministry of Defence announced at least 50 killed. |
| c | UN News, 16 September 2022, copied by Scoop | Azerbaijan had reported 71 servicemen killed. The UN was not in a position to verify that. |
| d | Massis Post, 15 October 2022 | The speaker of Armenia's parliament said that some 430 Azerbaijani soldiers had been killed. |
| e | Lincoln Daily News, 16 September 2022, text of Reuters | Azerbaijan's Ministry of Defence gave 77 killed. The figures would likely rise. |
| f | International Crisis Group, September 2022 | At least 80 Azerbaijani soldiers were killed. The sentence names nobody who counted them. |
| g | Wikipedia, January 2024 | 431 Azerbaijani servicemen were killed, listed as the Armenian figure. |
| h | Vestnik Kavkaza, 15 October 2022 | The spokeswoman of Azerbaijan's Foreign Ministry gave 80 killed. |

For each report: **whose number is it in the end?** Go back as far as the summary lets you. Count as in lesson 08: a state is one origin, with its government, ministries, army and parliament and everybody who speaks in them. So the name of the state is enough. If the report doesn't tell whose number it is, write `"not stated"`, even if you have a guess.

Then `independent`: on how many independent origins do the eight reports rest together? Reports with `"not stated"` don't add one. (Independent origins need not agree, and need not be right.)

<details><summary>On the invented case (Vaddow River)</summary>

Eight reports give a number of **Ullameran soldiers killed** in June 2017. The form and the rules are the same.

| | report | what it says |
|---|---|---|
| a | Tidewire, 14 June 2017 | The spokesman of Brennoth's Ministry of Defence said that about 60 Ullameran soldiers had been killed. |
| b | Ulpress, 16 June 2017 | Ullamere's Ministry of Defence raised its figure to 33 killed. |
| c | The Marches Review, 24 June 2017 | At least 38 Ullameran soldiers were killed. The sentence names nobody who counted them. |
| d | Common Council of States, 16 June 2017 | Ullamere had reported 33 soldiers killed. The Council was not in a position to verify that. |
| e | Lakeside Daily, 21 June 2017 | A member of Brennoth's parliament said that at least 110 Ullameran soldiers had been killed. |
| f | Ministry of Defence of Ullamere, 20 June 2017, own page | A list of names gives 38 killed. |
| g | Lakeside Daily, 1 July 2017, text of Tidewire | Ullamere had 21 soldiers killed, by its own figure. |
| h | Ulpress, 3 July 2017 | Ullamere's Ministry of Defence gave 40 killed. |

</details>
"""

# %% nbgrader={"grade_id": "packet-origins-answer", "solution": true}
packet = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
    "independent": None,
}
### BEGIN SOLUTION
packet = {
    "a": "Azerbaijan",
    "b": "Azerbaijan",
    "c": "Azerbaijan",
    "d": "Armenia",
    "e": "Azerbaijan",
    "f": "not stated",
    "g": "Armenia",
    "h": "Azerbaijan",
    "independent": 2,
}
### END SOLUTION

# %% nbgrader={"grade_id": "packet-origins", "points": 6}
award(lambda: unit.check_packet_origins(packet, case), points=6)

# %% [markdown] nbgrader={"grade_id": "lost-limits-task", "locked": true}
"""
## 5. Follow the limit (4 points)

A figure often comes with a limit: "at least", "up to", "so far", "not final". It tells you whether the true number may be higher, or lower, or both. What became of the limit on the way? The left column has the figure as it was first given, and how we know. The right column has one report of it. Go by the words in this table, even if a report may say more further down.

| | first wording, and how we know | the report |
|---|---|---|
| a | bodies offered by Azerbaijan's commission: up to 100 (texts of TASS and of RT) | dikGAZETE: about 100 |
| b | the same offer: up to 100 (texts of TASS and of RT) | TRT World: 100 |
| c | Armenia's prime minister, in quotation marks: 105 killed "so far" | Argumenty i Fakty: 105 "for the moment" |
| d | Armenia's prime minister, in quotation marks: 49 killed "at the moment", "not the final figure" | Devdiscourse, text of Interfax: 49 |
| e | dead of Azerbaijan's forces, from its Ministry of Defence: 50, which are 42 and 8 (texts of Anadolu Agency, "a total of 50", and of Azernews) | Times of Oman, text of Deutsche Welle: at least 50 |
| f | the same 105 as in c, in quotation marks: "so far" | Deutsche Welle: 105 |
| g | dead of Azerbaijan's forces, from its Ministry of Defence: 77 (text of Meydan TV) | Lincoln Daily News, text of Reuters: 77, would likely rise |
| h | Armenia's prime minister in his speech to the UN: dead and missing reach 207 (text of SoyArmenio) | the UN's summary: exceeded 207 |

The first wording counts as known if we have the speaker's quoted words, the speaker's own page, or two texts that agree. (Two texts are weaker than quoted words. Take them as enough here.) **One** text alone is not enough: it may itself have changed something. Choose for each report, and look at the limit only:

- `"kept"`: a limit that leaves the number open in the same direction, perhaps in other words
- `"changed"`: a limit that leaves it open in another direction, or a limit where there was none
- `"lost"`: there was a limit, and the report has none
- `"cannot be determined"`: the first wording isn't known well enough

<details><summary>On the invented case (Vaddow River)</summary>

The same task with these eight reports. The form, the rules and the four words are the same.

| | first wording, and how we know | the report |
|---|---|---|
| a | bodies offered by Ullamere's Prisoners and Missing Office, on its own page: up to 40 | Tidewire: 40 |
| b | Brennoth's Chancellor, in quotation marks: 34 killed "so far" | Tidewire: at least 34 |
| c | the same offer, on the office's own page: up to 40 | Ulpress: about 40 |
| d | wounded soldiers of Ullamere, from its Ministry of Defence: 64 (text of Ulpress) | Harvask Courier: at least 64 |
| e | Brennoth's Chancellor, in quotation marks: 34 killed "so far" | Quellin Morning, text of Tidewire: 34 |
| f | the same offer as in a, on the office's own page: up to 40 | Quellin Morning, text of Tidewire: 40, told as dead |
| g | Brennoth's Ministry of Defence, on its own page: 12 killed, "not the final figure" | Tidewire: at least 12 |
| h | people who left the town of Tolvane (Tolvayne in the article), from its mayor: about 900 (text of The Marches Review) | Tidewire: at least 900 |

</details>
"""

# %% nbgrader={"grade_id": "lost-limits-answer", "solution": true}
limits = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
}
### BEGIN SOLUTION
limits = {
    "a": "changed",
    "b": "lost",
    "c": "kept",
    "d": "lost",
    "e": "changed",
    "f": "lost",
    "g": "cannot be determined",
    "h": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "lost-limits", "points": 4}
award(lambda: unit.check_lost_limits(limits, case), points=4)

# %% [markdown] nbgrader={"grade_id": "fair-wording-task", "locked": true}
"""
## 6. Say the same in words that both could accept (6 points, read by a person)

Words can carry a view without stating one. The heading P16 has "condemns"; the text below it, P17, has "accused" and "could not accept".

Read P23, P24 and P25. In at most 120 words:

1. Copy three words or phrases that carry a view. Say of each what it makes a reader believe. "It is for one side" is not enough.
2. Rewrite **one** sentence of these paragraphs. Use no word that only one of the two sides would choose. A reader should still learn who did what, and when, and every number. A cause or motive that the article only asserts is a view: you may leave it out if you say so in 3.
3. Name one choice that your sentence still makes.

The person who marks it looks at two things: how fair and how full your sentence is, and what you copied.

There is no single right answer. Double-click the cell below, replace the text, and run it.

<details><summary>On the invented case (Vaddow River)</summary>

The same task with P20, P21 and P22. There the heading P14 has "condemns"; the text below it, P15, has "accused".

</details>
"""

# %% [markdown] nbgrader={"grade_id": "fair-wording", "points": 6, "solution": true, "manual": true}
"""
### BEGIN SOLUTION
1. "the victory of Armenia": one side's triumph, the other side's loss. "declared its independence": a lawful act to some, a breakaway to others. "suddenly recaptured": a surprise, and a right to take something back.

2. P25: "After decades without a settlement, Azerbaijan took large parts of this region in a military campaign in 2020. Under the agreement that ended it, Armenia gave up further territory that its side had held."

3. "Took" still chooses: one side says "liberated", the other "occupied". I also kept the order of events, which begins with Azerbaijan's campaign and not with the 1990s.

%mark-scheme%
### END SOLUTION
"""

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save. If you study alone, `reveal("space-and-bias", case)` and `reveal("fair-wording", case)` show model answers to tasks 3 and 6 with advice on how to mark yourself.

You can now tell many reports from many witnesses, and hear what a word adds to a fact. Next you write a report yourself.
"""
