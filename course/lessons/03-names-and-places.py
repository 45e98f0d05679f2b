# %% [markdown]
"""
# Lesson 03: Find the place behind the name

**Where was it, and what is it called by whom?**

You will learn to

- recognise one place, or one person, under several spellings,
- find the spot in a chain of texts where something got lost,
- notice when a text puts an event in two different places.

About 35 minutes. You need the article's P7 and P8, and you will meet them here. Click into the first cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.places import PlaceExplorer

places = PlaceExplorer("september-2022")
places

# %% [markdown]
"""
The article says that attacks were aimed "towards Jermuk Ferin Shurga". Look at the map (on a narrow screen it is below the names). Two places light up, and a dashed line joins them. How far apart are they?

**Try this before you read on.** Type `Karvachar` under *Find a spelling*. One name is left. Choose it. Then clear the box and type `Кельбаджар`, or `kelbajar`. Where do you end up each time?

(With the keyboard: Tab moves between the boxes, and the arrow keys move in the list. `print(places)` gives everything as plain text.)
"""

# %% [markdown]
"""
## "Jermuk Ferin Shurga" is nowhere

You could search an atlas all day. No such place exists. There are two, about 30 kilometres apart: Jermuk (Azerbaijani: İstisu) and Verin Shorzha (Azerbaijani: Yuxarı Şorca). The Armenian Ministry of Defence named both on 14 September 2022, with "and" between them.

Five texts carried that sentence. We can lay them side by side.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots.translation_chain import plot_translation_chain

axes = plot_translation_chain(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** follow the bold words in the middle, downwards. The ministry wrote *and*. The French text has a *comma*. The Arabic text has *nothing*. So the next reader saw one long name.

Now follow the weapons. "Rifle" is in the first text only. So is "pre-offensive operations", which became "attacks". "Heavy" comes from the Arabic wording. And "the enemy", the ministry's own word for the other side, became "Baku".

Look at the left edge too. A **solid** line means that the text names the ministry. A **dashed** line means that we *infer* the link, because the words fit so well. We have not found the Arabic original of our article. Another Arabic text of the sentence kept the "and". So do not blame the language. The loss happened in one text.

The same as a table, with addresses:
"""

# %%
from conflicting_reports.plots.translation_chain import table_translation_chain

table_translation_chain(load_seed("september-2022"))

# %% [markdown]
"""
## Spelling through another alphabet

How does *Verin Shorzha* become *Ferin Shurga*?

Arabic spelling has no letter of its own for **v**, for **p**, or for the **zh** in "measure". A writer takes the nearest one. For *v*, that is *f*. For *zh*, our Arabic text has ج (*jim*), which some readers speak like the *j* in "jar", others like the *g* in "girl". So the name goes in as *Verin Shorzha*, is written as فيرين شورجا, and comes out as *Ferin Shurga*. Each step is reasonable. Nobody was careless with a letter, and yet the letters are gone.

The same road explains a person. The deputy foreign minister of Armenia is **Paruyr** Hovhannisyan. In Arabic letters his first name is *b-a-r-w-y-r*. The article's English makes that "Parwer": one man, two spellings. "Anthony" Blinken is Antony Blinken. Arabic letters do not show the difference, but texts that were never translated have "Anthony" too.

**Try this.** Set *Kind* to *person*. How many spellings of the prime minister's name are there? Not one of them is wrong. If you counted each spelling as a person, the news would have a crowd in it. Ask of two spellings: same office, same day, same sentence? Then it is most likely one person.
"""

# %% [markdown]
"""
## One place, several right names

P8 speaks of "the Kelbajar and Lachin regions". The first is Kalbajar (Armenian: Karvachar), the second Lachin (Armenian: Berdzor, for the town). "Kelbajar" is not a mistake. It is an older spelling. The UN wrote "Kelbadjar" in 1993, and the Armenian government itself wrote "Kelbajar region" in 2020.

It works the other way too. On 13 September the Azerbaijani ministry named towns in Armenia by their Azerbaijani names: Basarkechar for Vardenis, Gorus for Goris, Istisu for Jermuk. A fourth, Garakilsa, stays open, since several places bore that name. We do not guess.

Names have dates here too: until 1969 Vardenis was called Basargechar.

Behind a name can stand a long memory. Choosing one can sound like taking a side. A fair writer gives both at first mention, then keeps to one and says why.

**Which name comes first?** In all lessons we keep one rule. First comes the name that a state uses for places inside it. For the borders we go by those that both governments named in 2022 and 2023 as the basis of recognition. The other name follows in brackets. This is a rule of order. It does not say who may use which name, and quoted words stay as they are. (On the map the order is another: Armenian above, Azerbaijani below, as its caption says.)
"""

# %% [markdown]
"""
## Border, or Karabakh?

Read two sentences of the article, one after the other.

- P0: the two sides accused each other of new attacks "in the Nagorno-Karabakh region".
- P6: the two sides accused each other of new attacks "in the border region".

Both cannot be the same news. What did the ministries say on 14 September? The Armenian one named Jermuk and Verin Shorzha. The Azerbaijani one named Kalbajar and Lachin districts. Measure on the map how far Jermuk is from Khankendi (Armenian: Stepanakert), a town in Karabakh.

So P6 fits what both ministries said, and P0 does not. In our records neither side disputes that the fighting was along the state border of Armenia and Azerbaijan. Much else *is* disputed. Armenia says that it began at 00:05 on 13 September, Azerbaijan that it began late on 12 September. Whether Azerbaijani forces stood on Armenian territory is disputed too. A map of dots cannot settle that, and ours has no border on it: we have no coordinates of one that we could cite.
"""

# %% [markdown]
"""
## A name has a date

P23 says that the region declared independence "under the name of the Republic of Artsakh". Look that name up in the explorer.

- **2 September 1991:** what was proclaimed was the *Nagorno-Karabakh Republic*. Both sides accept that date and that name.
- **December 2006:** a constitution adopted in Karabakh made *Artsakh Republic* an equal name.
- **February 2017:** after a referendum there, *Republic of Artsakh* was an official name too.

Azerbaijan does not recognise that republic and called both votes "so-called". Artsakh is also the Armenian name of the region itself. Its Azerbaijani name is *Qarabağ*, and Azerbaijani outlets avoid "Nagorno". So the article took a later name back to 1991. A fair sentence gives the name of the day: "the Nagorno-Karabakh Republic, later also called Republic of Artsakh".
"""

# %% [markdown]
"""
## Small words get lost first

Two more losses, and neither is a name.

**"Up to".** On 14 September Azerbaijan's commission on prisoners of war offered to hand over the bodies of *up to 100* Armenian soldiers. The article has *100*. A French agency text had lost the two words before it. One Arabic text kept them. With "up to", 100 is a limit; without it, it sounds counted. And it is an offer of bodies, not a number of dead.

**"Risk".** Reuters quoted Hovhannisyan, in English, with a *clear risk*. Arabic *khatar* can mean risk or danger. Back in English, it was a *clear danger*. Nobody need have lied. The word came home stronger than it left.
"""

# %% [markdown]
"""
## Your turn

No marks here. You are an editor. This line is on your desk: *"Shelling was reported near Basarkechar, Vardenis and Istisu."* How many places is that? What do you ask, and what do you write? Use the explorer.

<details><summary>Show an answer</summary>

Two places under three names. Basarkechar is the Azerbaijani name of Vardenis; İstisu is the Azerbaijani name of Jermuk. But the records warn that Jermuk is not the Istisu in Kalbajar district. So ask which Istisu is meant, and who reported it. You might write: "*[Who]* reported shelling near Vardenis (Azerbaijani: Basarkechar) and Jermuk (Azerbaijani: İstisu)." If nobody can say which Istisu it was, say that.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
### For facilitators

**Time on a projector:** explorer 8 minutes, chain 10, border or Karabakh 8, your turn 6.

**Before you start,** agree that people may use the names they grew up with, and that others will not correct them. Ask each to say once which place is meant. The map shows both names of every place for the same reason.

**What people say.** "Which is the *real* name?" Ask: real for whom, in which year? "They changed it on purpose." Ask which link could show that. None does: the dashed links are inferred. "Where is the border on this map?" Ask whose coordinates they would draw it from. "Leaving it out takes a side." Take that seriously: every map leaves something out, and the caption has to say what.

**An exercise without a screen:** let five people pass on the ministry's sentence, each writing it down in another language they know. Compare the first and the last slip of paper. Which word was lost first?
"""

# %% [markdown]
"""
## Key points

- A strange name may be two names. Look for the lost "and".
- A new spelling is not a new person, nor a new place.
- Give both names of a place once, and use the name of the day that you write about.
- When a text puts one event in two places, go back to who named what.
- Say which links you have read and which you infer.

## Read on

- The statement in which the two places are still two: [Ministry of Defence of Armenia, 14 September 2022](https://www.mil.am/en/news/11019)
- The Azerbaijani ministry's statement on Kalbajar and Lachin: [Azernews, 14 September 2022](https://www.azernews.az/nation/199326.html)
- The Arabic text in which they are one: [Abaad News](https://abaadnews.net/?p=46565)
- Why Arabic spelling has no letter for *p*, *v* and *zh*: [summary of a study, Semnan University](https://lasem.semnan.ac.ir/article_10191_en.html)

**Now you:** [exercise 03](../exercises/03-names-and-places/03-names-and-places.ipynb), about 35 minutes.

**Next:** [lesson 04](04-the-history.ipynb)
"""
