# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 04: Check the history behind a report

Four tasks with marks you see at once. Together they take about 35 minutes. Lesson [04](../../lessons/04-the-history.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("background-verdicts", case)` gives a first hint, and a second one when you ask again. The other three tasks are called `history-order`, `whose-word` and `date-precision`.
- After an attempt, `reveal("background-verdicts", case)` shows a model answer and the reasons for it.
- If the records do not tell, "cannot be determined" is a full answer, not a gap in yours.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import the_history as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
from conflicting_reports.widgets.timeline import Timeline

timeline = Timeline(case)
timeline

# %% [markdown] nbgrader={"grade_id": "material", "locked": true}
"""
This is the timeline of lesson 04. You need it for tasks 2, 3 and 4. Open a row to see how exactly its date is known, what is disputed, and which word each side uses. `print(timeline)` in a new cell gives the rows as plain text, `show_article(case)` the article.
"""

# %% [markdown] nbgrader={"grade_id": "background-verdicts-task", "locked": true}
"""
## 1. Check each statement against a note (6 points)

Give a verdict on each of the twelve statements. Go by the note beside it and by nothing else, also where you know more. Ask in this order and stop at the first yes:

1. Does the note leave the statement open, because it says nothing on this point, or nothing on a part of it, such as the reason it gives? (A note that reports a dispute does say something.) → `"cannot be determined"`
2. Does the note say otherwise? → `"wrong"`
3. Does the note show that the sides do not accept the statement, or one of its words, alike? → `"contested"`
4. Is the statement true, but does it leave out people or events of the note that change the picture? → `"simplified"`
5. Else → `"accurate"`. (A fair rounding is accurate.)

Words from the article's background. Judge only the words in quotation marks.

| | statement | note |
|---|---|---|
| a | P22: "The two countries have been locked in a decades-old conflict over the Nagorno-Karabakh region" | In February 1988 the regional soviet voted to ask that Nagorno-Karabakh (Armenian: Artsakh; Azerbaijani: Qarabağ) be transferred from the Azerbaijan SSR to the Armenian SSR. The two Soviet republics, later the two states, have been in conflict over it ever since. The article is of 2022. |
| b | P22: "which historically had a majority Armenian population" | In Soviet times most inhabitants were Armenians: in 1926 about 89% were Armenians and 10% Azerbaijanis, in 1989 about 77% and 22%. For the 19th century the sides do not agree: they cite the same surveys, for different areas. |
| c | P23, on the declaration of 1991: "under the name of the Republic of Artsakh" | On 2 September 1991 deputies proclaimed the "Nagorno-Karabakh Republic". No text disputes the name proclaimed. "Republic of Artsakh" became an official name in 2017. |
| d | P24: "Karabakh remained a quarter of a century under de facto Armenian control" | From May 1994, when the fighting stopped, until the war of autumn 2020 Karabakh was under Armenian control. |
| e | P25, on how Azerbaijan took large parts of the region: "in a military campaign in 2020" | Azerbaijan took control of large parts of the region in the war of 27 September to 10 November 2020. |
| f | P25, on what the end of that war brought for Armenia: "major territorial concessions" | Under the statement of 10 November 2020 the districts of Aghdam, Kalbajar (Armenian: Karvachar) and Lachin (Berdzor) passed to Azerbaijan. No text disputes that. What to call it is disputed: Armenian texts speak of losses, Azerbaijani texts of returned land. |

Sentences that we made up, as a reporter might write them. Take each as all that the reader is told about its subject.

| | statement | note |
|---|---|---|
| g | "Within a year, most people of the villages emptied in Operation Ring were back in their homes." | In April and May 1991 Soviet troops and Azerbaijani police carried out "Operation Ring" in about two dozen Armenian villages; the villages were emptied of their inhabitants. |
| h | "The killings in Baku in January 1990: Armenians were attacked, killed and driven out of the city." | From 13 January 1990 Armenians were attacked, killed and driven out of Baku; on 19-20 January Soviet troops entered the city and killed more than a hundred people, most of them Azerbaijanis. |
| i | "In Washington in August 2025, the foreign ministers of Armenia and Azerbaijan signed the peace agreement." | On 8 August 2025 in Washington the foreign ministers initialled, but did not sign, the peace agreement. |
| j | "Most of the Azerbaijani inhabitants did not vote in the referendum of December 1991 because they were afraid." | In a referendum in Nagorno-Karabakh almost all of those who voted chose independence; the Azerbaijani inhabitants mostly did not vote. |
| k | "The killings in Baku in January 1990: Soviet troops entered the city and killed more than a hundred people, most of them Azerbaijanis." | (the note of h) |
| l | "In 2007 both foreign ministers accepted the principles that the mediators gave them in Madrid." | In Madrid the mediators from France, Russia and the USA gave both foreign ministers a set of basic principles for a settlement. |

<details><summary>On the invented case (Vaddow River)</summary>

Words from the article's background. Judge only the words in quotation marks.

| | statement | note |
|---|---|---|
| a | P19: "The two countries have quarrelled over the Vaddow plain for generations." | In 1921 the two states signed a convention on the border. In the same year a flood moved the river. The two states have disputed ever since where the border crosses the Vaddow plain (Brennoth: Vaddow Meadows; Ullamere: East Vaddow), and so whose land the plain is. The article is of 2017. |
| b | P19: "has changed its bed several times" | Floods moved the main bed in 1921, in 1954 and in the early 1980s. No text disputes that it moved. |
| c | P20, on the dam: "dried out the plain's pastures" | In August 1996 pastures of the plain dried out in a summer with little rain. Brennothan texts name the dam as the cause, Ullameran texts the drought. |
| d | P21: "The war ended in 1998" | On 20 November 1998 the two states signed the armistice that ended the war. No text disputes the day or the signatures. |
| e | P22, on what Brennoth did in 2014: "took back" | In September 2014 Brennoth took control of land on the east bank. Whose land it was is disputed: Brennothan texts call the event the "September Return", Ullameran texts the "September Attack". |
| f | P22: "A joint commission on the border has not met since 2015." | The commission was founded on 10 February 2015. On 12 April 2016 it met at Ondry Bridge (Concord Bridge) and had 14 posts set. |

Sentences that we made up, as a reporter might write them. Take each as all that the reader is told about its subject.

| | statement | note |
|---|---|---|
| g | "People killed by shells and bombs in 1997: shells hit the market of Tolvane (Greywater) and killed 31 people." | On 19 July 1997 shells hit the market of Tolvane (Greywater), in Brennoth, and killed 31 people. On 2 October 1997 bombs hit the school of Mirrick (Saltmere), in Ullamere, and killed 29 people. |
| h | "Most of the farming families who were moved from the banks came back within ten years." | From 1955 to 1958 each state moved farming families away from the river, about 3,000 people in all. |
| i | "After the exchange of November 1998, neither side held any more prisoners." | On the day of the armistice 140 prisoners of each side went home over the bridge. |
| j | "People killed by shells and bombs in 1997: bombs hit the school of Mirrick (Saltmere) and killed 29 people." | (the note of g) |
| k | "In 1999 a peace treaty came into force." | The two governments drafted a peace treaty in June 1999. Neither parliament accepted it, then or later. |
| l | "Herds of both states crossed at the seven fords every summer until 1990." | In 1936 the two states agreed that herds of both may cross at seven fords. |

</details>
"""

# %% nbgrader={"grade_id": "background-verdicts-answer", "solution": true}
verdicts = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
    "i": "",
    "j": "",
    "k": "",
    "l": "",
}
### BEGIN SOLUTION
verdicts = {
    "a": "accurate",
    "b": "contested",
    "c": "wrong",
    "d": "accurate",
    "e": "accurate",
    "f": "contested",
    "g": "cannot be determined",
    "h": "simplified",
    "i": "wrong",
    "j": "cannot be determined",
    "k": "simplified",
    "l": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "background-verdicts", "points": 6}
award(lambda: unit.check_background_verdicts(verdicts, case), points=6)

# %% [markdown] nbgrader={"grade_id": "history-order-task", "locked": true}
"""
## 2. Put nine events in order (4 points)

Write the labels in the order of time, the earliest first. Look the dates up in the timeline.

- Go by the dates of the whole row, from its first day to its last.
- If the times of events overlap, or they fall on the same day, none of them came first: write their labels into one pair of brackets, such as `["x", "y"]`.
- Use each label once. The form has nine pairs of brackets. Leave empty what you do not need.

| | event |
|---|---|
| a | Armenia's prime minister says on what condition Armenia recognises Azerbaijan's 86,600 square kilometres |
| b | a referendum is held in Nagorno-Karabakh |
| c | Azerbaijan's president announces the capture of Shusha (Shushi) |
| d | the Alma-Ata Declaration is signed and the USSR ends |
| e | the regional soviet asks for a transfer of Nagorno-Karabakh |
| f | the war of autumn 2020 |
| g | the months in which the Lachin (Berdzor) corridor is disrupted |
| h | the Nagorno-Karabakh Republic is proclaimed |
| i | the ceasefire of 1994 is signed and takes effect |

<details><summary>On the invented case (Vaddow River)</summary>

| | event |
|---|---|
| a | a peace treaty is drafted |
| b | the Quorm Dam (Upper Dam) is closed |
| c | the first exchange of prisoners |
| d | Wexmoor announces a truce |
| e | each state publishes a survey map of the plain |
| f | the armistice ends the war |
| g | Ullamere gives 21 soldiers killed |
| h | the war of 2014 begins |
| i | the border commission meets and sets posts |

</details>
"""

# %% nbgrader={"grade_id": "history-order-answer", "solution": true}
history_order = [
    [],  # the earliest
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
]
### BEGIN SOLUTION
history_order = [
    ["e"],
    ["h"],
    ["b"],
    ["d"],
    ["i"],
    ["c", "f"],
    ["a", "g"],
]
### END SOLUTION

# %% nbgrader={"grade_id": "history-order", "points": 4}
award(lambda: unit.check_history_order(history_order, case), points=4)

# %% [markdown] nbgrader={"grade_id": "whose-word-task", "locked": true}
"""
## 3. Say whose word it is (5 points)

Ten events, each with a word that stands in its row of the timeline. Which side's texts use the word for this event, by that row? Choose `"Armenia"`, `"Azerbaijan"`, `"both"`, or `"neither"`. It is `"neither"` when the word stands in the row, but on neither side's line. The word may be part of a longer name. Capital letters make no difference.

Some of the rows tell of people killed. That they were killed, no text disputes. The question is only whose word it is.

| | event | word |
|---|---|---|
| a | the Armenian inhabitants killed in Sumgait (Sumqayit), February 1988 | "pogrom" |
| b | the taking of Shusha (Shushi), May 1992 | "liberation" |
| c | the statement that ended the war, November 2020 | "cede" |
| d | the Azerbaijani civilians killed at Khojaly (Khojalu), February 1992 | "genocide" |
| e | the stop of the fighting, 14 September 2022, 20:00 | "ceasefire" |
| f | the announced capture of Shusha (Shushi), November 2020 | "liberation" |
| g | the Lachin (Berdzor) corridor, from December 2022 | "blockade" |
| h | the text issued on 7 December 2023 | "joint statement" |
| i | the Armenian inhabitants killed in Sumgait (Sumqayit), February 1988 | "clashes" |
| j | the military operation in Karabakh, September 2023 | "local anti-terrorist measures" |

<details><summary>On the invented case (Vaddow River)</summary>

Choose `"Brennoth"`, `"Ullamere"`, `"both"`, or `"neither"`.

| | event | word |
|---|---|---|
| a | the pastures of the plain, August 1996 | "drought" |
| b | the beginning of the war, September 2014 | "attack" |
| c | the soldiers killed near the Quorm Dam (Upper Dam), October 2015 | "fighting" |
| d | the market hit by shells, July 1997 | "shelling of Greywater" |
| e | what Wexmoor announced on 14 June 2017 | "truce" |
| f | the night of 13 to 14 June 2017 | "attack" |
| g | what was done at the dam in May 1996 | "closing of the river" |
| h | the text that ended the war of 2014 | "Agreement of 1 October" |
| i | the text drafted in June 1999 | "peace treaty" |
| j | the school hit by bombs, October 1997 | "bombing of Saltmere" |

</details>
"""

# %% nbgrader={"grade_id": "whose-word-answer", "solution": true}
whose_word = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
    "i": "",
    "j": "",
}
### BEGIN SOLUTION
whose_word = {
    "a": "Armenia",
    "b": "Armenia",
    "c": "neither",
    "d": "Azerbaijan",
    "e": "both",
    "f": "Azerbaijan",
    "g": "Armenia",
    "h": "both",
    "i": "neither",
    "j": "Azerbaijan",
}
### END SOLUTION

# %% nbgrader={"grade_id": "whose-word", "points": 5}
award(lambda: unit.check_whose_word(whose_word, case), points=5)

# %% [markdown] nbgrader={"grade_id": "date-precision-task", "locked": true}
"""
## 4. Ask how exact a date may be (5 points)

We made up ten sentences with a date. Compare the date with the row of the timeline, and with nothing else. Ask in this order and stop at the first yes:

1. Does the row say that the texts differ on when this was? → `"disputed"`
2. Does the date fall outside what the row allows? → `"wrong"`
3. Does the date fit, but is it more exact than the row: a day where the row knows only the month, or a month where it knows only the year? → `"too exact"`
4. Does the row give the date more exactly than the sentence? → `"less exact"`
5. Else → `"as exact"`

| | sentence | row |
|---|---|---|
| a | A ceasefire took effect in May 1994. | Ceasefire of 1994 |
| b | Armenian forces took Lachin (Berdzor) on 18 May 1992. | Capture of Lachin (Berdzor) |
| c | The Nagorno-Karabakh Republic was proclaimed on 2 September 1991. | Nagorno-Karabakh Republic proclaimed |
| d | People began to leave their homes on 5 November 1987. | Hundreds of thousands flee or are driven out |
| e | In October 1991 Karabakh's autonomy was abolished. | Karabakh's autonomy abolished |
| f | The fighting of September 2022 began on 12 September. | Fighting on the border, September 2022 |
| g | The referendum in Nagorno-Karabakh was held in January 1992. | Referendum in Nagorno-Karabakh |
| h | The Lachin corridor was disrupted until 19 September 2023. | Lachin corridor disrupted |
| i | On 6 January 1992 the Karabakh Armenian parliament declared state independence. | Karabakh Armenian parliament declares state independence |
| j | In April 2016 four days of fighting ended with a ceasefire. | Four days of fighting in April 2016 |

<details><summary>On the invented case (Vaddow River)</summary>

| | sentence | row |
|---|---|---|
| a | A flood moved the river on 14 October 1921. | Flood moves the river |
| b | On 5 October 1961 the two states agreed on shares of the water. | Agreement on sharing water |
| c | In 1983 the river moved a third time. | River moves a third time |
| d | The armistice was signed in November 1998. | Armistice ends the war |
| e | Work on the Quorm Dam began in 1990. | Work on the Quorm Dam begins |
| f | In April 1954 a flood moved the river to the east. | River moves again |
| g | The fighting of June 2017 began on 14 June. | Fighting begins on the border |
| h | The two survey maps came out in May 1924. | Two surveys, two maps |
| i | In 2016 the border commission had 14 posts set. | Commission meets and sets posts |
| j | The agreement that ended the war of 2014 was signed on 3 September 2014. | Agreement ends the war of 2014 |

</details>
"""

# %% nbgrader={"grade_id": "date-precision-answer", "solution": true}
date_claims = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
    "i": "",
    "j": "",
}
### BEGIN SOLUTION
date_claims = {
    "a": "less exact",
    "b": "disputed",
    "c": "as exact",
    "d": "too exact",
    "e": "wrong",
    "f": "disputed",
    "g": "wrong",
    "h": "too exact",
    "i": "as exact",
    "j": "less exact",
}
### END SOLUTION

# %% nbgrader={"grade_id": "date-precision", "points": 5}
award(lambda: unit.check_date_precision(date_claims, case), points=5)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now test a sentence of background part by part, hear whose word a name is, and say no more about a date than is known. Next come the figures.
"""
