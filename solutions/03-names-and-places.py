# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 03: Find the place behind the name

Five tasks with marks you see at once. Together they take about 35 minutes. Lesson [03](../../lessons/03-names-and-places.ipynb) prepares you for them. Task 3 is new: all you need for it stands in the task.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("where-was-it", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("where-was-it", case)` shows a model answer and the reasons for it.
- You may keep the lesson open beside you. The article and the explorer of names and places stand below, for looking up.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same. In each task, open the grey line "On the invented case": what differs stands there. After switching, run every cell from there on again.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import names_and_places as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %%
from conflicting_reports.widgets.places import PlaceExplorer

places = PlaceExplorer(case)
# print(places)  # all of it as plain text, if the explorer doesn't show: take away the first "#"
places

# %% [markdown] nbgrader={"grade_id": "where-was-it-task", "locked": true}
"""
## 1. Find out where the article puts the fighting (5 points)

The article says more than once where the fighting of September 2022 was. Some phrases use the word **Karabakh**, others the word **border**. Copy them.

| field | write |
|---|---|
| `"region"` | every phrase that puts this fighting in Nagorno-Karabakh (it holds the word "Karabakh") |
| `"border"` | every phrase that puts this fighting at the border (it holds the word "border") |
| `"told_twice"` | two different paragraphs that tell the same news in nearly the same words, each with another place: such as `["P98", "P99"]` |
| `"ministries"` | which of the two fits the places that the ministries name in P7 and P8: `"region"`, `"border"` or `"cannot be determined"`. Look up each of them in the explorer: *Border or region?* says where it lies. |

- Copy two to ten words from the article, with the word in question among them. One phrase goes between each pair of quotation marks. There are more blanks than phrases: leave the rest blank.
- One paragraph can hold phrases of both kinds.
- Only the fighting of September 2022 counts. A sentence about the older conflict or about an earlier war says nothing about it. A phrase that speaks of tension, not of fighting, may be listed or left out.

<details><summary>On the invented case (Vaddow River)</summary>

Here the words are **plain** and **border**, and the fighting is that of June 2017.

- `"region"`: every phrase that puts this fighting on the Vaddow plain (it holds the word "plain")
- `"border"`: every phrase that puts this fighting at the border (it holds the word "border")
- `"told_twice"`: as above
- `"ministries"`: which of the two fits the places that the ministries name in P6 and P7. Look up each of them in the explorer: *Border or region?* says where it lies.

The last four paragraphs, on the years before 2017, say nothing about this fighting.

</details>
"""

# %% nbgrader={"grade_id": "where-was-it-answer", "solution": true}
where_was_it = {
    "region": ["", "", "", ""],
    "border": ["", "", "", ""],
    "told_twice": ["", ""],
    "ministries": "",
}
### BEGIN SOLUTION
where_was_it = {
    "region": ["in the Nagorno-Karabakh region", "the Karabakh clashes"],
    "border": [
        "border clashes with Azerbaijani forces",
        "in the border region",
        "on the Azerbaijani-Armenian border",
    ],
    "told_twice": ["P0", "P6"],
    "ministries": "border",
}
### END SOLUTION

# %% nbgrader={"grade_id": "where-was-it", "points": 5}
award(lambda: unit.check_where_was_it(where_was_it, case), points=5)

# %% [markdown] nbgrader={"grade_id": "same-name-task", "locked": true}
"""
## 2. Say who or what each name stands for (5 points)

Ten forms of names, most of them from the article. Beside each stands where it was read. Choose from the list what it stands for.

| | form | where it was read |
|---|---|---|
| a | Parwer Hovhannisyan | P11 |
| b | Anthony Blinken | P21 |
| c | Azeri Ministry of Defense | P5 |
| d | Azerbaijani Defense Ministry | P8 |
| e | Kelbajar | P8 |
| f | Jermuk Ferin Shurga | P7 |
| g | Basarkechar | the Azerbaijani ministry's list of towns in Armenia, 13 September 2022 |
| h | Gorus | the same list |
| i | Garakilsa | the same list |
| j | Istisu | a line of news that says neither which country nor which district |

**The list:** Antony Blinken · Jermuk · John Kirby · Kalbajar · Lachin · Ministry of Defence of Armenia · Ministry of Defence of Azerbaijan · Nikol Pashinyan · Paruyr Hovhannisyan · Vardenis · Verin Shorzha

- If a form joins two names of the list into one, write both: `["Lachin", "John Kirby"]`.
- If we know which person, body or place it is, and that one is not in the list, write `"none of these"`.
- If several places bear the name, and where it was read doesn't tell which of them is meant, write `"cannot be determined"`. It doesn't matter whether one of them is in the list.

Two forms can stand for the same name. Look names up in the explorer above, and read the whole note there.

<details><summary>On the invented case (Vaddow River)</summary>

| | form | where it was read |
|---|---|---|
| a | Pirra Thole | P10 |
| b | Emmell Tovick | P15 |
| c | Ullameran Defence Ministry | P4 |
| d | Ullameran Prisoners and Missing Office | P3 |
| e | Tolvayne | P6 |
| f | Mirrick Osterfane | P7 |
| g | Greywater | the Ullameran ministry's list of places in Brennoth, 14 June 2017 |
| h | Concord Bridge | the Ullameran ministry's report on the handover of the bodies |
| i | Senlow | a line of news that says neither which country nor which district |
| j | Tarrow Ford | the same line |

**The list:** Emmel Tovick · Ministry of Defence of Brennoth · Ministry of Defence of Ullamere · Mirrick · Oslin Vardry · Ostervane · Pellune · Perra Thole · Prisoners and Missing Office of Ullamere · Sarra Luntrey · Tolvane

The rules are the same. Two names would be written like this: `["Pellune", "Oslin Vardry"]`.

</details>
"""

# %% nbgrader={"grade_id": "same-name-answer", "solution": true}
same_name = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
    "i": "",
    "j": "",
}
### BEGIN SOLUTION
same_name = {
    "a": "Paruyr Hovhannisyan",
    "b": "Antony Blinken",
    "c": "Ministry of Defence of Azerbaijan",
    "d": "Ministry of Defence of Azerbaijan",
    "e": "Kalbajar",
    "f": ["Jermuk", "Verin Shorzha"],
    "g": "Vardenis",
    "h": "none of these",
    "i": "cannot be determined",
    "j": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "same-name", "points": 5}
award(lambda: unit.check_same_name(same_name, case), points=5)

# %% [markdown] nbgrader={"grade_id": "page-furniture-task", "locked": true}
"""
## 3. Take away what the reporter did not write (3 points)

Three paragraphs of the article are no sentences of the report. They were part of the page: headings between the paragraphs, and the line under a photo. Find them by the numbers in the margin.

| field | write |
|---|---|
| `"caption"` | the paragraph that stood under a photo |
| `"headings"` | the paragraphs that are headings |
| `"photo_shows_the_fighting"` | by the words under it, was the photo taken in the fighting that the article reports? `"yes"`, `"no"` or `"cannot be determined"` |

Paragraphs are written like this: `"P98"`. Leave blanks over.

In brackets under a photo stands where it comes from. The name of an agency alone leaves open when it was taken. *Archive* or *file* marks an older picture, taken before the events. *Handout* means that somebody with an interest gave it away.

<details><summary>On the invented case (Vaddow River)</summary>

The task is the same, word for word.

</details>
"""

# %% nbgrader={"grade_id": "page-furniture-answer", "solution": true}
page_furniture = {
    "caption": "",
    "headings": ["", "", "", ""],
    "photo_shows_the_fighting": "",
}
### BEGIN SOLUTION
page_furniture = {
    "caption": "P15",
    "headings": ["P9", "P16"],
    "photo_shows_the_fighting": "no",
}
### END SOLUTION

# %% nbgrader={"grade_id": "page-furniture", "points": 3}
award(lambda: unit.check_page_furniture(page_furniture, case), points=3)

# %% [markdown] nbgrader={"grade_id": "chain-order-task", "locked": true}
"""
## 4. Put the texts of a chain in order (4 points)

Five texts carried one sentence. They stand here in no order. All are of 14 September 2022, so the dates don't help: only the words do. The words for who attacked are left out.

| | language | its words |
|---|---|---|
| A | Arabic (in our English and our spelling of the names) | resumed its attacks, with artillery, mortar shells and weapons of heavy calibre, towards Jirmuk Firin Shurja |
| B | English | has been on the offensive, with artillery, mortars and large caliber guns, towards Jermuk and Verin Shorzha |
| C | English (the article, P7) | "resumed its attacks with artillery, mortars and heavy caliber weapons towards Jermuk Ferin Shurga" |
| D | English | resumed pre-offensive operations, with artillery, mortars and large-caliber rifle weapons, in the directions of Jermuk and Verin Shorzha |
| E | French (in our English; the names as they stand) | had resumed its attacks, with artillery, mortars and weapons of large calibre, in the directions of Djermouk, Verin Chorja |

A writer can swap a word for another one, or add one. But nobody can bring back what the text on the desk has lost. Go by four things:

- "resumed",
- "in the directions of",
- the word "and" between the two places,
- any sign or word at all between the two places.

The first text has all four. Along the way to the article each of them can get lost, and then it stays lost.

| field | write |
|---|---|
| `"side_branch"` | the one text that is no step on the way to the article: if it were, something lost would have come back |
| `"order"` | the other four, from the first text to the article |

<details><summary>On the invented case (Vaddow River)</summary>

All five are in English. They are of 14 and 15 June 2017; the table leaves out the dates and the words for who fired.

| | its words |
|---|---|
| A | had resumed fire, with mortars and rockets, towards Mirrick, Ostervane |
| B | resumed shooting, with mortars and rocket launchers, in the directions of Mirrick and of Ostervane |
| C (the article, P7) | "resumed fire at night with mortars and rockets towards Mirrick Osterfane" |
| D | resumed fire, with mortars and rockets, towards Mirrick Osterfane |
| E | has been shooting, with mortars and rocket launchers, towards Mirrick and Ostervane |

The four things and the two fields are the same.

</details>
"""

# %% nbgrader={"grade_id": "chain-order-answer", "solution": true}
chain_order = {
    "side_branch": "",
    "order": ["", "", "", ""],
}
### BEGIN SOLUTION
chain_order = {
    "side_branch": "B",
    "order": ["D", "E", "A", "C"],
}
### END SOLUTION

# %% nbgrader={"grade_id": "chain-order", "points": 4}
award(lambda: unit.check_chain_order(chain_order, case), points=4)

# %% [markdown] nbgrader={"grade_id": "lost-on-the-way-task", "locked": true}
"""
## 5. Find where each word was lost or came in (4 points)

Stay with the texts of task 4. Settle that task first: its check tells you whether your order holds. "First" means first of the four texts on the way to the article. The side branch doesn't count. Answer each question with the letter of one text, with `"none"`, or with `"cannot be determined"`.

| | question |
|---|---|
| 1 | Which is the first text that has no "rifle"? |
| 2 | Which is the first that has no word "and" between the two places? |
| 3 | Which is the first that has nothing at all between the two places? |
| 4 | Which is the first that writes "Verin" with an F? Our spelling of the Arabic counts. |
| 5 | Which is the first that says "heavy"? |
| 6 | Which is the first that has no "resumed"? |
| 7 | Whose writer left out the sign between the two places on purpose? |
| 8 | Which text did the translator of the article have on the desk, beyond doubt? |

- `"none"`: you have the words of all four, and in none of them is it so.
- `"cannot be determined"`: neither the words nor the lesson can show it.

<details><summary>On the invented case (Vaddow River)</summary>

Lesson 03 doesn't treat this chain. This much is known beside the words: the last two texts on the way don't say which text they were made from.

| | question |
|---|---|
| 1 | Which is the first text that has no "launchers"? |
| 2 | Which is the first that has no word "and" between the two places? |
| 3 | Which is the first that has nothing at all between the two places? |
| 4 | Which is the first that writes "Ostervane" with an f? |
| 5 | Which is the first that says "at night"? |
| 6 | Which is the first that has no "resumed"? |
| 7 | Whose writer left out the sign between the two places on purpose? |
| 8 | Which text did the writer of the article have on the desk, beyond doubt? |

The two words in quotation marks mean the same as above.

</details>
"""

# %% nbgrader={"grade_id": "lost-on-the-way-answer", "solution": true}
lost_on_the_way = {
    1: "",
    2: "",
    3: "",
    4: "",
    5: "",
    6: "",
    7: "",
    8: "",
}
### BEGIN SOLUTION
lost_on_the_way = {
    1: "E",
    2: "E",
    3: "A",
    4: "A",
    5: "A",
    6: "none",
    7: "cannot be determined",
    8: "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "lost-on-the-way", "points": 4}
award(lambda: unit.check_lost_on_the_way(lost_on_the_way, case), points=4)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now tell two names from one, and one name from two. You can also say in which text a word went missing, and what nobody can know about it. Next comes the question what lies *behind* the news.
"""
