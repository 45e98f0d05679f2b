# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 09: Read a new report and write a fair one

Two tasks with marks you see at once, and two that a person reads. Together they take about 40 minutes. Lesson [09](../../lessons/09-write-it-fairly.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("new-report", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("new-report", case)` shows a model answer and the reasons for it.
- If a report does not settle something, "cannot be determined" is a full answer, not a gap in yours.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import write_it_fairly as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "new-report-task", "locked": true}
"""
## 1. Read a report you have not seen before (8 points)

Run the next cell. It shows a short report about two countries, Corrund and Istwick. The report, the countries and the fighting are invented. Everybody works on this one, whichever case you have chosen.

Here are twelve sentences about it. Go by the report alone. For each sentence, write one of these three as its verdict:

- `"supported"`: the report says so, or it follows from the report's words
- `"contradicted"`: it cannot be true together with the report's words
- `"cannot be determined"`: the report does not settle it either way

| | sentence |
|---|---|
| a | By Corrund's account, the 14 soldiers killed were its own. |
| b | Istwickan forces fired before Corrundian forces did. |
| c | In all, at least 57 Istwickan soldiers were killed. |
| d | According to Corrund's ambassador, a wider war can't be ruled out. |
| e | No civilians were killed in the fighting. |
| f | The figures 26 and 14 were announced on the same day. |
| g | The pass stayed closed from 2003 until this week's fighting. |
| h | Doctors of a relief group said that they had treated wounded civilians. |
| i | Istwick's defence minister called 26 the final number. |
| j | Corrund's commission wants something to be done before it returns the bodies. |
| k | Each side accuses the other of firing artillery. |
| l | Someone from outside Istwick confirmed the 26 deaths. |

Beside each verdict, say **how sure you are that your verdict is right**: a number from 0 to 100 (80, not 0.8). 100 is certain, 33 is a blind guess among the three words. Mind the difference from lesson 09, where the number said how sure you were that a sentence is *true*. If you are certain that a sentence is contradicted, write 100 here.

**How it is marked.** Blind guessing gets about four of twelve verdicts right. So the first four right ones earn nothing, and each one after that earns a point: twelve earn all 8. Numbers that are missing or can't be read cost up to a tenth of what you earn. Which numbers you write costs nothing, so be honest. You get your Brier score back.
"""

# %% nbgrader={"grade_id": "new-report-text", "locked": true}
show_article("bremmel-pass")

# %% nbgrader={"grade_id": "new-report-answer", "solution": true}
readings = {
    "a": {"verdict": "", "sure": None},
    "b": {"verdict": "", "sure": None},
    "c": {"verdict": "", "sure": None},
    "d": {"verdict": "", "sure": None},
    "e": {"verdict": "", "sure": None},
    "f": {"verdict": "", "sure": None},
    "g": {"verdict": "", "sure": None},
    "h": {"verdict": "", "sure": None},
    "i": {"verdict": "", "sure": None},
    "j": {"verdict": "", "sure": None},
    "k": {"verdict": "", "sure": None},
    "l": {"verdict": "", "sure": None},
}
### BEGIN SOLUTION
readings = {
    "a": {"verdict": "supported", "sure": 100},
    "b": {"verdict": "cannot be determined", "sure": 80},
    "c": {"verdict": "cannot be determined", "sure": 85},
    "d": {"verdict": "contradicted", "sure": 95},
    "e": {"verdict": "cannot be determined", "sure": 80},
    "f": {"verdict": "contradicted", "sure": 95},
    "g": {"verdict": "contradicted", "sure": 95},
    "h": {"verdict": "supported", "sure": 95},
    "i": {"verdict": "contradicted", "sure": 95},
    "j": {"verdict": "supported", "sure": 100},
    "k": {"verdict": "supported", "sure": 95},
    "l": {"verdict": "cannot be determined", "sure": 85},
}
### END SOLUTION

# %% nbgrader={"grade_id": "new-report", "points": 8}
award(lambda: unit.check_new_report(readings, case), points=8)

# %% [markdown] nbgrader={"grade_id": "brier-score-task", "locked": true}
"""
## 2. Work out a Brier score (4 points)

It is the evening of 14 September 2022. Two readers say how sure they are that each sentence will turn out true, in per cent. Later records show what happened.

| | sentence | first reader | second reader | what happened |
|---|---|---|---|---|
| a | By 17 September, Armenia's prime minister gives more than 105 Armenian dead. | 90 | 100 | true |
| b | On 16 September, the newest figure of Azerbaijan's defence ministry for its own dead is still 50. | 30 | 0 | not true |
| c | By 16 September, the UN says that it has verified the two sides' figures. | 20 | 0 | not true |
| d | By 20 September, bodies of Armenian soldiers are handed over. | 60 | 100 | true |
| e | On 17 September, an outlet still prints an older figure of Azerbaijan's dead. | 40 | 0 | true |

For each sentence, take the gap between the reader's number (90 per cent is 0.9) and what happened (1 for true, 0 for not true), and square it. The mean of the five squares is the Brier score.

- `a` to `e`: the **first** reader's five squares
- `first_reader`, `second_reader`: the Brier score of each
- `calibrated`: is the first reader calibrated? (Of all the things that she ever calls 70 per cent sure, do 70 in 100 turn out true? And so on for her other numbers.) Go by this table alone, and write `"yes"`, `"no"` or `"cannot be determined"`.

Give every number with at least two decimals; more are welcome, and 0.2 is as good as 0.20. Write a point in it, not a comma: 0.25.

**How it is marked.** The five squares earn 40 per cent of the points, `first_reader` 25, `second_reader` 20 and `calibrated` 15.

<details><summary>On the invented case (Vaddow River)</summary>

It is the evening of 15 June 2017. The form and the rules stay as they are.

| | sentence | first reader | second reader | what happened |
|---|---|---|---|---|
| a | By 17 June, Brennoth's Chancellor gives more than 34 Brennothan dead. | 80 | 100 | true |
| b | On 16 June, the newest figure of Ullamere's defence ministry for its own dead is still 21. | 30 | 0 | not true |
| c | By 16 June, the Common Council of States says that it has verified the two sides' figures. | 10 | 0 | not true |
| d | By 20 June, bodies of Brennothan soldiers are handed over. | 70 | 100 | true |
| e | On 1 July, an outlet still prints an older figure of Brennoth's dead. | 40 | 0 | true |

</details>
"""

# %% nbgrader={"grade_id": "brier-score-answer", "solution": true}
brier = {
    "a": None,
    "b": None,
    "c": None,
    "d": None,
    "e": None,
    "first_reader": None,
    "second_reader": None,
    "calibrated": "",
}
### BEGIN SOLUTION
brier = {
    "a": 0.01,
    "b": 0.09,
    "c": 0.04,
    "d": 0.16,
    "e": 0.36,
    "first_reader": 0.132,
    "second_reader": 0.2,
    "calibrated": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "brier-score", "points": 4}
award(lambda: unit.check_brier_score(brier, case), points=4)

# %% [markdown] nbgrader={"grade_id": "sentence-to-publish-task", "locked": true}
"""
## 3. Write the sentence you would publish (9 points, read by a person)

Go back to the article of your case, at the top of this notebook. Write **one sentence of at most 45 words on the people killed in the fighting**. It will be printed in both countries. Use the article alone, and nothing that you know from task 2 about the days after it. It was published on 14 September 2022, so its "today" is that day.

Each figure has to travel with all that it needs. Use the tests of lesson 09: look for the companions of each figure, then exchange the two countries and read your sentence aloud.

You may leave out the bodies that are offered. Semicolons are allowed. Whatever stands between two spaces is a word, and a few words too many cost nothing.

**How it is marked.** Of the table in lesson 09, three lines count here, with 0 to 3 points each:

- *attribution*: who gave each figure (the person, ministry or office), and on which day
- *scope*: who is counted and on whose side; nothing is added up, and no limit is lost or invented
- *uncertainty*: what is known, and what the article doesn't tell (what would settle it can stay out)

Double-click the cell below, replace the text, and run it.

<details><summary>On the invented case (Vaddow River)</summary>

The same task. The article was published on 15 June 2017.

</details>
"""

# %% [markdown] nbgrader={"grade_id": "sentence-to-publish", "points": 9, "solution": true, "manual": true}
"""
### BEGIN SOLUTION
Armenia's prime minister said on 14 September 2022 that 105 members of its armed forces had been killed "so far"; Azerbaijan's defence ministry had given 50 of its soldiers killed on 13 September; the article names nobody outside who checked either figure.

%mark-scheme%
### END SOLUTION
"""

# %% [markdown] nbgrader={"grade_id": "reconcile-or-hold-task", "locked": true}
"""
## 4. Choose what to do with a disagreement (9 points, read by a person)

Lesson 09 gives five ways to handle reports that don't fit together: **prefer one source**, **publish a range**, **write "unconfirmed"**, **keep it pending**, **go back to the sources**.

Choose one way for each of these two, and say why:

1. At least 105 killed (P0 and P1) and 100 bodies (P3 and P4). A colleague says: "One of the two must be wrong."
2. Which side attacked again, in spite of the ceasefire that was announced? (P6, P7 and P8)

P0, P1 and so on are the numbers in front of the paragraphs of the article, at the top of this notebook.

Copy the words of the article that you rely on, and say for both what would settle the matter. Write at most 100 words in all. Copied words count, and a few words too many cost nothing. If you would do two things, name the more important one first.

More than one choice can be good. What counts is your reason.

**How it is marked.** Of the table in lesson 09, three lines count here, with 0 to 3 points each:

- *scope*: what each figure counts, and whether the two can be compared
- *uncertainty*: for both, what is known, what isn't, and what would settle it
- *evidence*: for both, the exact words that carry your reason

Double-click the cell below, replace the text, and run it.

<details><summary>On the invented case (Vaddow River)</summary>

The same task with these two:

1. At least 34 killed (P0 and P1) and 40 bodies (P2 and P3). A colleague says: "One of the two must be wrong."
2. Which side attacked again, in spite of the truce that was announced? (P5, P6 and P7)

</details>
"""

# %% [markdown] nbgrader={"grade_id": "reconcile-or-hold", "points": 9, "solution": true, "manual": true}
"""
### BEGIN SOLUTION
1. Go back to the sources. The two need not clash: one is "killed", "so far", the other "the bodies of 100 soldiers", given by another body. Some may be the same people. Both sides' lists of names would settle it. I give both, apart, and add nothing.

2. Write "unconfirmed". P7 ("resumed its attacks") and P8 (forces that "violated the cease-fire") stand against each other, without hours or an observer. A dated log of an observer would settle it.

%mark-scheme%
### END SOLUTION
"""

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save. If you study alone, `reveal("sentence-to-publish", case)` and `reveal("reconcile-or-hold", case)` show model answers to tasks 3 and 4 with advice on how to mark yourself.

You can now take a report apart, say how sure you are of each part, and write it down so that people in both countries would recognise it. That was the last unit. Look at your first answers in lesson 00 once more: which would you give differently?
"""
