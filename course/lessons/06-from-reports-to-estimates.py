# %% [markdown]
"""
# Lesson 06: Turn reports into an estimate

**How do people who count turn contradictory reports into low, best and high?**

You will learn to

- give a range that says how sure you are,
- decide which report may enter which end of the range,
- read the ranges of others, and ask what they count.

About 35 minutes. In this war nobody in the room knows the truth. So practise on a made-up one first. Run the next cell.
"""

# %%
from conflicting_reports.widgets.estimator import Estimator

estimator = Estimator()
estimator

# %% [markdown]
"""
Read the reports. Fill in the smallest number you think possible, your best guess, and the largest. Say how sure you are that the truth lies between the two ends. Then look.

The countries are invented, the behaviour of the reports is not. Each one does something that we saw real reports do: own losses come late, claims about the other side go too far, a hedge gets lost on the way. How late and how far is drawn from the records of this course.

One set of reports is a *packet*. **Do three packets before you read on.** Your rounds are kept in your folder, so you can go on tomorrow. (Without the buttons: `estimator.estimate(60, 120, 200, 80)`, then `print(estimator)`.)
"""

# %% [markdown]
"""
## Give two ends, and mean them

"About 120" tells a reader little. "Between 60 and 200, and I am 80 per cent sure" tells a lot. It can also be tested: over many rounds, four of five such ranges should hold the truth. Someone whose ranges do what they say is *well calibrated*.

A range can fail in two ways. If it is too narrow, the truth falls outside. If it is very wide, it is always right and never useful. The *interval score* weighs both: the width, plus a penalty for every miss. The surer you said you were, the larger the penalty.

Look at the three thoughtless rules under your result. *Add all* counts the same people several times. *Take the average* mixes a count with a claim. *Take the last number* trusts whoever spoke last.
"""

# %% [markdown]
"""
## Ask of every report: which end may it move?

| a report like this | may move |
|---|---|
| a side's count of its own dead, "so far" | the low end up: they have found at least these |
| a later count by the same side | the low end again; the earlier one is now history |
| dead *and* missing | the high end, with care: some of the missing may return, some dead are not on the list yet |
| what a side claims about the other | nothing by itself; at most the high end, if a second, independent source supports it |
| a relay of any of these | nothing: it is the same report again |
| an offer of bodies | the low end, if the bodies are really handed over and are not in the count already |

These are our own working rules, not a standard. Recorders of casualties write theirs down before they begin, so that others can follow and disagree.
"""

# %% [markdown]
"""
## Read somebody else's range

The Uppsala Conflict Data Program (UCDP) gives three numbers for every event: low, best and high. *High* is the highest **reliable** estimate. It is not the largest number that anybody ever named. The next cell draws UCDP's years for the conflict over Nagorno-Karabakh.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots.yearly import plot_yearly, table_yearly

axes = plot_yearly(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** a dot is UCDP's best number for the year, the line runs from low to high. In the early 1990s the lines are long. From 2017 on most of them shrink to a dot; 2020 is the exception. The scale is logarithmic: each step up is ten times more deaths. All parties are counted together, soldiers and civilians. The same as a table:
"""

# %%
table_yearly(load_seed("september-2022")).tail(8)

# %% [markdown]
"""
## Find what 310 cannot hold

For 2022 UCDP gives 308, from 308 to 310, for the whole year and all parties. Now put the claims beside it. Armenia's own last count of its dead is 224, with three civilians among them. Azerbaijan's own last count is 80. Added up, with all the warnings of lesson 05, that would be 304. So UCDP's 308 is close to the sum of what each side said of *itself*. UCDP may rest on these same announcements, so the closeness confirms nothing.

The speaker of Armenia's parliament gave some 430 dead soldiers for the *other* side alone; an encyclopedia gives 450 Armenian dead as an Azerbaijani claim, without a speaker that we could find. Neither fits into 310. The rule behind UCDP's choice for single events we could not read, so we do not tell you that it left these claims out on purpose. We can only say: the range has no room for them.

A narrow range can be too narrow. One study finds that UCDP's span from low to high tends to be too small ([Vesco and others](https://sage.cnpereading.com/doi/10.1177/00220027261423826)).
"""

# %% [markdown]
"""
## Same war, other question

| who counts | what they count | what they give |
|---|---|---|
| UCDP | deaths in fighting, by event; a conflict enters a year from 25 deaths on | low, best, high |
| ACLED | reported deaths, by event; vague or differing reports get the most cautious number | one number |
| Every Casualty's standards | the dead one by one, with name, place and source where possible | a method, not a number |
| excess mortality | deaths of all causes above what earlier years let expect | an estimate, often with an interval |

The methods of UCDP and of Every Casualty were readable in part only; ACLED's were read in a copy of its questions and answers. Where a rule is missing here, we did not read it.

For the war of autumn 2020, demographers found almost 6,500 excess deaths at ages 15 to 49: about 2,800 in Armenia, 3,400 in Azerbaijan and 310 in Nagorno-Karabakh ([Karlinsky and Torrisi](https://link.springer.com/article/10.1007/s11113-023-09790-2)). UCDP has 7,646 for that year. The two do not contradict each other. They answer different questions.
"""

# %% [markdown]
"""
## Your turn

No marks here, and no guessing at real deaths. It is the evening of 16 September 2022. Armenia's prime minister has just given 135 Armenian dead, "confirmed", "not final". Azerbaijan's ministry has given 77 of its own. An outlet adds them and prints "more than 200". For each of the three, say which end of a range it may move, and why. Then open the answer.

<details><summary>Show an answer</summary>

The 135 move the low end for Armenia up: at least these were known, and the speaker says that the number is not final. The 77 do the same for Azerbaijan. The sum moves nothing: it is the same two reports again. And something was missing that evening: nobody had published how many were missing. Three days later Armenia gave 207 dead *and missing*. By early 2023 its count stood at 224 killed, three of them civilians; Azerbaijan's went to 79 the next day and then to 80. These are later counts by the same sides, not the truth.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
**For whoever leads a group (about 30 minutes).** Project one packet. Everybody writes low, best and high on paper, alone. Collect the lows and highs on a line on the wall: most ranges are too narrow, and the room sees it at once when the truth appears. Ask who would now widen, and why. Take up "the truth lies in the middle" with the three thoughtless rules. If somebody wants to know "the real number" of 2022, go back to the table of who counts what.
"""

# %% [markdown]
"""
## Key points

- A range says more than a number, if you say how sure you are.
- Ask of each report which end of the range it may move. A relay moves none.
- Low, best and high are somebody's judgement by a rule. Ask for the rule.
- Different counts of one war can all be right, when they count different things.

## Read on

- [UCDP's methods](https://www.uu.se/en/department/peace-and-conflict-research/research/ucdp/ucdp-methodology)
- [Rules that casualty recorders apply when sources disagree](https://everycasualty.org/knowledge-base/rules-that-casualty-recorders-apply-to-assigning-status/), from Every Casualty
- [Why counting conflict deaths is hard](https://ourworldindata.org/counting-conflict-deaths), from Our World in Data

**Now you:** [exercise 06](../exercises/06-from-reports-to-estimates/06-from-reports-to-estimates.ipynb), about 35 minutes.

**Next:** [lesson 07](07-the-world-reacts.ipynb)
"""
