# %% [markdown]
"""
# Lesson 09: Write it fairly

**Can I write a sourced, fair summary that people in both countries would recognise?**

You will learn to

- write a figure that travels with all it needs,
- test your own sentences by exchanging the two countries,
- say how sure you are, as a number, and find out how far to trust it.

About 40 minutes. You need the eyes you have trained so far. Click into the first cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.draft_helper import DraftHelper

my_draft = "Officials confirmed 255 dead as Azerbaijan and Armenia suddenly clashed near Kalbajar."
DraftHelper("september-2022", day="2022-09-16", text=my_draft)

# %% [markdown]
"""
The sentence in the box is ours, and it is bad on purpose. Choose a remark on the right: it shows you the words it means. Then mend one thing, any thing, and watch the remark go.

The helper knows the records up to 16 September 2022. It has a list of words and a set of rules. It does not understand you, and it gives no grade. A draft without a remark can still be unfair, and a good sentence can earn a remark.

The box forgets when the kernel restarts. So it writes your draft as Python, under *Keep it*. To keep your text:

1. Press *Copy*.
2. In the cell above, select the whole line that begins with `my_draft`, from the `m` to the last quotation mark.
3. Paste, so that the new line stands in its place. Leave the line with `DraftHelper` as it is.
4. Save the notebook.
"""

# %% [markdown]
"""
## Say how sure you are, in a number

"Probably" means six out of ten to one reader and nine to another. A number means the same to both. You are *calibrated* when the things you call 70 per cent sure turn out true seven times in ten.

Here are four statements about reports that you met in the lessons before. How sure are you that each is true? 100 is certain that it is, 0 is certain that it is not, 50 is a coin. Change the numbers in the next cell and press Shift+Enter. Do it now: further down this lesson the texts themselves stand.

- **a**: The text with the 135 says that all of them were soldiers.
- **b**: Azerbaijan's 77 came with names.
- **c**: The UN's briefer said on 15 September that the UN had verified the figures given until then.
- **d**: Armenia called its 135 a figure that was not yet final.
"""

# %%
sure = {"a": 50, "b": 50, "c": 50, "d": 50}

# %% [markdown]
"""
<details><summary>Show the answers</summary>

True are **b** (the ministry added six names to its list) and **d** (the prime minister called it "not yet final"). Not true are **a** (the page says "victims", and does not say soldiers) and **c** (the UN's briefer said on 15 September, of earlier figures, that the UN was "not in a position to verify" them).

Now your score. In the next cell type the two letters between the quotation marks, so that the line reads `true = "bd"`, and press Shift+Enter. Best is 0; saying 50 four times gives `0.25`.

</details>
"""

# %%
from conflicting_reports.confidence import say_brier

true = ""
print(say_brier(sure, true) if true else "Write the letters of the true ones first.")

# %% [markdown]
"""
The **Brier score** takes the gap between your number and what happened (1 or 0), squares it, and averages. The squaring is the point: a small doubt costs little, a wrong certainty costs a lot. Four answers are far too few to judge you. Keep a list for a month, and you will know.
"""

# %% [markdown]
"""
## Take on a real job

An editor calls. It is the evening of 16 September 2022. She wants **120 words on the casualties of 12-14 September, as known today, for readers in Armenia and in Azerbaijan.**

The same text will be read in both countries, by people who have lost somebody. Each of them should be able to say: *this is what my side said, this is what the other side said, and nobody put a thumb on the scale.*

You know most of the records from the lessons before. The next cell prints the newest count that each side gave of its own dead.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.compare import latest_as_of
from conflicting_reports.drafts.records import say_claim

seed = load_seed("september-2022")
for party in ("Armenia", "Azerbaijan"):
    print(say_claim(seed, latest_as_of(seed, "2022-09-16", party, "killed")))

# %% [markdown]
"""
## Let every figure bring its companions

The next figure takes apart one of our own sample answers.
"""

# %%
from conflicting_reports.plots.annotated_draft import plot_annotated_draft, table_annotated_draft
from conflicting_reports.widgets.draft_samples import read_samples

sample = next(s for s in read_samples("september-2022") if s.level == 3)
axes = plot_annotated_draft(seed, sample.text, "2022-09-16")

# %% [markdown]
"""
**What to see:** start at a black box and look around it. Who says the number? With which verb? On which day? What is counted? Is there a limit? The second figure has no limit, because the record has none. A writer may not lose a limit, and may not invent one.

The verbs are plain: *said*, *gave*, *offered*. One outlet of those days wrote that one side "has claimed" its losses and the other "has announced" them. Readers notice.

The same as a table:
"""

# %%
table_annotated_draft(seed, sample.text, "2022-09-16")

# %% [markdown]
"""
## Choose what to do with a disagreement

Some reports will not fit together. People who record casualties for a living meet this every day. They have five ways, and each is a decision that you can explain:

1. **Prefer one source**, and say why that one.
2. **Publish a range**, from the smallest to the largest supported number.
3. **Write "unconfirmed"** beside it.
4. **Keep it pending**: leave it out for now, and say that you did.
5. **Go back to the sources** and ask.

Averaging is not on the list. Nobody ever counted the number halfway between two counts. Adding unlike things is not on it either: bodies offered and people killed may be the same people.

**Try this.** Who began? The two sides give opposite answers. Which of the five ways fits in 120 words? There is more than one good choice. There is no good silent one.
"""

# %% [markdown]
"""
## Exchange the two countries

Here is a test that needs no expert. Write *Azerbaijan* wherever you wrote *Armenia*, and the other way round. Read it aloud.

The facts will be wrong, of course. Listen only to the tone. Does one side now sound colder, guiltier, more heroic? Then the tone was in your words, and not in the facts. The button **Exchange the two countries** does the swapping.

Look at the order as well. Somebody must come first. If the order is alphabetical and you say so, it stops being a message.

The test finds a slanted word. It cannot find what you left out. For that, ask: which sentence would a reader in each country miss?
"""

# %% [markdown]
"""
## Know what is being looked for

When a person marks your text, they look for five things. The levels are *absent* (0), *beginning* (1), *emerging* (2) and *mastery* (3).

| | 0 | 1 | 2 | 3 |
|---|---|---|---|---|
| **Attribution** | no speaker | "officials say", or only the outlet | right side, not the body or the day | each figure with its own body and day |
| **Scope** | adds or averages unlike things | figures, but blurs what is counted | killed and bodies apart, not the days | killed, bodies, day and lower limit all kept |
| **Uncertainty** | certain either way, or "nobody can know" | "unclear", without a reason | one reason, tied to the text | what is known, what is not, what would settle it |
| **Evidence** | none | retold, no place given | quoted, fits partly | exact words that fit the point |
| **Fairness** | one side's wording | facts removed to seem neutral | neutral, but less exact | neutral, no fact lost, own choice noted |

Below are three invented samples for each level. Cover our marks first and give your own. Where we differ, who is right?

Level 0 holds two short texts that are twins. They quote the kind of words you will meet. Read them as specimens.
"""

# %%
from conflicting_reports.widgets.draft_samples import show_samples

show_samples("september-2022")

# %% [markdown]
"""
## Your turn

No marks here. Write your 120 words in the box at the top. Then:

1. Go through the remarks. For each one, mend it or decide that it is wrong.
2. Exchange the countries and read aloud.
3. Give yourself a level on each of the five lines.
4. Keep your text, as in the four steps at the top.

If you can, show it to somebody from each country. No machine can stand in for that.

<details><summary>Show an answer</summary>

Run `show_samples("september-2022", level=3)`. You get three answers that we would send to the editor. They differ in what they put in: the bodies, the wounded, or the earlier counts. All three keep each figure with its body and its day, say what nobody has checked, and add nothing up. They are not the only good ones.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
## For facilitators

Forty minutes on a projector: 5 for the bad sentence (mend it together, one remark each), 15 to write alone, 10 to exchange papers and swap the countries aloud, 10 for the rubric with three samples. On paper, the rubric table and the samples are enough.

*"Neutral means leaving things out."* Show the third sample of level 1. It hurts nobody and tells nothing.

*"Both lie, so why bother?"* Ask what exactly is not known. Usually it is one thing (who was counted, who checked), and it can be written down.

*"You must say who started it."* Take it seriously. The two versions can both be given, each with its speaker. The helper's list makes no judgement about history; it asks whose word a word is. Level 0 has one specimen from each side, on purpose. Show both or neither.

People may have lost somebody in these days. Nobody has to read aloud. Marks: two raters on at least one answer in five, and talk about the differences.
"""

# %% [markdown]
"""
## Key points

- A figure travels with its speaker, verb, day, what is counted, and its limit.
- A disagreement is handled by a choice that you can name, never by an average.
- Exchange the two countries. If the tone changes, change the words.
- Fair is not the same as empty. Lose no fact.
- Put a number on how sure you are, and check it later.

## Read on

- How people who record casualties deal with sources that disagree: [Every Casualty](https://everycasualty.org/knowledge-base/how-do-casualty-recorders-deal-with-disagreement-between-sources/)
- What makes sources independent of each other: [Every Casualty](https://everycasualty.org/knowledge-base/corroboration-in-casualty-recording/)
- A text that repeats both sides' figures and says what it could not verify: [UN News, copied by Scoop](https://www.scoop.co.nz/stories/WO2209/S00139/un-remains-deeply-concerned-over-dangerous-escalation-following-fighting-across-armenia-azerbaijan-border.htm)

**Now you:** [exercise 09](../exercises/09-write-it-fairly/09-write-it-fairly.ipynb), about 40 minutes.

**Back to the start:** [lesson 00](00-start-here.ipynb). Look at your first answers there again: which would you now give differently, and why?
"""
