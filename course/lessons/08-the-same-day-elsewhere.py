# %% [markdown]
"""
# Lesson 08: Read the same day elsewhere

**Same day, same facts, other words: what do they do to a reader? And a number stands everywhere: how many people really know it?**

You will learn to

- set two reports side by side and say where they part: in the facts or in the words,
- follow a figure back to the statement that it rests on,
- tell many reports from many witnesses.

About 35 minutes. You need the four questions to a figure from lesson 01: who says it, about whom, what is counted, from which day. Click into the cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.side_by_side import SideBySide

reader = SideBySide("september-2022")
reader

# %% [markdown]
"""
You see two reports of 13 September 2022. Both give the same numbers of dead: 49 by Armenia's count of its own soldiers (AP has "at least"), 50 by Azerbaijan's count of its own.

**Try this before you read on.** Cover the outlets' names with your hand. Which words tell you where each report was made? Choose one that you would change.

We don't store other publishers' texts. What you see is coded from their openings. *Not captured* means that the opening we read did not show it, not that the report left it out.
"""

# %% [markdown]
"""
## Order is a choice, or a clock

AP gives Armenia's figure first, TRT World gives Azerbaijan's. Both have the same numbers. Yet you meet one side's dead first, and the other side's later.

Was it sympathy? Perhaps. There are plainer reasons. BBC News gives 49 and no Azerbaijani figure: its page was written before Azerbaijan gave one. A clock can decide the order. So can the alphabet.

One report can't tell you which it was. Could many? The next cell sorts all our reports.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots.report_order import plot_report_order

axes = plot_report_order(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** count the filled marks only. They are the openings with figures of both sides. Nobody can order two figures when there is one.

The left column is the longest. Does that show favour? This drawing can't say. These are the reports that we could read, not a random sample. Western agencies lead, and several rows are one agency's texts. Every cross is an order that we don't know.

A country is not an order, either. Two Turkish outlets of one day open differently: choose *TRT World and Hürriyet Daily News* in the reader. (Of Hürriyet's opening we caught one figure only, so its mark is open.)

The same in words and as a table:
"""

# %%
from conflicting_reports.plots.report_order import describe_report_order, table_report_order

print(describe_report_order(load_seed("september-2022")))
table_report_order(load_seed("september-2022"))

# %% [markdown]
"""
## Verbs and nouns take sides quietly

*Said* is a plain verb. *Claimed* has a raised eyebrow. On 13 September OC Media wrote that Armenia "has claimed" its figure, and that Azerbaijan "has announced" its own. Exchange the verbs, and the doubt changes sides.

Some reports have no verb at all. Find *Eurasianet* in the reader: it states an attack by Azerbaijan in its own voice. The agencies of that day say who says so. TRT World's headline has "provocations" by Armenia, without quotation marks. Whoever drops the speaker takes the claim over. That is right if the outlet has established it and says how; we saw no "how" in the openings that we read. And the two words are not of one kind: "attack" names an act that can be checked, "provocation" names a motive.

And one noun can serve two camps. Choose the pair *Public Radio of Armenia and Azernews*. Both have "provocation". Who did it, in each?
"""

# %% [markdown]
"""
## A place name is an address, and sometimes a flag

TRT World's places are Dashkasan (it spells Dashkesan), Kalbajar (Armenian: Karvachar) and Lachin (Armenian: Berdzor). AP has "sections of Armenian territory". Each looks at the border from one side.

Trend, from Azerbaijan, carries a list with Basarkechar and Gorus. These are towns in Armenia, where they are called Vardenis and Goris. So one habit: when two reports name different places, check first whether they *are* different places.
"""

# %% [markdown]
"""
## One claim in many outlets is still one claim

Now leave the pairs, and take one number. The next cell shows every report in our records that gives it. **Guess first:** how many people or offices counted for themselves? Your guess is not marked.
"""

# %%
from conflicting_reports.widgets.origin_graph import OriginGraph

graph = OriginGraph("september-2022")
graph

# %% [markdown]
"""
You began with the 49: Armenia's count of its own dead on 13 September 2022, "not the final figure". All lines end in one place. Armenia's authorities gave the number, and the rest passed it on.

That is no reproach. Now choose the **50**, Azerbaijan's count of its own dead for the same day. It has the same shape.

So we count like this. All offices of one state are *one* origin. A report that doesn't say whose number it is gets none. The result is the most that the records allow: a link that we did not see can only lower it.
"""

# %% [markdown]
"""
## A circle holds itself up

Look at the dashed line beside the 49. Armenia's Ministry of Defence gives a preliminary number, and refers to the prime minister for it. The prime minister, in another report, says that the ministry has confirmed it.

Each points at the other. It need not be wrong: the two may work from one list. But the second voice adds nothing to the first. It is an echo.

We found this circle on one side. Our records hold more texts about Armenian losses than about Azerbaijani ones, so there was more to find it in.
"""

# %% [markdown]
"""
## Limits fall off on the way

Choose **up to 100 bodies**, the offer that you know from lesson 03. Follow the sign in each report. How many of the five keep the limit?

Now try the **50**: one report has an *at least* that the others lack. And in the **207** (lesson 05) it is the noun that changes. Which reports dropped "missing"?
"""

# %% [markdown]
"""
## What a second witness would need

Choose **32 bodies**. Armenia and Azerbaijan both say that 32 were handed over on 17 September. Two governments in conflict give the same number, each in its own statement. That is the best that this graph has to offer, and it covers one handover.

For a count of the dead, independent corroboration would need somebody who

- did not get the number from the first speaker,
- could see for themselves: names, graves, hospitals, the place,
- says how they counted, so that others can check,
- counts the same thing, on the same day.

A published list of names helps, since others can check it. Lesson 05 tells who put one out, and who gave reasons for not doing so.
"""

# %% [markdown]
"""
## Everybody slips

Slips are no monopoly. Guess what went wrong before you open each one.

<details><summary>AFP in French, 14 September 2022: the bodies of "100 soldats"</summary>

The offer was up to 100. The limit was dropped in shortening or translating.

</details>
<details><summary>Argumenty i Fakty, 14 September 2022: 105 "residents" of Armenia killed</summary>

The prime minister's 105 were servicemen. The quoted words only spoke of the dead; the headline chose a noun.

</details>
<details><summary>Azernews, 14 September 2022: a statement of the European Union</summary>

One sentence is missing, without a mark: the call for forces to go back to earlier positions. Turan, also from Azerbaijan, printed the whole.

</details>
<details><summary>Public Radio of Armenia, 13 September 2022: Canada concerned by "Azerbaijani strikes"</summary>

The tweet that the report quotes does not say who struck. The headline added the adjective.

</details>
None of these proves an intention. All the slips that we are sure of, each with a link to its text:
"""

# %%
from conflicting_reports.plots.slips import show_slips

show_slips(load_seed("september-2022"))

# %% [markdown]
"""
## Your turn

No marks here. A friend writes: "The 71 must be right. Four outlets have it, even the United Nations." She means Azerbaijan's count of its own soldiers killed, given on 15 September 2022.

Choose the 71 in the graph. What do you answer, in two sentences?

<details><summary>Show an answer</summary>

"All four pass on what Azerbaijan said of its own dead: one origin, and the United Nations added that it could not verify it. It may well be right, but four copies are no reason, and the later ones are out of date: the ministry gave 77 on 16 September and 79 on 17 September."

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
**For facilitators (25 minutes on a projector).** Show the first pair with the outlets' names hidden by a sheet of paper or the window's edge. Everybody writes down alone which report they trust more, and one word as the reason. Then uncover. Ask who would change the answer, and nobody has to say why.

People say: "So they all lie." Take it up with the 49 and the 50. No outlet changed a digit; the differences lie in order, verbs and limits. They also say: "Our side's media are more careful." Open the table of slips and let each person find one from an outlet that they read. Don't let the room keep a score by country: the list is what was found, not a sample.

Then the graph: hands up for 1, 2, 3, 4, 5 or more, before you click. Keep five minutes for the 32. Somebody should say aloud why it is different. Slow down at the word *provocation*: read both openings in the same tone of voice.
"""

# %% [markdown]
"""
## Key points

- Two reports can give the same facts and leave different pictures: look at order, verbs, names and limits.
- Order may be a choice or a clock. Thirty-six openings, not drawn at random, can't tell you which.
- Count origins, not outlets. All offices of one government are one origin.
- A limit that fell off is gone for every reader after that.
- Corroboration needs somebody who did not hear it from the first speaker.

## Read on

- The ministry's statement of 13 September 2022, 14:30, that refers to the prime minister: [mil.am](https://www.mil.am/en/news/11016)
- A careful report of the 207 and of the bodies handed over: [CivilNet, 20 September 2022](https://www.civilnet.am/en/news/675906/azerbaijan-hands-over-95-more-bodies-to-armenia-as-russian-military-alliance-chief-arrives-in-yerevan/)
- The United Nations on figures that it could not verify: [UN News, copied by Scoop](https://www.scoop.co.nz/stories/WO2209/S00139/un-remains-deeply-concerned-over-dangerous-escalation-following-fighting-across-armenia-azerbaijan-border.htm)
- What people who record casualties write down of each one: [Every Casualty](https://everycasualty.org/knowledge-base/what-data-should-casualty-recorders-collect/)

**Now you:** [exercise 08](../exercises/08-the-same-day-elsewhere/08-the-same-day-elsewhere.ipynb), about 40 minutes.

**Next:** [lesson 09](09-write-it-fairly.ipynb)
"""
