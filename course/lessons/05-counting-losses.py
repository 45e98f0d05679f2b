# %% [markdown]
"""
# Lesson 05: Ask what a number counts

**105, 100, 50: what is counted, by whom, as of when? And how did the figures change?**

You will learn to

- tell when two figures may be set side by side, and when a line may join them,
- tell a side's count of its own losses from what it says of the other side's,
- spot four things that go wrong on the way: a lost word, a lost hedge, an old number, a sum without a day.

About 35 minutes. You need nothing else. This lesson is about people who died. Click into the first cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.claim_table import ClaimTable

table = ClaimTable("september-2022")
table

# %% [markdown]
"""
**Try this before you read on.** Under *Where it stands*, choose *the article of the case*. Five rows are left. Tick the **105** of P1 and the **100** of P4. Guess first: may they be compared?

Then keep the 105 and tick the **50**. Read the reasons. (With the keyboard: Tab to a row, press the space bar. A third tick replaces the oldest. `print(table)` in a new cell gives everything as text.)
"""

# %% [markdown]
"""
## Give every number its companions

| figure | what is counted | of whom | who says it | state of | hedge |
|---|---|---|---|---|---|
| **105** | soldiers killed | Armenia | Armenia's prime minister | 14 September | "so far" |
| **100** | bodies offered | Armenia | Azerbaijan's commission on prisoners of war | 14 September | none in the article; "up to" in other texts |
| **50** | soldiers killed | Azerbaijan | Azerbaijan's defence ministry | 13 September | none |

The 105 and the 50 answer one question, on two days, for two armies: "How many of our own do we know to be dead?" The 100 answers another: "How many bodies do we offer to return?" Some of the 105 may be among the 100. The article does not say how many.
"""

# %% [markdown]
"""
## Ask two questions, not one

**May they be read as rival answers?** Only if the same thing is counted, of the same people, for the same day. You may print both sides' losses in one sentence, if each keeps its day.

**May a line join them?** Here the day *should* differ. One side counts the same thing again, and the count moves. That is a revision, not a quarrel.

The next cell ticks two rows in the table above: the 105 of 14 September and the 135 of 16 September. Run it and scroll up. One answer is *no*, the other *yes*.
"""

# %%
table.filters = {"about": "Armenia", "measure": "killed"}
table.chosen = ["S22-060", "S22-119"]

# %% [markdown]
"""
## Watch the counts grow

Here are both counts in one drawing.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots import plot_revisions

seed = load_seed("september-2022")
axes = plot_revisions(seed)

# %% [markdown]
"""
**What to see:** both counts of own dead rise for days after the first figure. Missing people are found dead, bodies get their names back. A flat stretch only means that we know of no newer figure.

Look at the end of the Armenian line. It stops before the 224, because the 224 have three civilians in them. The table above refuses the same step.

`describe_revisions(seed)` and `table_revisions(seed)` give the same in words and as a table.
"""

# %% [markdown]
"""
## "Killed" is not "killed or missing"

On 19 September Armenia's Security Council gave a new figure: **207 dead *and* missing**, soldiers *and* civilians. The first two rows below keep that. Then watch six that don't.
"""

# %%
from conflicting_reports.plots.claim_rows import show_claims

kept = ["S22-146", "S22-153"]
lost = ["S22-150", "S22-004", "S22-184b", "S22-173", "S22-162", "S22-209"]
show_claims(seed, *kept, *lost)

# %% [markdown]
"""
Three turn the 207 into people killed. One makes civilians of them. One counts three civilians twice. One adds dead and missing to dead, and calls the sum killed.

Two short words, "or missing", are easy to drop. Among the six are EVN Report and News.am in Armenia, Qatar's news agency, the International Crisis Group and a European official. It happens to serious people.
"""

# %% [markdown]
"""
## Numbers are not all

Soldiers are not the whole of it. Both sides reported wounded civilians, and Armenia reported thousands of people displaced. In October 2022 Human Rights Watch examined a video. It reported that at least seven captured Armenian soldiers had been killed, "apparently by Azerbaijani forces". Azerbaijan's prosecutors opened an investigation: was the video authentic?
"""

# %% [markdown]
"""
## A sum has no day

You know the 155 from lesson 02: two numbers of two days, and the sum has no day of its own. The next cell shows four sums.
"""

# %%
show_claims(seed, "S22-037", "S22-071", "S22-108", "S22-184")

# %% [markdown]
"""
The last row says "about 300". The speaker's Armenian share was 207, so his "soldiers dead" had missing people and civilians in it.

Sums are not forbidden. An honest one shows its parts, each with its day.
"""

# %% [markdown]
"""
## Numbers go stale, hedges fall off

You have met both: the old 71 in lesson 02, the lost "up to 100" in lesson 03. The table at the top has them too. Below is that offer of bodies, told four times. Find the row that lost the hedge, and the row that changed it.
"""

# %%
show_claims(seed, "S22-063", "S22-076", "S22-065", "S22-084")

# %% [markdown]
"""
*Up to* is a ceiling: any smaller number keeps the promise. *About* may miss either way. A bare number claims to be a count.
"""

# %% [markdown]
"""
## A side counts its own, and speaks of the other's

Now look further back. Five rounds of fighting, the same two questions: what did a side count among its own, and what did the other side say?
"""

# %%
from conflicting_reports.plots.rounds import plot_rounds

axes = plot_rounds(seed)

# %% [markdown]
"""
**What to see:** in each row, compare the filled mark with the open one beneath it. Wherever both are plain numbers of killed, the open one lies further right. Armenia does it when it speaks of Azerbaijan. Azerbaijan does it when it speaks of Armenia. Mind the scale: each step to the right is ten times as many.

Read the exceptions as well:

- For November 2021 we found no Azerbaijani number for Armenian dead. That is a gap in our records, not proof of silence. The Armenian "up to 70" counts killed *and* wounded, so it can't be set against Azerbaijan's own 7.
- A range is several texts, not one careful estimate. Some are undated copies of an encyclopedia. The 450 Armenian dead stand in such a copy as an Azerbaijani claim, without a speaker that we could find. The 430 Azerbaijani dead were named by the speaker of Armenia's parliament, who showed no document.
- Two voices of one side can differ: in November 2021 a member of Armenia's parliament said 15, and the ministry later gave 6. That is not a count that fell.
- In April 2016 and autumn 2020 the Armenian figures include Nagorno-Karabakh (Armenian: Artsakh; Azerbaijani: Qarabağ). One claim, the 300 of 2016, was made by its forces.

What may you conclude? A side can count its own soldiers by name. It sees the other's from afar. So a claim about the other side is a weak measure of its dead. You may *not* conclude that own counts are exact. A low number can suit a government as well as a high one.

For autumn 2020 there is a third road. Demographers asked how many more people aged 15 to 49 died that year than the years before would lead one to expect, of any cause: nearly 2,800 in Armenia, 3,400 in Azerbaijan, 310 in Nagorno-Karabakh. That is another quantity. It still lies nearer to both own counts than to the largest claims.

Every record behind the drawing, with its words and its address:
"""

# %%
from conflicting_reports.plots.rounds import describe_rounds, table_rounds

print(describe_rounds(seed))
table_rounds(seed)

# %% [markdown]
"""
## Names let others check

In 2022 Azerbaijan's ministry put a list of names on its website. Armenia's prime minister gave reasons for not publishing one. Names go through the insurance fund for soldiers. Some bodies had no name yet. And wrong names had been published in the past.

A list of names is a strong argument: families and journalists can test it. It does not prove that nobody is missing from it.
"""

# %% [markdown]
"""
## Ask whom our own table counts
"""

# %%
from conflicting_reports.plots.claim_rows import table_about

table_about(seed)

# %% [markdown]
"""
**What to see:** our table holds far more figures about Armenian losses than about Azerbaijani ones. That does not measure who lost more. Armenia revised its figures more often and in more categories, and more texts about them could be read. Another search would give another table.
"""

# %% [markdown]
"""
## Your turn

No marks here. Two texts that print one announcement are one voice, heard twice. Find something better in the table: **two speakers, one from each side, who give the same number for the same thing and the same day.** (Try *bodies* under *What is counted*.)

<details><summary>Show an answer</summary>

The 32 bodies handed over on 17 September. Azerbaijan's commission announced the number, and the spokesman of Armenia's defence ministry gave the same one. Tick both: the table says *yes*, and names the two who speak. One side handed over, the other received. Few figures of losses get a second witness like that.

To see it from a cell: `table.chosen = ["S22-127", "S22-138"]`, then `print(table)`.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
**For facilitators** (projector: 12 minutes without the drawing of five rounds, 20 with it).

Show the article's three numbers and ask for one sentence that uses all three. Collect four or five. Most will say "105 against 100" or add up to 255. Don't correct them. Tick the pair in the table and read its reasons aloud; let the authors mend their own sentence.

At the drawing of five rounds somebody will say: "So they all lie." Ask: which of the marks would you rely on, filled or open, and why? The room usually finds that some numbers are better than others, which is the point. Somebody else will look for who overstates more. Ask whether the rows could tell: different days, different things counted, some claims second-hand. They can't.

Some people in the room may have lost somebody. Say "people who died" at least once before you say "figures".
"""

# %% [markdown]
"""
## Key points

- A figure travels with five companions: who says it, of whom, what is counted, as of when, and the hedge.
- Rival answers need the same day. A line needs one voice and one thing, on different days.
- "Or missing", "up to", "not final": the small words carry the meaning.
- Take a sum apart before you use it.
- What a side says of the other's dead is not a count. The other's own count is a better guide, not the truth.

## Read on

- The text that kept the 207 whole: [CivilNet](https://www.civilnet.am/en/news/675906/azerbaijan-hands-over-95-more-bodies-to-armenia-as-russian-military-alliance-chief-arrives-in-yerevan/)
- How people who record deaths judge totals given by governments: [Every Casualty](https://everycasualty.org/knowledge-base/casualty-recording-by-central-government/)
- The demographers' estimate for 2020: [Karlinsky and Torrisi](https://link.springer.com/article/10.1007/s11113-023-09790-2)

**Now you:** [exercise 05](../exercises/05-counting-losses/05-counting-losses.ipynb), about 40 minutes.

**Next:** [lesson 06](06-from-reports-to-estimates.ipynb)
"""
