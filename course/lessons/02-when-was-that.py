# %% [markdown]
"""
# Lesson 02: Find out when that was

**Which day is "yesterday", and what could a reader know that day?**

You will learn to

- turn "today", "yesterday" and "Monday night" into dates, or say why you can't,
- see a day as its readers saw it, without what came later,
- spot an old number in a new text.

About 35 minutes. You need the article of lesson 01. Click into the cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.as_of import AsOf

slider = AsOf("september-2022", place_article=False)
slider

# %% [markdown]
"""
You stand on the evening of 12 September 2022. The slider holds claims from many texts, and none is out yet.

**Try this.** Press *Day after*. Both parties now have a number of their own dead. Who gives it, and with which hedge? Press again, slowly, up to 20 September. A star marks what is new that day. *Overtaken* means that the same side has given a newer number.

(With the keyboard: press Tab until the slider has its frame, then use the arrow keys. Home and End go to the ends. `print(slider)` in a new cell gives the day in plain text.)
"""

# %% [markdown]
"""
## Each day has its own numbers

On the evening of 13 September an honest reporter could write "49" and "50". A day later the first number was no longer enough. The reporter had not lied. The day had ended.

So we never ask only "Is this number right?" We ask: **right as of when?** Every figure has two days. One is the day that it describes. The other is the day on which somebody printed it. Trouble starts when they differ.

One rule of this slider: where we know only the month, the claim waits until the last day of that month. Better too late than too early. Open *Our note, written later* only when you are done with a day: such notes know the future.
"""

# %% [markdown]
"""
## A text without a date floats

Something is missing from the slider: our article. Look at the line under the day. Its claims have no day, so they can't be placed. The document has no dateline.

It does say "today", "yesterday" and "Monday night". These words point at a day, as a finger does. If you can't see whose finger it is, you can't follow it.

Suppose you know one thing only: it was September 2022. Run the cell.
"""

# %%
import calendar

print(calendar.TextCalendar().formatmonth(2022, 9))

# %% [markdown]
"""
**Before you open the answer:** which dates can "Monday night" be? Which single piece of information would settle it?

<details><summary>Show an answer</summary>

5, 12, 19 or 26 September: four Mondays. The text alone does not choose between them. One field would settle it: the **day of publication**.

A frequent wrong answer is the day on which *you* read. "Yesterday" belongs to the writer, not to the reader.

</details>
"""

# %% [markdown]
"""
## Other texts can date this one

The article ties two claims to two words:

- the Armenian prime minister's 105 were given "today" (P1),
- the Azerbaijani defence ministry's 50 were announced "yesterday" (P5).

**Try this.** Go back to the slider and stay with *Own losses*. On which day does 105 first appear? On which day does 50? Which "today" fits both?

Then compare with what we wrote down about the document:
"""

# %%
from conflicting_reports import load_seed

seed = load_seed("september-2022")
for field, words in seed.provenance["published"].items():
    print(f"{field}: {words}")

# %% [markdown]
"""
Read the second and the third line once more. *Stated in the document: no. Basis: inferred.* We are fairly sure, because several clues agree. But it is our conclusion, and you may check it. A date that somebody worked out must not dress up as a date that somebody printed.

Now the article gets its place. The next cell is the same slider, on that Wednesday, with the article among the others.
"""

# %%
evening = AsOf("september-2022", day="2022-09-14")
evening

# %% [markdown]
"""
**Try this.** The article's 50 are there, one day old. They were still the newest number, and the article says "yesterday". That is how to carry an older figure fairly. Now press *Day after* and look at Azerbaijan's count.

Another text of that Wednesday put the dead of both sides at 155. Look under *Losses, as others give them*. It is 105 of one day plus 50 of the day before. Which day is 155 from? From none.
"""

# %% [markdown]
"""
## A night has two dates

The article says "erupted on Monday night". Monday was 12 September. But a night crosses midnight. Choose *Who began, and when* in the slider and go to 13 September.

- **Armenia:** its defence ministry said that Azerbaijani forces opened fire at 00:05 on 13 September.
- **Azerbaijan:** its defence ministry said that Armenian sabotage groups had mined roads. The clashes followed, it said, when it took steps to stop them. Its foreign ministry dated the beginning to the late hours of 12 September.

On the clock the two may lie close together. On the calendar they are a day apart, and more hangs on it than a date. Each side says that the other one began. The hour is part of the account. So write who says which.

The article also says "over two days". Over can mean *more than*, or *spread across*. An Armenian official announced a ceasefire from 20:00 local time on 14 September. Counted from 00:05 on 13 September, that is just under 44 hours: less than two days, spread across two dates. With the Azerbaijani beginning it touches three dates, and the hours can't be counted, since "late" is not an hour. And one outlet wrote on 15 September that Azerbaijan had not confirmed this ceasefire.
"""

# %% [markdown]
"""
## Nine o'clock, but where?

There was an earlier ceasefire. The Russian foreign ministry gave its hour: 09:00 Moscow time on 13 September.

| in Moscow | in Baku and in Yerevan | GMT |
|---|---|---|
| 09:00 | 10:00 | 06:00 |

**Try this.** Choose *Ceasefire* and go to 13 and 14 September. Two texts do not fit the table. One has 9 in the morning *local time*, an hour earlier than the ministry's hour. One keeps 9 in Moscow and turns it into 3 GMT, three hours earlier. Both have the 9. What went wrong is the place beside it.
"""

# %% [markdown]
"""
## Numbers age

How long was each number the newest? The next cell draws each side's count of its own dead, by the day on which texts printed it.
"""

# %%
from conflicting_reports.plots.shelf_life import plot_shelf_life

axes = plot_shelf_life(seed)

# %% [markdown]
"""
**What to see:** most bars are short. Those numbers were the newest for one to three days. Crossed markers are old numbers in new texts.

The long bar of 135 is no sign of calm. From 19 September Armenia gave "killed or missing". Of the killed alone, our records have no newer count until February 2023.

Look at 71. Azerbaijan's ministry had 77 on 16 September. On 17 September one outlet, Azernews, still printed 71, and a copy of an Azernews text had 71 again on 28 November. That copy also had Armenia's 105, and there it added "as of September 14". The 105 is old too, but it tells you. The 71 looks current.

Is that only one outlet's habit? No. A Turkish paper put the dead of both sides at "almost 200" on 28 September. An agency had written "more than 200" on 16 September. A British page stood for a time with a number for one side only, since the other had given none.

The same in words, and the old numbers as a table. (`table_shelf_life(seed)` alone gives every row.)
"""

# %%
from conflicting_reports.plots.shelf_life import describe_shelf_life, table_shelf_life

print(describe_shelf_life(seed))
table = table_shelf_life(seed)
table[table["state"] != "the newest"]

# %% [markdown]
"""
## Your turn

No marks here. You write a short report on the evening of **17 September 2022**. One sentence on each side's own dead, with everything that a number needs. Set the slider to that day and use only what was out.

<details><summary>Show an answer</summary>

"Armenia's prime minister said on 16 September that 135 people had been confirmed killed, and that the figure was not final. Azerbaijan's defence ministry gave 79 soldiers killed on 17 September."

The two days differ, so both are named. The two counts differ too: one text says *victims*, the other says soldiers. You could not yet write 207 or 80. If you wrote 71, look up which text you took it from.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
**For facilitators.** 15 minutes on a projector: the slider from 12 to 17 September, then the puzzle, then the figure.

- Puzzle first, slider later. Let people write the four Mondays on paper. Somebody will say "12 September, everybody knows that". Ask: from the text, or from memory?
- Somebody will ask which side gave the right hour for the beginning. The course does not decide it.
- "They lied with the 71." Ask what you would have to know to say so. An old paragraph left standing and a choice leave the same trace. We can show that the number was old, not why.
"""

# %% [markdown]
"""
## Key points

- "Today" and "yesterday" belong to the writer. Without the day of publication they float.
- A figure has two days: the one it describes and the one on which it was printed. Write down both.
- Judge a report by what could be known that evening.
- Write the place beside the hour. And remember that a night has two dates.
- An old number is no lie if its day stands beside it.

## Read on

- The first night, by each ministry: [Armenia, statement of 02:30](https://www.mil.am/en/news/11009) and [Azerbaijan, foreign ministry](https://report.az/en/amp/foreign-politics/foreign-ministry-any-steps-against-territorial-integrity-and-sovereignty-of-azerbaijan-will-be-resolutely-suppressed)
- The hour of the first ceasefire, in the words of the Russian ministry: [TASS](https://tass.com/world/1506687)
- A background paragraph with two old numbers, one of them dated: [Today.az, 28 November 2022](http://www.today.az/news/politics/228592.html)

**Now you:** [exercise 02](../exercises/02-when-was-that/02-when-was-that.ipynb), about 35 minutes.

**Next:** [lesson 03](03-names-and-places.ipynb)
"""
