# %% [markdown]
"""
# Lesson 01: Find out who says what

**Who is speaking in each sentence of the article, and how do they know?**

You will learn to

- name the speaker of a sentence, and the one through whom it came,
- tell what a person said from what the article says in its own voice,
- see what is counted, and from which day.

About 30 minutes. You need nothing but the article, and it is in the first cell. Click into the cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets import SourceReader

reader = SourceReader("september-2022")
reader

# %% [markdown]
"""
Point at the first sentence. A note tells you who says it. (With the keyboard: press Tab until you are in the article, then use the arrow keys.)

The lines under the words show *how* it is said. A solid line: the speaker's own words, in quotation marks. Dashes: reported in the reporter's words. Dots: the article speaks in its own voice, and names nobody.

**Try this before you read on.** Under *Who speaks?*, leave only *nobody named* ticked. What is left? Read it aloud. It sounds like plain fact. Who could you ask about it?
"""

# %% [markdown]
"""
## A sentence has an owner

"There is a clear danger." You find it in P14. Taken alone, it could be anybody's.

Choose it in the reader. A deputy foreign minister said it. He said it to a news agency, three paragraphs earlier. The article repeats what the agency printed. So the words have come a way: **minister → agency → article → you**. Probably two more links are hidden in the third: an Arabic text and an unknown translator (lesson 03). We call this a *chain of attribution*.

Each link can change something. The agency's own English text says "clear risk", not "clear danger". The difference is small, and you can only see it if you know that there was a link.
"""

# %% [markdown]
"""
## An outlet is rarely the source

"Reuters says 105 were killed." You have heard such sentences. But Reuters counted nobody. It passed on what somebody said. The *outlet* prints a claim; the *speaker* makes it.

In the article, the 105 have a speaker: the prime minister of Armenia, in parliament. And they have a second life in P0, where "Armenia" announces them. That is one claim told twice, first short, then with its owner.

**Try this.** In the reader, tick *only passages with a figure*. How many different claims about people killed do you find? How many about bodies?
"""

# %% [markdown]
"""
## Three numbers, three things

The next cell draws the three figures of the article, each with its companions. Run it.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots import plot_article_figures, table_article_figures

axes = plot_article_figures(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** read each line from left to right, to the end. No two lines count the same thing.

- The **105** and the **50** are each side's count of its *own* soldiers killed.
- The **100** are bodies. One side offers to hand them over. Azerbaijan says that these soldiers were killed. Nobody in the article says that they are all who died.
- The **50** were announced a day before the other two.

So "105 against 100" is not a disagreement, and "105 against 50" sets two different evenings side by side. The article does not say so. It does not say the opposite either. It leaves the work to you.

The same as a table, with the words of the article:
"""

# %%
table_article_figures(load_seed("september-2022"))

# %% [markdown]
"""
## "It has been confirmed"

By whom? Look at P1 again. The sentence has no "by".

*Confirmed* sounds as if somebody independent had looked. Here it means no more than that "the updated data" now hold 105; whose data, the sentence does not say. Perhaps somebody checked every name. The sentence does not tell. The honest note is two words long: **not stated**.

A day later the United Nations repeated both sides' figures and added that it was "not in a position to verify" them. A careful source can say what it does not know.
"""

# %% [markdown]
"""
## How the figures went on

The article froze on one day, probably 14 September 2022. The counts did not. The next cell draws what each side said of its own losses, from the first figure to the last one in our records.
"""

# %%
from conflicting_reports.plots import plot_revisions

axes = plot_revisions(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** both counts rise, and one changes what it counts. From 19 September the Armenian figure is "dead *and* missing", with civilians in it. It is drawn as a line of its own, because it counts something else. The long flat stretches only mean that we know of no new figure of that kind. The 224 of early 2023 include three civilians; the 105 were soldiers alone, so that the line stops before it. "+" stands for "at least", or for "so far".

The same in words and as a table:
"""

# %%
from conflicting_reports.plots import describe_revisions, table_revisions

print(describe_revisions(load_seed("september-2022")))
table_revisions(load_seed("september-2022"))

# %% [markdown]
"""
## Your turn

No marks here. P18 holds two sentences about Turkey in one. Who speaks in the first half, and who in the second? Which of the two could you look up?

Find P18 in the reader. Then open the answer.

<details><summary>Show an answer</summary>

First half: "Turkish officials". That is a source, but a group without names, and the passage gives their words as theirs ("what they described as"). Second half: the foreign minister, by name, confirming his country's support. You can search for the minister's statement. For the officials you would first have to find out who they are; perhaps the sentence sums up statements that were public.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
**For whoever leads a group (about 40 minutes).** Project the reader with *nobody named* alone ticked and let people read the ten passages aloud: two minutes. Ask "whom would you telephone?", not "is it true?". Expect "Reuters says 105": take it up with the chain of P14. Expect "so Azerbaijan says 100 died": ask what is offered in P3, and whether anyone says that these are all. When somebody says that both sides lie, ask which sentence of the article shows it, and write down what would settle it. People fill in the table of exercise 01 alone before they compare.
"""

# %% [markdown]
"""
## Key points

- Ask of every sentence: whose is it? The answer may be *nobody's*.
- The outlet prints, the speaker claims. Write down both, and the links between.
- A figure needs companions: who says it, about whom, what is counted, as of when. Lesson 05 adds a fifth, the hedge: a small word such as "at least" that limits the figure.
- "Confirmed" without "by" means: not stated by whom.

## Read on

- How people who record casualties deal with sources that disagree: [Every Casualty](https://everycasualty.org/knowledge-base/how-do-casualty-recorders-deal-with-disagreement-between-sources/)
- The statement of 15 September 2022 that repeats both sides' figures and says what could not be verified: [UN News, copied by Scoop](https://www.scoop.co.nz/stories/WO2209/S00139/un-remains-deeply-concerned-over-dangerous-escalation-following-fighting-across-armenia-azerbaijan-border.htm)

**Now you:** [exercise 01](../exercises/01-who-says-what/01-who-says-what.ipynb), about 35 minutes.

**Next:** [lesson 02](02-when-was-that.ipynb)
"""
