# %% [markdown]
"""
# Start here: read a report as if it were evidence

On 14 September 2022 a news article reported fighting between Armenia and Azerbaijan. It holds eleven numbers, six quotations and several sentences that nobody is named for. This course takes that one article apart, and asks of every line: who says this, how do they know, and what can I conclude?

**What you need.** About half an hour a lesson. No Python beyond this: click into a cell and press **Shift+Enter** to run it.

**Before you go on.** The course speaks of people killed, wounded and missing in a real war. There are no pictures of the dead. Some readers have lost relatives in it. Stop whenever you want to; the order of the lessons is yours.
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

If you found one number, read P3 again. If you found three, you have met the question of this course: 105, 100 and 50 are given by different people, on different days, and one of them does not count deaths at all.
"""

# %% [markdown]
"""
## How it works

| where | what |
|---|---|
| `lessons/` | Read, click, try. Nothing is marked. |
| `exercises/` | Short tasks with an explanation for every answer. Try as often as you like. |

Everything you write stays in this folder on your computer. If you get stuck in an exercise, `hint("claim-table")` gives a hint for the task of that name. After an attempt, `reveal("claim-table")` shows a model answer with its reasons.

**How we talk.** Parties stand in alphabetical order. We use the same verbs for both. Words that take a side are quoted, and the speaker is named. You are asked what a text supports, never whose side you are on.

Run the next cell at any time to see how far you are.
"""

# %%
from conflicting_reports import progress

progress()

# %% [markdown]
"""
## Go on

1. Lesson [01: Find out who says what](01-who-says-what.ipynb)
2. Exercise [01: Sort out who says what](../exercises/01-who-says-what/01-who-says-what.ipynb)
"""
