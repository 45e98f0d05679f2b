# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 06: Turn reports into a range

Four tasks with marks you see at once. Together they take about 35 minutes. Lesson [06](../../lessons/06-from-reports-to-estimates.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("which-end", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("which-end", case)` shows a model answer and the reasons for it.
- Where the material does not tell, "cannot be determined" is a full answer, not a gap in yours.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import from_reports_to_estimates as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "which-end-task", "locked": true}
"""
## 1. Decide which end each report may move (5 points)

Fourteen reports, in the order of their days. *Figure of* says who gives the number, *about* whose dead, missing or bodies it counts.

| | day | figure of | about | report |
|---|---|---|---|---|
| a | 13 September 2022 | Azerbaijan | Azerbaijan | Azerbaijan's defence ministry announced a total of 50 killed, 42 of the army and eight of the border service. |
| b | 14 September 2022 | Azerbaijan | Armenia | Azerbaijan's commission on prisoners of war said it was ready to hand over the bodies of up to 100 Armenian soldiers. |
| c | 14 September 2022 | AP, a news agency | both | AP put the troops killed on both sides at 155. |
| d | 16 September 2022 | Armenia | Armenia | Pashinyan said that there were 135 confirmed victims to date and that the figure was not yet final. |
| e | 17 September 2022 | Azerbaijan | Armenia | Azerbaijan's commission on prisoners of war announced that 32 bodies had been handed over on 17 September and that others were being examined. |
| f | 19 September 2022 | Armenia | Armenia | Armenia's Security Council stated that the number of dead and missing reaches 207, including three civilians killed and two missing. |
| g | 19 September 2022 | Armenia | Armenia | By a text of the Qatar News Agency (QNA), Armenia's Security Council gave 207 killed, three of them civilians. |
| h | 20 September 2022 | Armenia | Armenia | The spokesman of Armenia's defence ministry confirmed 127 bodies handed over in all and said that they are included in the 207. |
| i | 14 October 2022 | Armenia | Azerbaijan | The speaker of Armenia's parliament said that some 430 Azerbaijani soldiers had been killed. |
| j | 15 October 2022 | Azerbaijan | Azerbaijan | The Azerbaijani foreign ministry's spokeswoman gave 80 killed and said that the published names and dates leave no room for doubt. |
| k | 1 February 2023 | Armenia | Armenia | JAMnews gave, from official data, 224 killed, of whom three were civilians. |
| l | 1 February 2023 | Armenia | Armenia | Armenia's Investigative Committee gave three soldiers still missing. |
| m | 1 February 2023 | JAMnews, a news site | Armenia | JAMnews gave 156 bodies returned by Azerbaijan. |
| n | 14 February 2024 | Azerbaijan | Armenia | Azerbaijan's commission on prisoners of war gave 157 bodies found and handed over. |

(*Victims* in report d means people killed.)

We want a range, low to high, for the dead of each side. Which end may each report move? Go down these rules and stop at the first that fits:

1. A report that tells again a statement from higher in the table moves `"nothing"`, also if words were lost or changed on the way. So does a report that gives one number for both sides together.
2. Bodies offered move `"nothing"`. Bodies handed over, or returned, move `"nothing"` if the report says that they are in a count already. They move `"low"` if it says that they are in none. If it says neither: `"cannot be determined"`. It makes no difference who speaks of the bodies.
3. What a side says of the number of the other side's dead moves `"nothing"`. No second, independent source stands in the table.
4. A side's own count of its dead may move `"low"`.
5. A side's own count of its missing, or of dead and missing together, may move `"high"`.

Every report came to us through some outlet. That alone makes none of them a retelling: look in *figure of* for whose number it is, and higher in the table for the same statement.

Go by the table alone. Write one of the four words for each report. Each of the four counts the same in your marks, however many reports it fits.

<details><summary>On the invented case (Vaddow River)</summary>

The rules, the words and the form are the same. These are the reports. *The office* is the Ullameran Prisoners and Missing Office.

| | day | figure of | about | report |
|---|---|---|---|---|
| a | 14 June 2017 | Ullamere | Ullamere | Ullamere's ministry gave 21 of its soldiers killed, two of them border guards. |
| b | 15 June 2017 | Ullamere | Brennoth | The office was ready to hand over the bodies of up to 40 Brennothan soldiers. |
| c | 15 June 2017 | Tessary Broadcasting, a broadcaster | both | Tessary Broadcasting gave 55 soldiers killed on both sides. |
| d | 16 June 2017 | Brennoth | Brennoth | The Chancellor gave 47 soldiers killed and said that the figure was not final. |
| e | 17 June 2017 | Ullamere | Brennoth | The office said that it had handed over 22 bodies of Brennothan soldiers. |
| f | 19 June 2017 | Brennoth | Brennoth | Brennoth's Security Board gave 71 people killed or missing, two civilians among them. |
| g | 19 June 2017 | Brennoth | Brennoth | The Pellune Gazette wrote that Brennoth had admitted 71 soldiers killed. |
| h | 20 June 2017 | Ullamere | Brennoth | The office gave 36 bodies handed over in all. |
| i | 20 June 2017 | Brennoth | Ullamere | A member of Brennoth's parliament said that at least 110 Ullameran soldiers had been killed. |
| j | 3 July 2017 | Ullamere | Brennoth | An Ullameran general said that more than 120 Brennothan soldiers had been killed. |
| k | 3 July 2017 | Ullamere | Ullamere | Ullamere's ministry gave 40 of its soldiers killed: two of the wounded had died. |
| l | 5 July 2017 | Tidewire, a news agency | Brennoth | Tidewire gave 37 bodies returned to Brennoth. |
| m | 10 July 2017 | Brennoth | Brennoth | Brennoth's ministry gave 61 people killed, two civilians among them. |
| n | 10 July 2017 | Brennoth | Brennoth | Brennoth's ministry gave six soldiers still missing. |

</details>
"""

# %% nbgrader={"grade_id": "which-end-answer", "solution": true}
ends = {
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
    "m": "",
    "n": "",
}
### BEGIN SOLUTION
ends = {
    "a": "low",
    "b": "nothing",
    "c": "nothing",
    "d": "low",
    "e": "cannot be determined",
    "f": "high",
    "g": "nothing",
    "h": "nothing",
    "i": "nothing",
    "j": "low",
    "k": "low",
    "l": "high",
    "m": "cannot be determined",
    "n": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "which-end", "points": 5}
award(lambda: unit.check_which_end(ends, case), points=5)

# %% [markdown] nbgrader={"grade_id": "estimate-packet-task", "locked": true}
"""
## 2. Give low, best and high (5 points)

Now make five ranges from the same fourteen reports. We count all who were killed on that side, soldiers and civilians. Use only reports of that day or of an earlier day. What only tells another report again counts no more here than in task 1.

| | whose dead | as known in the evening of |
|---|---|---|
| a | Armenia | 16 September 2022 |
| b | Armenia | 20 September 2022 |
| c | Armenia | 2 February 2023 |
| d | Azerbaijan | 14 September 2022 |
| e | Azerbaijan | 2 February 2023 |

The rules for this task:

- `low`: the **latest** count of its own dead that the side itself has given by then.
- `best`: the same count, if it can stand. If the report of it says itself that the count is not final, there is no best number yet. Then write `"open"`.
- `high`: the **latest** number that the side itself has given by then for its dead and missing together. If its latest news of the missing gives them apart, add them to its count of the dead of the same day. If it has not said by then how many are missing, write `"open"`.

Take each number as the report gives it. A number of dead and missing together is not to be taken apart.

Write a number alone or the word `"open"`. In your marks `low` and `best` count three tenths of a row each, `high` four tenths.

<details><summary>On the invented case (Vaddow River)</summary>

The rules and the form are the same. These are the ranges:

| | whose dead | as known in the evening of |
|---|---|---|
| a | Brennoth | 16 June 2017 |
| b | Brennoth | 20 June 2017 |
| c | Brennoth | 11 July 2017 |
| d | Ullamere | 15 June 2017 |
| e | Ullamere | 11 July 2017 |

</details>
"""

# %% nbgrader={"grade_id": "estimate-packet-answer", "solution": true}
estimates = {
    "a": {"low": "", "best": "", "high": ""},
    "b": {"low": "", "best": "", "high": ""},
    "c": {"low": "", "best": "", "high": ""},
    "d": {"low": "", "best": "", "high": ""},
    "e": {"low": "", "best": "", "high": ""},
}
### BEGIN SOLUTION
estimates = {
    "a": {"low": 135, "best": "open", "high": "open"},
    "b": {"low": 135, "best": "open", "high": 207},
    "c": {"low": 224, "best": 224, "high": 227},
    "d": {"low": 50, "best": 50, "high": "open"},
    "e": {"low": 80, "best": 80, "high": "open"},
}
### END SOLUTION

# %% nbgrader={"grade_id": "estimate-packet", "points": 5}
award(lambda: unit.check_estimate_packet(estimates, case), points=5)

# %% [markdown] nbgrader={"grade_id": "compare-yearly-task", "locked": true}
"""
## 3. Read somebody else's range (5 points)

The Uppsala Conflict Data Program (UCDP) gives these numbers for the conflict over Nagorno-Karabakh (dataset version 24.1). They are deaths in battle, of all parties, soldiers and civilians, in the **whole** calendar year:

| year | low | best | high |
|---|---|---|---|
| 2020 | 7,548 | 7,646 | 9,077 |
| 2021 | 40 | 40 | 43 |
| 2022 | 308 | 308 | 310 |

That is all we were able to read: not which reports UCDP used for 2022, nor why. Reports f, i and j are those of task 1.

Judge ten statements by this table, by the reports of task 1 and by lesson 06:

- `"supported"`: they show that it is so
- `"contradicted"`: they show that it is not so
- `"cannot be determined"`: they leave it open

| | statement |
|---|---|
| 1 | For 2022 UCDP's low and best number are the same. |
| 2 | UCDP's range for 2022 has room for the number of report i. |
| 3 | Of the deaths that UCDP gives for 2022, 224 were on the Armenian side. |
| 4 | The numbers of reports f and j together stay below UCDP's low number for 2022. |
| 5 | UCDP's numbers for 2022 count soldiers only. |
| 6 | UCDP left out the number of report i because it thought it false. |
| 7 | UCDP reached its number for 2022 without using what the two sides announced. |
| 8 | UCDP's range for 2020 is wider than its range for 2022. |
| 9 | UCDP's numbers for 2022 are meant for the fighting of September alone. |
| 10 | The true number of deaths in 2022 lies between 308 and 310. |

<details><summary>On the invented case (Vaddow River)</summary>

The words and the form are the same. The Vaddow Conflict Ledger gives these numbers for the fighting between Brennoth and Ullamere (version 18.1). They are deaths in battle, of all parties, soldiers and civilians, in the **whole** calendar year:

| year | low | best | high |
|---|---|---|---|
| 2014 | 612 | 668 | 1,120 |
| 2015 | 38 | 38 | 70 |
| 2017 | 102 | 108 | 233 |

The table does not say which reports the Ledger used, nor why. Judge by this table, by the reports of task 1 and by lesson 06.

| | statement |
|---|---|
| 1 | The Ledger's numbers for 2017 count soldiers only. |
| 2 | For 2015 the Ledger's low and best number are the same. |
| 3 | The true number of deaths in 2015 lies between 38 and 70. |
| 4 | The Ledger's range for 2014 is wider than its range for 2017. |
| 5 | The Ledger's low number for 2017 is at least as large as the number of report j. |
| 6 | Of the deaths that the Ledger gives for 2014, fewer were on Brennoth's side than on Ullamere's. |
| 7 | The Ledger's numbers for 2017 are meant for the fighting of June alone. |
| 8 | The Ledger reached its number for 2014 without using what the two sides announced. |
| 9 | The numbers of reports k and m together stay below the Ledger's low number for 2017. |
| 10 | For 2014 the Ledger's best number is above its low number because it trusted one side more than the other. |

</details>
"""

# %% nbgrader={"grade_id": "compare-yearly-answer", "solution": true}
verdicts = {
    1: "",
    2: "",
    3: "",
    4: "",
    5: "",
    6: "",
    7: "",
    8: "",
    9: "",
    10: "",
}
### BEGIN SOLUTION
verdicts = {
    1: "supported",
    2: "contradicted",
    3: "cannot be determined",
    4: "supported",
    5: "contradicted",
    6: "cannot be determined",
    7: "cannot be determined",
    8: "supported",
    9: "contradicted",
    10: "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "compare-yearly", "points": 5}
award(lambda: unit.check_compare_yearly(verdicts, case), points=5)

# %% [markdown] nbgrader={"grade_id": "interval-score-task", "locked": true}
"""
## 4. Score six ranges (4 points)

Three packets about invented countries. This task is the same for both cases. Two readers gave a range for each packet. Both readers of a packet were equally sure. Then the truth came out.

The reports show what the readers had before them. To score their ranges you need only the table below.

**Packet a.** How many soldiers of Ilmoria were killed?

- Day 1: Ilmoria's prime minister tells parliament that at least 41 of the country's soldiers have been killed. He calls the figure preliminary.
- Day 2: Dorvane's army says that it has killed 110 soldiers of Ilmoria.

**Packet b.** How many soldiers of Castavia were killed?

- Day 3: Castavia's defence ministry: 194 soldiers are confirmed killed so far.
- Day 4: Castavia's security council: 221 soldiers are dead or missing.
- Day 4: A broadcaster abroad: "Castavia has lost 103 soldiers."

**Packet c.** How many soldiers of Savrenia were killed?

- Day 2: Nordevia's army says that it has killed 220 soldiers of Savrenia.
- Day 3: Savrenia's defence ministry: 81 soldiers are confirmed killed so far.

| packet | how sure | first reader | second reader | truth |
|---|---|---|---|---|
| a | 80 per cent | 41 to 60 | 41 to 110 | 66 |
| b | 90 per cent | 194 to 221 | 103 to 246 | 219 |
| c | 50 per cent | 81 to 180 | 81 to 120 | 135 |

The interval score of a range is its width (high minus low), plus a penalty if the truth lies outside. **Penalty:** how far the truth lies outside, times 2, divided by the share of ranges that may miss. Whoever is 80 per cent sure lets 20 per cent miss. So the penalty is the distance × 2 ÷ 0.2, which is the distance × 10. At 90 per cent it is the distance × 20, at 50 per cent the distance × 4.

Give the score of each range, and say whose is better: `"first"`, `"second"` or `"equal"`. A smaller score is better.
"""

# %% nbgrader={"grade_id": "interval-score-answer", "solution": true}
scores = {
    "a": {"first": "", "second": "", "better": ""},
    "b": {"first": "", "second": "", "better": ""},
    "c": {"first": "", "second": "", "better": ""},
}
### BEGIN SOLUTION
scores = {
    "a": {"first": 79, "second": 69, "better": "second"},
    "b": {"first": 27, "second": 143, "better": "first"},
    "c": {"first": 99, "second": 99, "better": "equal"},
}
### END SOLUTION

# %% nbgrader={"grade_id": "interval-score", "points": 4}
award(lambda: unit.check_interval_score(scores, case), points=4)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now say which report may move which end of a range, and read a range that somebody else made. Next come the words of those who looked on.
"""
