# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 05: Ask what each number counts

Eight short tasks with marks you see at once. Together they take about 40 minutes. Lesson [05](../../lessons/05-counting-losses.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("bound-type", case)` gives a first hint, and a second one when you ask again.
- Once you have filled in something and run both cells, `reveal("bound-type", case)` shows a model answer and the reasons for it.
- Where a text does not tell, each task has a word for that. It is a full answer, not a gap in yours.
- Where a task has words in quotation marks to choose from, use only those.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import counting_losses as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "bound-type-task", "locked": true}
"""
## 1. Say what kind of number it is (4 points)

Seven passages. The first three stand in the article. The others are our own short summaries of other texts.

| | passage |
|---|---|
| a | P0: "at least 105 of its soldiers" |
| b | P1: "According to the updated data, so far it has been confirmed that 105 members of the Armenian armed forces have been killed" |
| c | P5: "50 of its soldiers were killed" |
| d | TheNewsOnTime, 14 September: Azerbaijan was ready to hand over the bodies of up to 100 Armenian soldiers. |
| e | dikGAZETE, 14 September: Azerbaijan offered the bodies of about 100 Armenian soldiers. |
| f | Gercek News, 13 September: 49 were killed at the moment, and this was not the final figure. |
| g | TRT World, 14 September: Azerbaijan offered the bodies of 100 Armenian soldiers. |

For each, choose a `bound`, going by the passage's own words:

- `"lower"`: the words say that it may be more, not less
- `"upper"`: the words say that it may be less, not more
- `"estimate"`: the words say that it may be a little more or a little less
- `"exact"`: one number, and no words that limit it

Under `words`, copy the words that show it, eight at the most. If one passage has two such places, one of them is enough. If there are none, leave `words` empty or write `"none"`.

<details><summary>On the invented case (Vaddow River)</summary>

Choose in the same way. The form stays as it is.

| | passage |
|---|---|
| a | P0: "at least 34 of its soldiers" |
| b | P1: "It has been confirmed that 34 members of our armed forces have been killed so far" |
| c | P4: "21 of its soldiers had been killed" |
| d | Prisoners and Missing Office, 15 June: Ullamere was ready to hand over the bodies of up to 40 Brennothan soldiers. |
| e | Tidewire, 14 June: about 60 Ullameran soldiers had been killed. |
| f | Ministry of Defence of Brennoth, 14 June: 12 of its soldiers were killed, and this was not the final figure. |
| g | Tidewire, 15 June: Ullamere offered the bodies of 40 Brennothan soldiers. |

</details>
"""

# %% nbgrader={"grade_id": "bound-type-answer", "solution": true}
bounds = {
    "a": {"bound": "", "words": ""},
    "b": {"bound": "", "words": ""},
    "c": {"bound": "", "words": ""},
    "d": {"bound": "", "words": ""},
    "e": {"bound": "", "words": ""},
    "f": {"bound": "", "words": ""},
    "g": {"bound": "", "words": ""},
}
### BEGIN SOLUTION
bounds = {
    "a": {"bound": "lower", "words": "at least"},
    "b": {"bound": "lower", "words": "so far"},
    "c": {"bound": "exact", "words": ""},
    "d": {"bound": "upper", "words": "up to"},
    "e": {"bound": "estimate", "words": "about"},
    "f": {"bound": "lower", "words": "not the final figure"},
    "g": {"bound": "exact", "words": ""},
}
### END SOLUTION

# %% nbgrader={"grade_id": "bound-type", "points": 4}
award(lambda: unit.check_bound_type(bounds, case), points=4)

# %% [markdown] nbgrader={"grade_id": "overlap-task", "locked": true}
"""
## 2. Count each person once (3 points)

Three pairs of numbers. Pair a stands in the article, b and c come from other reports of those days.

Take it that each number counts its people rightly, but that it need not count everybody. How many **different** people do the two numbers of a pair speak of: at least how many, and at most?

| | the two numbers | what is known of them |
|---|---|---|
| a | 105 Armenian soldiers killed (P1); the bodies of 100 Armenian soldiers (P4) | Both are about the same clashes. The article does not say how many are in both. |
| b | Azerbaijan's defence ministry: 50 of its soldiers killed (13 September); 71 of its soldiers killed (15 September) | The ministry keeps one list. Suppose that it only adds names and takes none away. |
| c | 32 bodies of Armenian soldiers handed over on 17 September; 95 handed over on 20 September | The 95 came on top of the 32. |

Write the pair as `(smallest, largest)`, in this order. If only one number is possible, write it twice. Write plain numbers, without *about*.

<details><summary>On the invented case (Vaddow River)</summary>

The form stays as it is.

| | the two numbers | what is known of them |
|---|---|---|
| a | 34 Brennothan soldiers killed (P1); the bodies of 40 Brennothan soldiers (P3) | Both are about the same clashes. The article does not say how many are in both. |
| b | Ullamere's defence ministry: 21 of its soldiers killed (14 June); 33 of its soldiers killed (16 June) | The ministry keeps one list. Suppose that it only adds names and takes none away. |
| c | Two civilians of Brennoth killed in the town of Tolvane; one civilian of Ullamere killed in the village of Mirrick | The two places lie on the two sides of the river. |

</details>
"""

# %% nbgrader={"grade_id": "overlap-answer", "solution": true}
different_people = {
    "a": (None, None),
    "b": (None, None),
    "c": (None, None),
}
### BEGIN SOLUTION
different_people = {
    "a": (105, 205),
    "b": (71, 71),
    "c": (127, 127),
}
### END SOLUTION

# %% nbgrader={"grade_id": "overlap", "points": 3}
award(lambda: unit.check_overlap(different_people, case), points=3)

# %% [markdown] nbgrader={"grade_id": "smallest-total-task", "locked": true}
"""
## 3. Build the smallest total that holds (3 points)

Use the article alone. Suppose that each side counts its **own** dead rightly. Take nothing else on trust, whoever says it. How many soldiers of the two sides together have been killed **at least**?

Write one whole number. Then choose the warnings that must stand beside your number. Take every one that is true of it, and no other:

- `"self-reported"`: each part was given by the side whose dead it counts
- `"different days"`: the parts were given on different days
- `"lower bound"`: by its own words, a part may still grow
- `"includes civilians"`: by the article, civilians are counted in it
- `"independently verified"`: by the article, somebody outside the two governments checked it

<details><summary>On the invented case (Vaddow River)</summary>

Everything stays as it is: the article alone, the two sides' own dead, the same five warnings and the same form.

</details>
"""

# %% nbgrader={"grade_id": "smallest-total-answer", "solution": true}
smallest_total = {"number": None, "warnings": set()}
### BEGIN SOLUTION
smallest_total = {"number": 155, "warnings": {"self-reported", "different days", "lower bound"}}
### END SOLUTION

# %% nbgrader={"grade_id": "smallest-total", "points": 3}
award(lambda: unit.check_smallest_total(smallest_total, case), points=3)

# %% [markdown] nbgrader={"grade_id": "comparable-pairs-task", "locked": true}
"""
## 4. Say what differs within a pair (4 points)

Five pairs of figures. What differs between the two? Take every word that fits. Only these four are asked for: a hedge such as *about* makes no difference here.

- `"thing"`: one counts people killed, the other counts bodies
- `"people"`: the dead belong to different sides
- `"speaker"`: different persons or bodies give the two figures. Two bodies of one government are two bodies. An outlet that prints a figure does not count.
- `"day"`: the two figures were given on different days

| | first figure | second figure |
|---|---|---|
| a | the 105 of P1 | the 100 of P4 (the offer that P3 tells of) |
| b | the 105 of P1 | the 50 of P5 |
| c | the 100 of P4 (the same offer) | the 50 of P5 |
| d | Azerbaijan's defence ministry, 13 September: 50 of its soldiers killed | Azerbaijan's defence ministry, 15 September: 71 of its soldiers killed |
| e | Azerbaijan's commission on prisoners of war (in the article: Prisoners of War Committee), 17 September: 32 bodies of Armenian soldiers handed over | the spokesman of Armenia's defence ministry, 17 September: 32 bodies of Armenian soldiers handed over |

<details><summary>On the invented case (Vaddow River)</summary>

The words and the form stay as they are.

| | first figure | second figure |
|---|---|---|
| a | the 34 of P1 | the 40 of P3 (the offer that P2 tells of) |
| b | the 34 of P1 | the 21 of P4 |
| c | the 40 of P3 (the same offer) | the 21 of P4 |
| d | Ullamere's defence ministry, 14 June: 21 of its soldiers killed | Ullamere's defence ministry, 16 June: 33 of its soldiers killed |
| e | the spokesman of Brennoth's defence ministry, 14 June: about 60 Ullameran soldiers killed | Ullamere's defence ministry, 14 June: 21 of its soldiers killed |

</details>
"""

# %% nbgrader={"grade_id": "comparable-pairs-answer", "solution": true}
differences = {
    "a": set(),
    "b": set(),
    "c": set(),
    "d": set(),
    "e": set(),
}
### BEGIN SOLUTION
differences = {
    "a": {"thing", "speaker"},
    "b": {"people", "speaker", "day"},
    "c": {"thing", "people", "speaker", "day"},
    "d": {"day"},
    "e": {"speaker"},
}
### END SOLUTION

# %% nbgrader={"grade_id": "comparable-pairs", "points": 4}
award(lambda: unit.check_comparable_pairs(differences, case), points=4)

# %% [markdown] nbgrader={"grade_id": "ratio-trap-task", "locked": true}
"""
## 5. Judge five sentences (4 points)

Somebody read the article and wrote five sentences. Go by the article alone and choose for each:

- `"supported"`: the article says so, or it follows from what the article says
- `"contradicted"`: the article says otherwise, or its words rule the sentence out
- `"cannot be determined"`: the article does not settle it

| | sentence |
|---|---|
| a | Armenia lost 2.1 times as many soldiers as Azerbaijan. |
| b | Armenia's figure for its own dead is higher than Azerbaijan's figure for its own dead. |
| c | The prime minister gave the 105 as the final number. |
| d | Since the 105 was given, no other soldier has been killed. |
| e | The 50 were announced a day before the 105. |

Then look at sentence **a** alone. What does the article tell you about the two numbers behind it? Under `reasons`, take every one that holds, and no other.

- `"different days"`: they were given on different days
- `"different thing counted"`: one counts deaths, the other does not
- `"lower bound"`: by its own words, one of them may still grow
- `"self-reported"`: each side counts its own dead
- `"includes civilians"`: one of them counts civilians too
- `"both sides lie"`: by the article, both numbers are false

<details><summary>On the invented case (Vaddow River)</summary>

The verdicts, the reasons and the form stay as they are.

| | sentence |
|---|---|
| a | Brennoth lost 1.6 times as many soldiers as Ullamere. |
| b | Brennoth's figure for its own dead is higher than Ullamere's figure for its own dead. |
| c | The Chancellor gave the 34 as the final number. |
| d | Since the 34 was given, no other soldier has been killed. |
| e | The 21 were announced a day before the 34. |

</details>
"""

# %% nbgrader={"grade_id": "ratio-trap-answer", "solution": true}
sentences = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "reasons": set(),
}
### BEGIN SOLUTION
sentences = {
    "a": "cannot be determined",
    "b": "supported",
    "c": "contradicted",
    "d": "cannot be determined",
    "e": "supported",
    "reasons": {"different days", "lower bound", "self-reported"},
}
### END SOLUTION

# %% nbgrader={"grade_id": "ratio-trap", "points": 4}
award(lambda: unit.check_ratio_trap(sentences, case), points=4)

# %% [markdown] nbgrader={"grade_id": "what-is-missing-task", "locked": true}
"""
## 6. Look for the numbers that are not there (3 points)

Eight things that people count in a war. Write `"given"` if the article gives a number for it in this September's fighting, else `"not given"`. Write no other word: a zero or a "none" would be a number, too.

| | what is counted |
|---|---|
| a | soldiers of Armenia killed |
| b | soldiers of Azerbaijan killed |
| c | bodies offered to the other side |
| d | civilians killed |
| e | people wounded |
| f | people missing |
| g | people taken prisoner |
| h | people displaced from their homes |

<details><summary>On the invented case (Vaddow River)</summary>

Rows a and b are these; c to h and the form stay as they are. The fighting is that of this June.

| | what is counted |
|---|---|
| a | soldiers of Brennoth killed |
| b | soldiers of Ullamere killed |

</details>
"""

# %% nbgrader={"grade_id": "what-is-missing-answer", "solution": true}
numbers_given = {
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
numbers_given = {
    "a": "given",
    "b": "given",
    "c": "given",
    "d": "not given",
    "e": "not given",
    "f": "not given",
    "g": "not given",
    "h": "not given",
}
### END SOLUTION

# %% nbgrader={"grade_id": "what-is-missing", "points": 3}
award(lambda: unit.check_what_is_missing(numbers_given, case), points=3)

# %% [markdown] nbgrader={"grade_id": "find-the-slip-task", "locked": true}
"""
## 7. Find the slip (4 points)

Two announcements, as their authors made them:

- **19 September, Armenia's Security Council:** the number of dead and missing reaches 207, soldiers and civilians together. Among them are three civilians killed and two civilians missing.
- **14 September, Azerbaijan's commission on prisoners of war:** it is ready to hand over the bodies of up to 100 Armenian soldiers.

Eight texts told one of the two, or built on it later. These are our own short summaries:

| | text | what it told |
|---|---|---|
| a | Qatar News Agency | Armenia's Security Council gave 207 killed, three of them civilians. |
| b | Roayah News | Azerbaijan was ready to hand over up to 100 bodies. |
| c | EVN Report | 207 soldiers were dead or missing. Beside them, three civilians were dead. |
| d | AFP in French | Azerbaijan offered the bodies of 100 soldiers. |
| e | News.am | There were more than 207 civilians and missing people. |
| f | CivilNet | The killed or missing rose to 207. Five of them are civilians. |
| g | Wikipedia | At least 284 were killed on both sides together. (204 of them are Armenian soldiers killed or missing, 80 are Azerbaijani soldiers killed. 204 would be the 207 without the three civilians killed: our arithmetic.) |
| h | dikGAZETE | Azerbaijan offered the bodies of about 100 soldiers. |

What went wrong? Go down this list and **stop at the first that fits**. Write its words or its number:

1. `"counted twice"`: the text sets two figures beside each other, and some people are in both
2. `"unlike things added"`: the text adds figures that do not count the same thing, and gives one number
3. `"missing dropped"`: the missing are now among the killed
4. `"wrong people"`: the figure is now said of other people than in the announcement: of another group, or of the other side
5. `"hedge lost"`: the words that limit the number, its hedge, are gone, and nothing limits the number now
6. `"hedge changed"`: other words now limit the number, with another meaning
7. `"no slip"`: the figure still says what was announced

<details><summary>On the invented case (Vaddow River)</summary>

The list and the form stay as they are. The two announcements:

- **19 June, Brennoth's Security Board:** 71 people are killed or missing, soldiers and civilians together. Two civilians are among them.
- **15 June, Ullamere's Prisoners and Missing Office:** it is ready to hand over the bodies of up to 40 Brennothan soldiers.

| | text | what it told |
|---|---|---|
| a | Lakeside Daily | 109 soldiers were dead on both sides together. (71 of them are Brennoth's killed or missing, 38 are Ullamere's killed.) |
| b | Northern Cable | Ullamere was ready to hand over up to 40 bodies. |
| c | Pellune Gazette | Brennoth gave 71 soldiers killed. |
| d | Quellin Morning | 71 Ullamerans were killed or missing. |
| e | Tidewire | Ullamere offered the bodies of 40 Brennothan soldiers. |
| f | Harvask Courier | The killed or missing are 71. Two of them are civilians. |
| g | Tessary Broadcasting | Ullamere offered the bodies of about 40 soldiers. |
| h | The Marches Review | 71 soldiers were killed or missing. Beside them, two civilians were killed or missing. |

</details>
"""

# %% nbgrader={"grade_id": "find-the-slip-answer", "solution": true}
slips = {
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
slips = {
    "a": "missing dropped",
    "b": "no slip",
    "c": "counted twice",
    "d": "hedge lost",
    "e": "wrong people",
    "f": "no slip",
    "g": "unlike things added",
    "h": "hedge changed",
}
### END SOLUTION

# %% nbgrader={"grade_id": "find-the-slip", "points": 4}
award(lambda: unit.check_find_the_slip(slips, case), points=4)

# %% [markdown] nbgrader={"grade_id": "latest-figure-task", "locked": true}
"""
## 8. Give the latest figure of a day (4 points)

Fourteen figures of autumn 2022, in no order. *State of* is the day for which the speaker gave the figure. *Printed* is the day on which this text carried it.

| figure | what is counted | of whom | said by | state of | printed |
|---|---|---|---|---|---|
| 79 | killed | Azerbaijan | Azerbaijan's defence ministry | 17 September | 17 September |
| 105 | killed | Armenia | Armenia's prime minister | 14 September | 14 September |
| 71 | killed | Azerbaijan | Azerbaijan's defence ministry | 15 September | 28 November |
| 155 | killed | both sides | AP, its own sum | 14 September | 14 September |
| 50 | killed | Azerbaijan | Azerbaijan's defence ministry | 13 September | 13 September |
| 207 | killed or missing | Armenia | Armenia's Security Council | 19 September | 19 September |
| 430 | killed | Azerbaijan | the speaker of Armenia's parliament | 14 October | 15 October |
| 49 | killed | Armenia | Armenia's prime minister | 13 September | 13 September |
| 80 | killed | Azerbaijan | Azerbaijan, no body named | 20 September | 20 September |
| 71 | killed | Azerbaijan | Azerbaijan's defence ministry | 15 September | 15 September |
| 135 | killed | Armenia | Armenia's prime minister | 16 September | 16 September |
| 105 | killed | Armenia | Armenia, no body named | 14 September | 28 November |
| 77 | killed | Azerbaijan | Azerbaijan's defence ministry | 16 September | 16 September |
| 71 | killed | Azerbaijan | Azerbaijan's defence ministry | 15 September | 17 September |

Now eight questions. **What is the latest figure that a side has given of its own losses, as far as a reader could know in the evening of that day?**

- Use this table alone, and in it only figures that were printed by then.
- Of those, take the one with the latest *state of*.
- Take only what is asked for: *killed* and *killed or missing* are two things.
- "No body named" means that the text names only the side. It counts as said by that side.
- Write a number with or without quotation marks, and `"none"` if no such figure was out yet.

| | of whom | what is counted | day |
|---|---|---|---|
| a | Azerbaijan | killed | 14 September |
| b | Armenia | killed | 15 September |
| c | Azerbaijan | killed | 17 September |
| d | Armenia | killed or missing | 18 September |
| e | Armenia | killed | 20 September |
| f | Azerbaijan | killed | 16 October |
| g | Armenia | killed or missing | 30 September |
| h | Azerbaijan | killed | 30 November |

<details><summary>On the invented case (Vaddow River)</summary>

The rules and the form stay as they are. The fourteen figures of summer 2017:

| figure | what is counted | of whom | said by | state of | printed |
|---|---|---|---|---|---|
| 33 | killed | Ullamere | Ullamere's defence ministry | 16 June | 16 June |
| 34 | killed | Brennoth | Brennoth's Chancellor | 15 June | 15 June |
| 21 | killed | Ullamere | Ullamere, no body named | 14 June | 1 July |
| 55 | killed | both sides | Tessary Broadcasting, its own sum | 15 June | 15 June |
| 21 | killed | Ullamere | Ullamere's defence ministry | 14 June | 14 June |
| 71 | killed or missing | Brennoth | Brennoth's Security Board | 19 June | 19 June |
| 120 | killed | Brennoth | a general of Ullamere's army | 3 July | 3 July |
| 12 | killed | Brennoth | Brennoth's defence ministry | 14 June | 14 June |
| 38 | killed | Ullamere | Ullamere's defence ministry | 20 June | 20 June |
| 47 | killed | Brennoth | Brennoth's Chancellor | 16 June | 16 June |
| 60 | killed | Ullamere | the spokesman of Brennoth's defence ministry | 14 June | 14 June |
| 56 | killed | Brennoth | Brennoth's defence ministry | 28 June | 28 June |
| 34 | killed | Brennoth | Brennoth, no body named | 15 June | 1 July |
| 40 | killed | Ullamere | Ullamere's defence ministry | 3 July | 3 July |

The eight questions:

| | of whom | what is counted | day |
|---|---|---|---|
| a | Brennoth | killed | 15 June |
| b | Ullamere | killed | 15 June |
| c | Ullamere | killed | 19 June |
| d | Brennoth | killed or missing | 18 June |
| e | Brennoth | killed | 20 June |
| f | Ullamere | killed | 1 July |
| g | Brennoth | killed or missing | 30 June |
| h | Brennoth | killed | 4 July |

</details>
"""

# %% nbgrader={"grade_id": "latest-figure-answer", "solution": true}
latest = {
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
latest = {
    "a": 50,
    "b": 105,
    "c": 79,
    "d": "none",
    "e": 135,
    "f": 80,
    "g": 207,
    "h": 80,
}
### END SOLUTION

# %% nbgrader={"grade_id": "latest-figure", "points": 4}
award(lambda: unit.check_latest_figure(latest, case), points=4)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now say what a number counts, of whom, by whom and as of when, and what a sum or a comparison is worth. Next comes the question how reports become an estimate.
"""
