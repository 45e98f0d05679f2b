# %% [markdown]
"""
# Lesson 04: Look behind three sentences of history

**What lies behind three sentences of background, and how does each side name it?**

You will learn to

- check a background sentence part by part,
- read two names of one event, and see what each of them claims,
- write down what is undisputed before what is disputed.

About 35 minutes. You need no history. The lesson speaks of people killed and homes lost, on both sides. Click into the cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.timeline import Timeline

timeline = Timeline("september-2022")
timeline

# %% [markdown]
"""
Each row is one event, with what Armenian texts call it on the left and what Azerbaijani texts call it on the right. Open a row for what is undisputed, what is disputed, and where that stands. (Keyboard: Tab to the list, up and down arrows, Enter opens.)

**Try this before you read on.** Show only 1992: set *to*, then *From*. Find the town of Shusha (Armenian: Shushi). Then show only 2020, and find it again. Which word has changed sides?

`print(timeline)` in a new cell gives what you see as plain text.
"""

# %% [markdown]
"""
## A name is a claim

In May 1992 Karabakh Armenian forces took Shusha (Shushi). Armenian texts call this the "liberation" of the town, Azerbaijani texts its "occupation".

In November 2020 Azerbaijani forces took it. Azerbaijani texts call this the "liberation" of the town, Armenian texts its "fall".

One town, one noun, two owners. "Liberation" tells you to whom, in the speaker's eyes, the town belongs. So does "occupation". *Took* says who did what, and stops there.

Some words work more quietly. On 4 July 1921 a Communist Party body voted that Nagorno-Karabakh (Armenian: Artsakh; Azerbaijani: Qarabağ) should go to Soviet Armenia. On 5 July it decided for Soviet Azerbaijan. Texts of both sides give both days. Armenian texts say that the region was "transferred". Azerbaijani texts say that it was "left" where it was. Much of the quarrel sits in that verb, and in the question why the first vote did not stand.

**Try this.** Under *What is disputed?*, choose *what to call it*. Then choose *nothing, in the texts read*. Which kinds of event are left?
"""

# %% [markdown]
"""
## Start with what is undisputed

A habit for every contested story: draw a line down a page. Left, what no text disputes. Right, the rest. Fill the left side first.

Try it on January 1990 in Baku. Open that row. Undisputed: first Armenians were attacked, killed and driven out of the city. Then Soviet troops entered it and killed people, most of them Azerbaijanis. Both happened, in this order, within one week. Disputed: how many died.

Each half is often told without the other. No word of it need be false. The missing half does the work.

Now open Sumgait (Azerbaijani: Sumqayit), 1988: crowds killed Armenian inhabitants. Open Khojaly (Armenian: Khojalu), 1992: Azerbaijani civilians were killed in flight. *That* it happened is disputed neither time. How many died is disputed both times, and so is who answers for it. For Sumgait an encyclopedia says that most attackers were Azerbaijanis, and each side has its own account of who stood behind them. For Khojaly Human Rights Watch names Karabakh Armenian forces, and Armenian texts contest that.
"""

# %% [markdown]
"""
## Check the background, part by part

In our article, P22 names the quarrel. The three sentences after it, P23 to P25, tell its history. Nobody is named as their speaker. The next cell takes all four apart.
"""

# %%
from conflicting_reports.widgets.checked import show_checked

show_checked(range(22, 26))

# %% [markdown]
"""
**What to see:** the word *wrong* falls only once, on a name in P23. And *contested* is a verdict of its own. "Historically had a majority Armenian population": in which area, in which year? For Soviet times there are counts. In 1926 about 89 per cent were Armenians and 10 per cent Azerbaijanis. In 1989 it was about 77 and 22 per cent. For the 19th century both sides cite the same surveys, for different areas. A good sentence names its year.

Verdicts are people's work. Two of these parts were coded by two people, and they did not agree. Look for "Coded twice" in the notes. Which word would you choose?
"""

# %% [markdown]
"""
## Put 1991 in order

"After the collapse of the Soviet Union, the Karabakh region declared its independence." Is that the order? The next cell lists our records.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots.history import describe_history

print(describe_history(load_seed("september-2022"), "1991-08", "1992-01"))

# %% [markdown]
"""
**What to see:** the republic was proclaimed in September, the referendum held in early December. The Soviet Union ended in late December. Only the declaration of January 1992 came after.

The order matters to both sides. Armenian texts argue that a Soviet law let Karabakh leave. They call the end of its autonomy illegal. Azerbaijani texts call the end of the autonomy lawful. They call the referendum illegal, since the Azerbaijani inhabitants took no part.

The name in P23 comes too early as well. In 1991 it was *Nagorno-Karabakh Republic*; "Republic of Artsakh" became an official name in 2017.
"""

# %% [markdown]
"""
## Before you give a start year, say what you count

A "3-year war" that ended in 1994 began in 1991. Other texts begin elsewhere, and need not contradict it.

| from | what is counted | who begins there |
|---|---|---|
| 1988 | the conflict: the vote to leave Soviet Azerbaijan, the first deaths | the Armenian outlet CivilNet ("six-year-long war"); the Azerbaijani agency Trend (background lines); Human Rights Watch ("seven years of conflict", 1994) |
| 1991 | the war after the proclamation (our article); the first year that reaches 25 battle-related deaths (UCDP) | our article; UCDP, a research programme that counts deaths |
| 1992 | full-scale war | other texts |

A start year hints at a cause. Begin with the vote of 20 February 1988, and the vote looks like it. Begin with Sumgait, a week later, and the story has another. P23 writes "sparking", and has chosen.
"""

# %% [markdown]
"""
## See the whole line

The next cell draws the timeline. The boxed years are the only ones that the article's background names.
"""

# %%
from conflicting_reports.plots.history import plot_history, table_history

axes = plot_history(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** two crowded columns, and between them the "decades of stalemate" of P25. They were not still. In April 2016 and July 2020 soldiers of both sides were killed. Diamonds mark disputed dates.

In words: `print(describe_history(load_seed("september-2022")))`. As a table: `table_history` from the same module.
"""

# %% [markdown]
"""
## Ask what is missing, for each side

Three sentences must leave things out. The fair question is: whose? Each entry has its row in the timeline (for Askeran, tick *all records*).

| | an Armenian reader may miss | an Azerbaijani reader may miss |
|---|---|---|
| before the war | people killed in Sumgait, 1988, and in Baku, January 1990 | people killed near Askeran, 1988, and in Baku, January 1990 |
| towns and villages | Operation Ring, 1991: Soviet troops and Azerbaijani police emptied Armenian villages | Khojaly, 1992: civilians killed in flight; 1993: Armenian forces took districts around Karabakh |
| homes lost | more than 300,000 Armenians fled or were driven out of Azerbaijan (US Committee for Refugees) | some 200,000 Azerbaijanis fled or were driven out of Armenia; 551,000 from Karabakh and the districts around it were still displaced in 1997 (UN refugee agency) |
| papers | the end of the autonomy and the referendum, late 1991 | the four UN Security Council resolutions of 1993 |
| a judgment of 2015 | Sargsyan v. Azerbaijan | Chiragov v. Armenia |
| the war of 2020 | civilians killed in Khankendi (Armenian: Stepanakert) | civilians killed in Barda and Ganja |

Counts of lost homes differ widely. Open that row before you quote one.

The districts have names. In 1993 Armenian forces took Kalbajar (Armenian: Karvachar), then Aghdam (Akna), Fuzuli (Varanda), Jabrayil (Jrakan), Gubadly and Zangilan (Kovsakan). Lachin (Berdzor) had come the year before. The people of these places fled. Armenian texts write "liberation" and "security zone". Azerbaijani texts write "occupation".

Even the first resolution has two readings. It names "local Armenian forces", and it demands the withdrawal of all "occupying forces" from the Kalbajar district. Armenian texts stress the first, Azerbaijani texts the second.

The judgments are by the European Court of Human Rights, both of one day in June 2015. In each, people could not go back to a home that they had lost. In one case the court found against Armenia, in the other against Azerbaijan. It also found that Armenia had effective control of Karabakh and the districts around it. Armenia had objected.

For both: P25 says who gained ground in 2020. It does not mention the thousands of soldiers who were killed, nor the civilians of both sides. Amnesty International counted at least 146 of them. Nor does it say that each side named the other as the one that had attacked first.
"""

# %% [markdown]
"""
## Go on in the same tone

The article ends in September 2022. The history did not. From December 2022 the road through Lachin (Armenian: Berdzor) was disrupted. Armenian texts say "blockade". Azerbaijani texts say "protest of eco-activists", road "not blocked". In February 2023 the International Court of Justice ordered Azerbaijan to take all measures at its disposal for unimpeded movement along the road. That was an order for the time of the proceedings, not a judgment.

In October 2022 both leaders met in Prague. Each recognises the other's territory, they confirmed, and the basis is the Alma-Ata Declaration of 1991. In May 2023 Armenia's prime minister put numbers to it. Armenia, he said, recognises 86,600 square kilometres as Azerbaijan's, Karabakh included. His condition: Azerbaijan recognises 29,800 as Armenia's.

On 19 and 20 September 2023 Azerbaijan carried out a military operation in Karabakh. Azerbaijan cited attacks and Armenian troops there. Armenia said that it had no troops there. Soldiers of both sides and civilians were killed. Armenian texts say "aggression", Azerbaijani texts "local anti-terrorist measures". In about a week almost all Karabakh Armenians went to Armenia. More than 100,000 had come by 30 September, by the count of Armenia's government and of the UN refugee agency. Armenian texts say "forced displacement" and "ethnic cleansing". Azerbaijani texts say "free, voluntary and unhindered" movement.

In December 2023 the two governments put out a text without any go-between. Both call it a "joint statement". In August 2025 their foreign ministers initialled a peace agreement in Washington. To initial is to settle the text, not to sign it. Many outlets wrote "signed".
"""

# %% [markdown]
"""
## Your turn

No marks here. Write P23 anew, in at most 60 words. Use what is undisputed, then one thing that is disputed, with both sides' words for it.

<details><summary>Show an answer</summary>

"In September 1991, while the Soviet Union still existed, deputies proclaimed the Nagorno-Karabakh Republic (later also: Republic of Artsakh). Azerbaijan does not recognise it. A conflict that had begun in 1988 grew into full-scale war; a ceasefire took effect in May 1994. Armenian texts call the outcome a 'victory', Azerbaijani texts 'a ceasefire, with territories left occupied'."

Yours may differ. Could a reader tell which side you come from?

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
## For facilitators

**On a projector, about 25 minutes:** timeline with Shusha (Shushi) 5, "undisputed first" 7, the checked sentences 8, "what is missing" 5. The start years make a good pair task on paper.

- *"One of them is right."* Perhaps, on a given point. Ask which, and open its row: often the undisputed part already answers.
- *"You left out the worst thing."* Ask for the event, its date and a source, and put it on the board. Then ask the room what the other side would add.
- *"Who started it?"* Ask what is being counted. Let three people defend 1988, 1991 and 1992.
- Some people in the room may have lost relatives or a home. Nobody has to speak. Never rank the dead.
"""

# %% [markdown]
"""
## Key points

- Fill in the undisputed first.
- A name is a claim. Give both names, and say whose they are.
- With a start year, say what you count from there.
- A summary leaves things out. Ask for whom, and ask it twice.

## Read on

- Two official English texts of the statement of 10 November 2020, to set side by side: [Armenia's government](https://www.primeminister.am/en/press-release/item/2020/11/10/Announcement/%20%20%20%20%20%20%20%20%20statement), [Azerbaijan's foreign ministry](https://belgrade.mfa.gov.az/en/news/statement-by-the-president-of-the-republic-of-azerbaijan-the-prime-minister-of-the-republic-of-armenia-and-the-president-of-the-russian-federation-enru)
- Both events of January 1990 in one text: [Global Voices](https://globalvoices.org/2010/01/20/azerbaijan-20th-anniversary-of-baku-pogrom-and-black-january/print/)
- The ceasefire of 1994: [PAX, University of Edinburgh](https://pax.peaceagreements.org/agreements/310)

**Now you:** [exercise 04](../exercises/04-the-history/04-the-history.ipynb), about 35 minutes.

**Next:** [lesson 05](05-counting-losses.ipynb)
"""
