# %% [markdown]
"""
# Lesson 07: Hear who speaks to whom

**Who said what to whom, in which words, and whom does the article leave out?**

You will learn to

- ask four things of a reaction: who speaks, to whom, in which words, and whose account you have,
- tell support, blame, a call on both and concern apart,
- code reactions by a fixed rule, and see how far two people agree.

About 40 minutes. You need nothing new. Click into the cell and press **Shift+Enter**.
"""

# %%
from conflicting_reports.widgets.reactions import ReactionMatrix

matrix = ReactionMatrix("september-2022")
matrix

# %% [markdown]
"""
Every button is one reaction to the fighting. Its row says whose it is, its column where the words stand. Choose one, and read it below. (With the keyboard: Tab into the table, then arrow keys.)

**Try this before you read on.** Press *What the article carries*. Then press *What it leaves out of that*. Which name in the second list surprises you most?
"""

# %% [markdown]
"""
## Three voices from abroad

The article carries three countries from outside the fighting. Russia announced a ceasefire (P6). Turkey accused Armenia and said that it supports Azerbaijan (P17, P18). The United States was concerned, and telephoned (P19 to P21). (A fourth row, at the bottom of the table, is Armenia's own appeal.)

Others, too, had spoken by the end of 14 September 2022, when the article probably appeared: the United Nations, the European Union, the OSCE, France, Iran and more. In the article they shrink to a phrase in P10: "regional and international calls". Whose? It does not say.

A short text must choose, and a choice has an effect. By that evening our table has five reactions that support Azerbaijan, all in our records from Turkey, and four that support Armenia, from Cyprus, France and a member of the European Parliament. The article carries three of the first kind and none of the second. Count the parties' own voices too: two Armenian politicians speak in P1, P2 and P11 to P14. For Azerbaijan there are a commission and a ministry, and no politician. Choice works in both directions. And most reactions do neither: they call on both.
"""

# %% [markdown]
"""
## What falls off on the way

A sentence can lose a part, too. Choose **R01** (Russia). The ministry announced the ceasefire *and* expected both sides to keep it. The article keeps the first half.

Now **R10** (United States). John Kirby, at the White House, was concerned about attacks, mentioned damage to civilian infrastructure, and urged both governments to refrain from further hostilities. Our English text keeps the concern and has not the request. It also has a word that we found in no other report of the briefing: "mutual" attacks. Whether it came from the Arabic text or from the translator, we can't see.

Outlets in both countries trim and add as well. An Armenian headline put "Azerbaijani" before the "strikes" in a Canadian tweet that named no doer (**R51**). An Azerbaijani report of an EU statement left out that forces should go back to earlier positions (**R28**); other Azerbaijani reports kept it.
"""

# %% [markdown]
"""
## Silence is not indifference

The article does not mention Iran. So Iran did not care? Its foreign ministry asked both sides for a peaceful settlement (**R22**). You cannot hear what a text does not print.

The same holds for our table. We looked for a British government statement of 13 September and for a reaction from Israel, and found neither. That is a gap in our search. It proves nothing about either government.

And watch the calendar: no article can carry what is said a week later. The filter *Said by the end of* is there for that.
"""

# %% [markdown]
"""
## Being spoken to is not being supported

On one night the US Secretary of State made two calls. He urged the president of Azerbaijan to cease hostilities (**R07**). He told the prime minister of Armenia that forces need to disengage (**R08**). Two calls, and the requests are not alike: only one listener was asked to cease hostilities. Our rule files both under *calls on both*; said in public, the first would count as support for Armenia. The article reports only that he telephoned.

A name after "to" tells you who listens. The next cell sets the listener against the stance.
"""

# %%
from conflicting_reports import load_seed
from conflicting_reports.plots import addressees

axes = addressees.plot_addressees(load_seed("september-2022"))

# %% [markdown]
"""
**What to see:** read the first two columns downwards. Words said to one side can support it, support the other, or ask for calm.

Take care: part of the picture is made by our rule. A demand made in public of one side *alone* counts as support for the other. In a telephone call it does not, because there you can only ask the one who picked up.

The same in words and as a table:
"""

# %%
print(addressees.describe_addressees(load_seed("september-2022")))
addressees.table_addressees(load_seed("september-2022"))

# %% [markdown]
"""
**Why 61 rows, when the matrix above has 65?** Four of the 65 are words of the parties themselves: Armenia, Azerbaijan or the Karabakh Armenian authorities, speaking for their own side. They are no reactions from outside, so the drawing and this table leave them out. All four stand in the matrix, in the column *other*.
"""

# %% [markdown]
"""
## To support is not to condemn

Turkey's foreign minister said that his country is always with Azerbaijan (**R16**). That is support. He blamed nobody in that sentence. Also support by our rules: France's president asked for respect of Armenia's territory alone (**R25**). He named no culprit.

Others blame by name. Cyprus condemned what it called an attack by Azerbaijan (**R47**). The Organization of Turkic States condemned what it called an Armenian "provocation" (**R21**).

And some do two things at once. Uruguay's senate condemned what it called Azerbaijan's "aggression", and called on both states to keep the ceasefire (**R60**).

So ask two questions, not one. Whose side? And who is blamed? "Condemns" answers only the second, and only if a name follows. The line above P17 says "Erdogan condemns Armenia". The sentence below it says "accused". A heading is not the speaker.
"""

# %% [markdown]
"""
## "Concern" is a word of its own

Set *Stance* to *concern only*. Very few are left. Yet many speakers say "concerned". Most of them go on, and ask for something. Read to the end of the sentence.

Concern takes no side. It does not prove that the speaker has none. A German spokesman was concerned and declined to say who began, because there were no independent observers (**R40**). Georgia's president, in one translation, "condemns" the escalation; in another she "deplores" it (**R52**). Neither names anyone, so it stays concern. We have not seen the original.
"""

# %% [markdown]
"""
## Whose account is it?

Press *One side's account only*. What a British minister told Azerbaijan's foreign minister, we know from Baku (**R59**). What the French envoy told the Security Council, we read in an Armenian outlet (**R26**). Both may be exact. Nothing in our table confirms them, so say whose they are: "according to the Armenian account", "according to the Azerbaijani account".

Sometimes there are two. Both Iran and Armenia gave an account of one call. The Armenian one adds that Armenia's security matters to Iran (**R23**).
"""

# %% [markdown]
"""
## Be the second coder

The columns are somebody's judgement. The usual test: a second person sorts the same sentences by the same rules, without seeing the first result. Now you are that person. You have met some of these above, so this is practice. Judge the words, not the country.
"""

# %%
ten = ["R07", "R16", "R21", "R25", "R38", "R39", "R42", "R47", "R52", "R59"]
coder = ReactionMatrix("september-2022", view="code", items=ten)
coder

# %% [markdown]
"""
Below the button your codes stand as plain Python. Paste them into a new cell to keep them; the box forgets when the kernel restarts. `ReactionMatrix("september-2022", view="code", codes=my_codes)` brings them back.

*Raw agreement* is the share of rows coded alike. *Cohen's kappa* takes away what luck would give: 1 is every row alike, 0 is no better than luck, below 0 is worse.

Our two coders agree in every row, all 65 of them; the next cell counts it. Without the four rows of the parties it is 61 of 61. That means less than it sounds. Both are editors of this course. The first had seen codes proposed before; the second saw only short paraphrases and the rules, and short sentences leave little to argue about. So the figure mostly shows that the rules are applied alike. Whether rules and paraphrases are fair, it cannot show.
"""

# %%
from conflicting_reports.agreement import cohen_kappa, raw_agreement

rows = load_seed("september-2022").reactions
first, second = [r.stance for r in rows], [r.stance_second for r in rows]
share, kappa = raw_agreement(first, second), cohen_kappa(first, second)
print(f"{len(rows)} rows: raw agreement {share:.0%}, Cohen's kappa {kappa:.2f}")

# %% [markdown]
"""
## Your turn

No marks here. India's spokesman asked "the aggressor side" to cease hostilities and named no one (**R42**). A reporter writes: "India sided with Armenia." Another writes: "India sided with Azerbaijan." What do you write to them?

<details><summary>Show an answer</summary>

To both the same: the statement names no side, so your sentence puts in a name that is not there. Either government can read "aggressor" as meant for the other. Write what was said: India asked "the aggressor side", without naming it, to cease hostilities at once, and favoured diplomacy. If you know how each capital understood it, report that as their reading.

</details>
"""

# %% [markdown] tags=["facilitator"]
"""
## For the facilitator

On a projector, 15 minutes: *What the article carries*, *What it leaves out of that*, then R07 beside R08. Ten more for coding: everybody alone, then pairs, then the comparison.

**"So the article is propaganda."** Let people write the paragraph again, at the same length, with one reaction of every column. Choice is visible in a text; intention is not.

**"You coded my country wrong."** Exchange the two names and code again. If the code changes sides with the names, the rule held. If not, you have found a fault: write to us. The question is what the sentence says, not who was right.
"""

# %% [markdown]
"""
## Key points

- A reaction has a speaker, a listener, words, and somebody's account of the words.
- Support, blame, a call on both, an offer, concern: five different things.
- What a text leaves out, it does not deny. Silence in a report is not indifference.
- Words are added and lost on the way. Look for the speaker's own.
- Agreement between coders shows that rules are applied alike. It does not show that they are right.

## Read on

- What the Security Council heard on 15 September 2022: [UN press release SC/15031](https://press.un.org/en/2022/sc15031.doc.htm)
- The two calls of one night, each in its US readout: [Asbarez](https://asbarez.com/blinken-calls-on-aliyev-to-cease-hostilities/)
- The European Union's statement, in an Azerbaijani agency's report: [Turan](https://turan.az/en/politics/eu-makes-efforts-to-de-escalate-on-the-armenian-azerbaijani-border)

**Now you:** [exercise 07](../exercises/07-the-world-reacts/07-the-world-reacts.ipynb), about 40 minutes.

**Next:** [lesson 08](08-the-same-day-elsewhere.ipynb)
"""
