# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 02: Find out when that was

Five short tasks with marks you see at once. Together they take about 35 minutes. Lesson [02](../../lessons/02-when-was-that.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("possible-days", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("possible-days", case)` shows a model answer and the reasons for it.
- If a day or an hour can't be found, "cannot be determined" is a full answer, not a gap in yours.

**Writing dates.** Write the day, the month and the year: `"2022-09-01"` or `"1 September 2022"`, in quotation marks. Don't write 09/01/2022: some read it as 1 September, others as 9 January.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same. Its parts stand under each task, in a block that you can open.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import when_was_that as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "possible-days-task", "locked": true}
"""
## 1. List the days it can be (3 points)

P3 speaks of clashes that "erupted on Monday night". Suppose you know only this: the clashes erupted in September 2022. Nobody has told you when the article came out.

- `dates`: the date of **every Monday** on which they can have erupted. The form has one line; add as many as you need.
- `settled_by`: the **one** piece of information that, by itself, would tell you which Monday it was. Choose from this list:
  - `"author"`: who wrote the article
  - `"day of publication"`: the date on which the article came out
  - `"language"`: the language in which the article was first written
  - `"publisher"`: which outlet the article is from
  - `"weekday of publication"`: whether it came out on a Monday, a Tuesday and so on, without the date

<details><summary>On the invented case (Vaddow River)</summary>

P2 of that article says that "the clashes began on Tuesday night". Suppose you know only this: the clashes began in June 2017. Give the date of every **Tuesday** on which they can have begun. The list for `settled_by` is the same.

</details>
"""

# %% nbgrader={"grade_id": "possible-days-answer", "solution": true}
possible_days = {
    "dates": [
        "",
    ],
    "settled_by": "",
}
### BEGIN SOLUTION
possible_days = {
    "dates": ["2022-09-05", "2022-09-12", "2022-09-19", "2022-09-26"],
    "settled_by": "day of publication",
}
### END SOLUTION

# %% nbgrader={"grade_id": "possible-days", "points": 3}
award(lambda: unit.check_possible_days(possible_days, case), points=3)

# %% [markdown] nbgrader={"grade_id": "article-dates-task", "locked": true}
"""
## 2. Put dates in the place of "today" (4 points)

Now you get the missing piece. The article came out on **Wednesday 14 September 2022**. (The course worked this out; the document does not say so.)

On which day did each of these things happen? Use the article and that one date, nothing else. Eight answers, each of them **one** date or `"cannot be determined"`. If the article names a weekday, it means the last such day before it came out.

| | what | where |
|---|---|---|
| a | Pashinyan gives the figure of 105 in a speech | P1 |
| b | Azerbaijan offers to hand over bodies | P3 |
| c | the clashes erupt (write the one day on which the night begins) | P3 |
| d | the Azerbaijani Ministry of Defence announces 50 of its soldiers killed | P5 |
| e | Russia announces that its contacts led to a ceasefire agreement | P6 |
| f | Hovhannisyan gives the interview to Reuters | P11 |
| g | Erdogan accuses Armenia of violating the agreement | P17 |
| h | Blinken speaks by phone with Aliyev | P21 |

Write `"cannot be determined"` if the article has no word that ties this thing to a day. That the article reports it is not enough: a report can tell of older things.

<details><summary>On the invented case (Vaddow River)</summary>

The invented article came out on **Thursday 15 June 2017**. (The course sets this date; the document does not say so.) The rules are the same.

| | what | where |
|---|---|---|
| a | the clashes begin (write the one day on which the night begins) | P2 |
| b | Tovick accuses Brennoth of breaking the agreement | P15 |
| c | Wexmoor announces that its envoys had arranged a truce | P5 |
| d | Vardry gives the figure of 34 in parliament | P1 |
| e | the Chancellor speaks by telephone with Orrick | P18 |
| f | Ullamere offers to return bodies | P2 |
| g | Thole gives the interview to Tidewire | P10 |
| h | the Ullameran Defence Ministry announces 21 of its soldiers killed | P4 |

</details>
"""

# %% nbgrader={"grade_id": "article-dates-answer", "solution": true}
article_dates = {
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
article_dates = {
    "a": "2022-09-14",
    "b": "2022-09-14",
    "c": "2022-09-12",
    "d": "2022-09-13",
    "e": "2022-09-13",
    "f": "cannot be determined",
    "g": "cannot be determined",
    "h": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "article-dates", "points": 4}
award(lambda: unit.check_article_dates(article_dates, case), points=4)

# %% [markdown] nbgrader={"grade_id": "sequence-task", "locked": true}
"""
## 3. Put the events in order (4 points)

Eight events, in no order. Put them in the order in which they happened, the earliest first, as the article tells it. You may use the day of publication from task 2. Where the article gives no date, it may say what led to what.

| | event | where |
|---|---|---|
| a | Azerbaijan's military campaign | P25 |
| b | Pashinyan gives the figure of 105 in a speech | P1 |
| c | the clashes erupt (count the day on which the night begins) | P3 |
| d | Russia announces that its contacts led to a ceasefire agreement | P6 |
| e | the Karabakh region declares its independence | P23 |
| f | Azerbaijan offers to hand over bodies | P3 |
| g | the war that the declaration sparked ends | P24 |
| h | the Azerbaijani Ministry of Defence announces 50 of its soldiers killed | P5 |

Each line of the form is a step. If two events fall on **the same day**, put both on one line, whatever the hour: `{"x", "y"}`. Otherwise one letter to a line: `{"x"}`. You may not need all lines; leave the others as they are.

<details><summary>On the invented case (Vaddow River)</summary>

The rules are the same. The day of publication stands in task 2.

| | event | where |
|---|---|---|
| a | Wexmoor announces that its envoys had arranged a truce | P5 |
| b | the 2-year war ends | P21 |
| c | Ullamere offers to return bodies | P2 |
| d | the clashes begin (count the day on which the night begins) | P2 |
| e | the Ullameran Defence Ministry announces 21 of its soldiers killed | P4 |
| f | Brennoth's military campaign | P22 |
| g | the dam dries out the plain's pastures | P20 |
| h | Vardry gives the figure of 34 in parliament | P1 |

</details>
"""

# %% nbgrader={"grade_id": "sequence-answer", "solution": true}
sequence = [
    {""},  # the earliest
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
]
### BEGIN SOLUTION
sequence = [
    {"e"},
    {"g"},
    {"a"},
    {"c"},
    {"d", "h"},
    {"b", "f"},
]
### END SOLUTION

# %% nbgrader={"grade_id": "sequence", "points": 4}
award(lambda: unit.check_sequence(sequence, case), points=4)

# %% [markdown] nbgrader={"grade_id": "adds-up-task", "locked": true}
"""
## 4. Check whether the years add up (4 points)

Read the last three paragraphs again. P23 says how long a war lasted. P24 says when it ended, and that Karabakh then "remained a quarter of a century under de facto Armenian control". P25 dates the campaign that followed. Reckon with these words alone, in whole years: simply subtract.

- `implied_start`: the year that you get for the beginning of the war.
- `start_is`: can one read that year in these paragraphs (`"printed"`), or did you have to reckon (`"worked out"`)?
- `years_of_control`: how many years passed from the end of the war to the campaign? Write the number that you get by reckoning.
- `phrase_fits`: is the phrase "a quarter of a century" a fair rounding of that number? A quarter of a century is 25 years. Say `"yes"` if your number is at most 2 years away from it, else `"no"`. Say `"cannot be determined"` if the article gives too little to reckon with.

<details><summary>On the invented case (Vaddow River)</summary>

Read P20 to P22 of that article. P20 says how long a war lasted. P21 says when it ended, and that the plain then "remained a decade and a half under de facto Ullameran control". P22 dates the campaign that followed. A decade and a half is 15 years. The four questions and the rule of 2 years are the same.

</details>
"""

# %% nbgrader={"grade_id": "adds-up-answer", "solution": true}
years = {
    "implied_start": None,
    "start_is": "",
    "years_of_control": None,
    "phrase_fits": "",
}
### BEGIN SOLUTION
years = {
    "implied_start": 1991,
    "start_is": "worked out",
    "years_of_control": 26,
    "phrase_fits": "yes",
}
### END SOLUTION

# %% nbgrader={"grade_id": "adds-up", "points": 4}
award(lambda: unit.check_adds_up(years, case), points=4)

# %% [markdown] nbgrader={"grade_id": "known-at-noon-task", "locked": true}
"""
## 5. Stand at noon, the day before the article (5 points)

It is **12:00 on 13 September 2022** in Baku and in Yerevan (the two cities have the same time). Which of these claims had already been made? Go by this table alone, but by all of it: by what was said and by what our records say about the time. All hours are local. Each row is about the words of that one speaker, even if somebody else gave the same number.

| | who said what | when, as far as the records say |
|---|---|---|
| a | Azerbaijan's defence ministry: its forces had losses, no number yet | said to the press in the night of 12 to 13 September |
| b | Armenia's prime minister: 49 killed at the moment, and this was not the final figure | speech to parliament on 13 September; hour not recorded |
| c | Azerbaijan's foreign ministry: the fighting began in the late hours of 12 September | statement of 13 September; hour not recorded |
| d | Armenia's defence ministry: a preliminary number of 49 victims | statement of 13 September, 14:30 |
| e | Azerbaijan's commission on prisoners of war: ready to hand over the bodies of up to 100 Armenian soldiers | statement of 14 September; hour not recorded |
| f | Armenia's defence ministry: dead and wounded on its side, no number yet | statement of 13 September, 02:30 |
| g | Azerbaijan's defence ministry: 50 killed in total | statement of 13 September; hour not recorded |
| h | The governor of Armenia's Gegharkunik province: 43 wounded soldiers there by 3 to 4 in the afternoon | radio interview on 13 September; hour not recorded |

Write for each:

- `"already out"`: it was certainly said before this noon
- `"not yet out"`: it was certainly said after this noon, that day or later
- `"cannot be determined"`: by this table it can have been before noon or after it

<details><summary>On the invented case (Vaddow River)</summary>

It is **12:00 on 14 June 2017**; both countries have the same time. The three answers are the same.

| | who said what | when, as far as the records say |
|---|---|---|
| a | Ullamere's defence ministry: 21 of its soldiers killed | statement of 14 June; hour not recorded |
| b | Brennoth's defence ministry: dead and wounded on its side, no number yet | statement of 14 June, 03:10 |
| c | The mayor of Mirrick in Ullamere: nine people of the village wounded by five in the afternoon | radio interview on 14 June; hour not recorded |
| d | Brennoth's Chancellor: 34 confirmed killed so far | speech to parliament on 15 June; hour not recorded |
| e | Ullamere's defence ministry: its forces had losses, no number yet | said to the press in the night of 13 to 14 June |
| f | Brennoth's defence ministry: the first shots fell at 23:50 on 13 June | statement of 14 June; hour not recorded |
| g | Ullamere's defence ministry: a preliminary number of 30 wounded soldiers | statement of 14 June, 15:40 |
| h | The spokesman of Brennoth's defence ministry: about 60 Ullameran soldiers killed | briefing for the press on 14 June; hour not recorded |

</details>
"""

# %% nbgrader={"grade_id": "known-at-noon-answer", "solution": true}
known_at_noon = {
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
known_at_noon = {
    "a": "already out",
    "b": "cannot be determined",
    "c": "cannot be determined",
    "d": "not yet out",
    "e": "not yet out",
    "f": "already out",
    "g": "cannot be determined",
    "h": "not yet out",
}
### END SOLUTION

# %% nbgrader={"grade_id": "known-at-noon", "points": 5}
award(lambda: unit.check_known_at_noon(known_at_noon, case), points=5)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now turn a writer's "yesterday" into a day, and you can judge a report by what was known when it was written. Next comes the question *where*.
"""
