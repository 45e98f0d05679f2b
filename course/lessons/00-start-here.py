# %% [markdown]
"""
# Start here: read a report as if it were evidence

In September 2022 a news article reported fighting between Armenia (capital: Yerevan) and Azerbaijan (capital: Baku). It holds three numbers about the dead, six quotations and several sentences that nobody is named for. This course takes that one article apart. It asks of every line: who says this? How do they know? What can I conclude?

**How does this course work, and how well do I read reports today?**

In this lesson you will

- meet the article, and the question of the course,
- find out how you read today, on a report that is pure invention,
- agree on how to talk about it, if you learn in a group.

**What you need.** About 40 minutes here, 30 to 40 for each other lesson, and as much again for an exercise. You never write a program: you click into a cell and press **Shift+Enter** to run it, and now and then copy a line or change a word. Short of time? Take lessons 01, 02, 05 and 09.

**Before you go on.** The course speaks of people killed, wounded and missing in a real war. There are no pictures of the dead. Some readers have lost relatives in it, or their homes. Stop whenever you want to; the order of the lessons is yours.
"""

# %% [markdown]
"""
## Know what you have in front of you

The text is English. We take it for a translation, by an unknown hand, of an Al Jazeera article in Arabic. We have not found the original, and our copy has no date: lesson 02 finds it out.

The two countries are neighbours. They fought over Nagorno-Karabakh, a region inside Azerbaijan in Soviet times with an Armenian majority, in the early 1990s and again in 2020. Lesson 04 tells that history under both its names. When a report says "Yerevan" or "Baku", it often means the government.

The course teaches you to read claims. It does not teach how to verify pictures, places or deaths.
"""

# %% [markdown]
"""
## Try it now

Click into the next cell and press **Shift+Enter**. It shows the article, with its paragraphs numbered from P0.
"""

# %%
from conflicting_reports import show_article

show_article("september-2022")

# %% [markdown]
"""
Read P0 to P5. Then answer for yourself, before you go on: **how many soldiers died?**

If you found one number, read P3 again. If you found three, you have met the question of this course: 105, 100 and 50 come from three speakers and two days. And the 100 are bodies on offer, which may be only some of the dead.
"""

# %% [markdown]
"""
## Find out how you read today

Before the course changes how you read, take a measure. For this we leave the real war for a while. The report in the next cell is invented: there is no Brennoth, no Ullamere and no Vaddow River. You cannot know anything about it beforehand, and you have no side in it. Neither has anybody else in the room.

Read the report. Then judge twelve statements about it, **on your own**. For each, say what the report does:

- **supported**: the report says so, or it follows from its words;
- **contradicted**: it cannot be true together with the report's words;
- **cannot be determined from this report**: the report leaves it open.

Then say how sure you are. Reading again is allowed. So is "cannot be determined": it is an answer like the others, not a way out. The judgement is about the report, never about the world. Take about twelve minutes.
"""

# %%
from conflicting_reports.attempts import working_copy
from conflicting_reports.widgets.baseline import Baseline

baseline = Baseline("vaddow-river", working_copy())
baseline

# %% [markdown]
"""
Your answers are saved in this folder with every click, and sent to nobody. You may close the notebook and go on later: run the cell again. The first attempt is kept for good. To read everything as plain text, with your answers as Python, run `print(baseline)` in a new cell.
"""

# %% [markdown]
"""
## Read your result in three parts

One mark would hide too much. Think of two readers. One believes every statement, the other doubts every statement. The believer has all the supported ones right. The doubter never falls for a false one. Yet neither has told anything apart. That is why you get three figures.

- **Discernment** asks whether you say "supported" more often where it is so. Both readers get 0. Somebody who says it just where it belongs gets 1. It does not see whether you told *contradicted* from *cannot be determined*: for that, look at your verdicts one by one.
- **Suspicion** is how often you withheld "supported". The believer gets 0, the doubter 1. Higher is not better; your result shows what this report asks for.
- **Calibration** sets how sure you were beside how often you were right. Being sure is fine if you are right. Being sure and wrong costs most.

A low figure is no verdict on you. Look first at the third kind of statement. A silent report is easily taken for one that says no.
"""

# %% [markdown]
"""
## See whose words they are

Now the same report, with a helper. Point at a sentence, and a note tells you who says it. With the keyboard: press Tab until you are in the report, then use the arrow keys.
"""

# %%
from conflicting_reports.widgets import SourceReader

SourceReader("vaddow-river")

# %% [markdown]
"""
**Try this.** Under *Who speaks?*, leave only *nobody named* ticked. One of the sentences that stay says how the old war began. Would people in both countries tell it like that?

Then look at P1. "It has been confirmed", and the note says who checked it: *not stated*. If you said that the envoys had checked the figure, this is where it went astray.
"""

# %% [markdown]
"""
## Three figures that don't compete

The next cell sets out what the invented report says about people, one row for each claim.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots import describe_article_figures, plot_article_figures

axes = plot_article_figures(load_seed("vaddow-river"))
print(describe_article_figures(load_seed("vaddow-river")))

# %% [markdown]
"""
**What to see:** read each row to its end. The 34 and the 21 are each side's count of its own soldiers, from two different days. The 40 are bodies that one side offers. Who would add them up, or set 34 against 40 as a dispute?

The same as a table:
"""

# %%
from conflicting_reports.plots import table_article_figures

table_article_figures(load_seed("vaddow-river"))

# %% [markdown]
"""
## Your turn

No marks here. Choose the statement that you were most sure of and got wrong, or, if there is none, the one that took you longest. Which words of the report decide it? What would the report have to say for the verdict to change?

<details><summary>Show an answer</summary>

Take "No civilians were killed". The report counts soldiers and is silent about everybody else. One sentence would change the verdict. "Both ministries said that no civilians were hurt" would make it what the ministries *say*, which is still not what happened. "Two villagers were killed, Mirrick's doctor said" would contradict it.

</details>
"""

# %% [markdown]
"""
## How it works

| where | what |
|---|---|
| `lessons/` | Read, click, try. Nothing is marked. |
| `exercises/` | Short tasks with an explanation for every answer. Try as often as you like. |

Everything you write stays in this folder on your computer. If you get stuck in an exercise, `hint("claim-table")` gives a hint for the task of that name. After an attempt, `reveal("claim-table")` shows a model answer with its reasons.

**How we write.** Parties stand in alphabetical order. We use the same verbs for both. Words that take a side are quoted, and the speaker is named. You are asked what a text supports, never whose side you are on.

**How we talk, in a group.**

- First alone, then together. Write your answer down before you hear another.
- Speak about the text. "P3 says" before "they always".
- Nobody speaks for a country, and nobody has to say where they come from.
- Say "I can't tell from this" as often as it is true.
- Deaths are deaths, on every side. No jokes, no counting up.
- Anybody may leave the room and come back, without a reason.

Run the next cell at any time to see how far you are.
"""

# %%
from conflicting_reports import progress

progress()

# %% [markdown] tags=["facilitator"]
"""
**For whoever leads a group (about 50 minutes).** Agree on the rules above before anything is shown: five minutes. Read the content note aloud and mean it. Twelve statements alone, in silence: fifteen minutes; on paper if you have no machines. Don't collect the scores and don't put them on the wall: the figures are for the person who made them. Then project the source reader and take up three statements only. "So 40 died": ask for the verb in P3. "Ullamere broke it first": ask which words give an order in time, and expect the answer "it stands first". "It was confirmed": ask by whom. When somebody says that nothing can be believed, show the two readers of *Read your result*: doubting everything tells as little as believing everything. When somebody hears a real war in the invented one, say that it copies the shape of the real article on purpose, so that it can be practised on, and that neither country in it stands for a real one. Anybody may leave it out.
"""

# %% [markdown]
"""
## Key points

- Judge the report before you judge the world: supported, contradicted, or cannot be determined.
- Silence is not a "no".
- Doubting everything tells no more apart than believing everything.
- How sure you are is part of the answer.

## Read on

- Why people who record casualties keep "unconfirmed" as a result of its own: [Every Casualty](https://everycasualty.org/knowledge-base/how-do-casualty-recorders-deal-with-disagreement-between-sources/)
- How recorders check one source by another that is independent of it: [Every Casualty](https://everycasualty.org/knowledge-base/corroboration-in-casualty-recording/)

**Now you:** lesson 01 first, then [exercise 01](../exercises/01-who-says-what/01-who-says-what.ipynb).

**Next:** [lesson 01](01-who-says-what.ipynb)
"""
