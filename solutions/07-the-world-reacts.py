# %% [markdown] nbgrader={"grade_id": "opening", "locked": true}
"""
# Unit 07: Read what the world said

Five short tasks with marks you see at once. Together they take about 40 minutes. Lesson [07](../../lessons/07-the-world-reacts.ipynb) prepares you for all of them.

**How it works.** Each task has an answer cell with a blank form. Fill it in, run it (Shift+Enter), then run the cell below it. You get an explanation straight away and can try as often as you like.

- Stuck? `hint("stance-coding", case)` gives a first hint, and a second one when you ask again.
- After an attempt, `reveal("stance-coding", case)` shows a model answer and the reasons for it.
- "Cannot be determined" is a full answer, not a gap in yours.

The reactions stand in the tasks in our own words, one sentence each. A word in quotation marks is the speaker's. Judge the words, not the country, and not who you think was right.

The article speaks of people killed in a real war. If you would rather not work on it, switch to the invented case below: the tasks are the same and worth the same.
"""

# %% nbgrader={"grade_id": "setup", "locked": true}
from conflicting_reports import award, hint, reveal, show_article
from conflicting_reports.checks import the_world_reacts as unit

case = "september-2022"

# %%
# case = "vaddow-river"  # to work on the invented case, take away the first "#"
show_article(case)

# %% [markdown] nbgrader={"grade_id": "stance-coding-task", "locked": true}
"""
## 1. Code twelve reactions (6 points)

Be the second coder: sort by the rule alone. The matrix of lesson 07 shows what the first coder chose, so leave it closed until you are through. Then compare: two codings say something only if neither was copied. Give each reaction one of six codes:

`"supports Armenia"`, `"supports Azerbaijan"`, `"calls on both"`, `"offers mediation"`, `"concern only"`, `"other"`

**The rule.** Ask these questions in order. Stop at the first yes.

1. Is the speaker one of the two sides in the fighting? → `"other"`
2. Does the speaker take one side? → `"supports …"`. One of these signs is enough:
   - declares support for one state, or solidarity with it or its people;
   - blames one side and not the other: names it, without a hedge, as the doer of an attack, a provocation or a violation;
   - asks that the territory of one of the two, and only that one, be respected;
   - demands something of one named side in public, and nothing of the other.
3. Is something asked of both sides, or of nobody in particular? Look for a word such as *asks*, *calls for*, *expects*, *urges*, *must*. → `"calls on both"`
4. Is help of the speaker's own country or body offered or announced, or said to have worked? → `"offers mediation"`
5. Is there worry, regret or condolence, or is a calm welcomed? → `"concern only"`
6. Anything left → `"other"`

**Hard cases.** The first three signs count even beside a call on both. A place is not a doer. Quotation marks are no hedge; "reportedly" is one. Officials count as speakers, also where they aren't named. Praise for somebody else's help is no offer. "Condemns" or "deplores" takes a side only if a side is named as the doer.

| | who | when and how | what was said |
|---|---|---|---|
| a | **Iran**, Nasser Kanaani, Foreign Ministry | 13 September 2022, spokesperson's statement; to: both, or nobody in particular | Is concerned, asks both sides for a peaceful settlement, rejects any change of borders and offers help. |
| b | **Pakistan**, Shehbaz Sharif, Prime Minister | 16 September 2022, tweet and meeting in Samarkand; to: the world | Regrets the death of more than 70 Azerbaijani soldiers in what he calls an unprovoked attack by Armenia and supports Azerbaijan. |
| c | **Georgia**, Irakli Garibashvili, Prime Minister | 23 September 2022, speech and remarks at the UN General Assembly; to: both, or nobody in particular | Offers Georgia as a mediator and as a place for talks. |
| d | **Greece**, Nikos Dendias, Foreign Minister | 19 September 2022, tweet; to: the world | Speaks of the recent bombardment of Armenian territory by Azerbaijan. |
| e | **Germany**, Foreign Office spokesman | 14 September 2022, government press conference; to: the world | Is deeply concerned, mentions attacks on civilian infrastructure, supports the mediation of the EU and declines to say who began because there are no independent observers. |
| f | **Azerbaijan**, Ministry of Defence | 13 September 2022, ministry statement; to: the world | Says that Armenian forces carried out large-scale "provocations" on the state border and that its own forces retaliate. |
| g | **Turkey**, Mevlut Cavusoglu, Foreign Minister | 13 September 2022, tweet after a call with Foreign Minister Bayramov; to: Armenia | Says that they discussed Armenian "provocations" on the state border and that Armenia should stop them and turn to peace talks. |
| h | **Norway**, representative at the UN | 15 September 2022, UN Security Council; to: both, or nobody in particular | Is deeply concerned, including at reported strikes inside Armenia, recognises the territorial integrity of both states, finds force unacceptable and calls on both sides to de-escalate and talk. |
| i | **PACE (signatories)**, Members of the assembly, written declaration 755 | 18 October 2022, written declaration; to: Azerbaijan | The signatories condemn what they call the "aggression" of Azerbaijan against Armenia and demand that Azerbaijani forces withdraw and captives be returned. |
| j | **Russia**, Grigory Karasin, Federation Council | 13 September 2022, remarks to an agency; to: the world | Says that the truce on the border was achieved through Russian efforts. |
| k | **Georgia**, Salome Zurabishvili, President | 13 September 2022, tweet; to: the world | Deplores, or in another translation condemns, the dangerous escalation between two neighbours and friends and says that a peaceful Caucasus would benefit all. |
| l | **Armenia**, Government and Security Council | 13 September 2022, decision and calls; to: the world | Decides to appeal to Russia under the treaty of friendship, to the CSTO and to the UN Security Council. |

PACE is the Parliamentary Assembly of the Council of Europe, CSTO the Collective Security Treaty Organization.

<details><summary>On the invented case (Vaddow River)</summary>

The rule and the form are the same. The codes of the second question are `"supports Brennoth"` and `"supports Ullamere"`.

| | who | when and how | what was said |
|---|---|---|---|
| a | **Brennoth**, Oslin Vardry, Chancellor | 15 June 2017, speech to parliament; to: the world | Speaks of the losses and says that Brennoth did not begin. |
| b | **Wexmoor**, Government of Wexmoor | 14 June 2017, statement; to: both, or nobody in particular | Announces that its envoys have arranged a truce from 18:00 and expects both sides to keep it. |
| c | **Ormeth (Chamber)**, Chamber of Deputies | 28 June 2017, second resolution; to: both, or nobody in particular | Declares solidarity with the people of Brennoth and calls on both states to keep the truce and to talk. |
| d | **Tessary (Assembly)**, Committee for External Affairs | 21 June 2017, resolution; to: both, or nobody in particular | Deplores the escalation and asks nothing of anybody. |
| e | **Wexmoor**, Sarra Luntrey, chief envoy | 15 June 2017, words to the press after talks in both capitals; to: the world | Says that neither side can win the river by force and that Wexmoor stays ready to carry messages. |
| f | **Quellin**, two officials, not named | 14 June 2017, words to Quellin Morning; to: the world | Speak of Brennothan "provocations". |
| g | **Tessary**, Maren Toskel, government spokeswoman | 15 June 2017, press briefing; to: both, or nobody in particular | Is concerned about attacks on the border and asks both sides to go back to the posts of April 2016. |
| h | **Ullamere**, Dain Orrick, President | 15 June 2017, television address; to: the world | Speaks of the losses and says that Ullamere did not begin. |
| i | **Common Council of States**, Ilse Marrant, Secretary | 22 June 2017, statement; to: the world | Offers the Council's hall for talks of the joint commission. |
| j | **Ormeth**, Lenna Istry, Foreign Minister | 14 June 2017, statement; to: Ullamere | Blames Ullamere for the attacks, finds no fault with Brennoth and asks for respect of Brennoth's border. |
| k | **Common Council of States**, Council session | 16 June 2017, note for the press; to: the world | Regrets the loss of life on both sides and says that it cannot verify the figures of the parties. |
| l | **Quellin**, Emmel Tovick, Secretary for External Affairs | 14 June 2017, statement; to: Brennoth | Accuses Brennoth of breaking the agreement of 2014 and declares Quellin's support for Ullamere. |

</details>
"""

# %% nbgrader={"grade_id": "stance-coding-answer", "solution": true}
stances = {
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
    "k": "",
    "l": "",
}
### BEGIN SOLUTION
stances = {
    "a": "calls on both",
    "b": "supports Azerbaijan",
    "c": "offers mediation",
    "d": "supports Armenia",
    "e": "concern only",
    "f": "other",
    "g": "supports Azerbaijan",
    "h": "calls on both",
    "i": "supports Armenia",
    "j": "offers mediation",
    "k": "concern only",
    "l": "other",
}
### END SOLUTION

# %% nbgrader={"grade_id": "stance-coding", "points": 6}
award(lambda: unit.check_stance_coding(stances, case), points=6)

# %% [markdown] nbgrader={"grade_id": "heard-task", "locked": true}
"""
## 2. Find whom the article lets speak (4 points)

Eight states and bodies from outside the fighting. Whose reaction to the fighting does the article report? Go by the article alone.

- `reported`: `"yes"` if the article tells something that this state or body, or somebody who speaks for it, said or did about the fighting. `"no"` if not. A name alone is not a reaction. A reaction of which the article doesn't say whose it is belongs to none of the eight.
- `quote`: for each "yes", copy words that tell what was said or done: at least four in a row, and a name or an office doesn't count among the four. All from one paragraph; one quote is enough. Take it from a sentence of the report, not from a heading and not from the line under a picture. Leave it blank for each "no".

Then look at those with a "no", all together. What does the article tell you about their view of the fighting? Write one of these into `silence`:

- `"they did not care"`
- `"they take no side"`
- `"cannot be determined"`

| | state or body |
|---|---|
| a | European Union |
| b | France |
| c | Iran |
| d | Russia |
| e | Turkey |
| f | Ukraine |
| g | United Nations |
| h | United States |

<details><summary>On the invented case (Vaddow River)</summary>

The form is the same. These are the eight:

| | state or body |
|---|---|
| a | Common Council of States |
| b | League of River States |
| c | Ormeth |
| d | Quellin |
| e | Red Lantern Society |
| f | Tessary |
| g | Union of the Marches |
| h | Wexmoor |

</details>
"""

# %% nbgrader={"grade_id": "heard-answer", "solution": true}
voices = {
    "a": {"reported": "", "quote": ""},
    "b": {"reported": "", "quote": ""},
    "c": {"reported": "", "quote": ""},
    "d": {"reported": "", "quote": ""},
    "e": {"reported": "", "quote": ""},
    "f": {"reported": "", "quote": ""},
    "g": {"reported": "", "quote": ""},
    "h": {"reported": "", "quote": ""},
    "silence": "",
}
### BEGIN SOLUTION
voices = {
    "a": {"reported": "no", "quote": ""},
    "b": {"reported": "no", "quote": ""},
    "c": {"reported": "no", "quote": ""},
    "d": {
        "reported": "yes",
        "quote": "Russia's announcement yesterday that its contacts with the two sides led to a ceasefire agreement",
    },
    "e": {
        "reported": "yes",
        "quote": "Foreign Minister Mevlut Cavusoglu confirmed his country's support for Azerbaijan",
    },
    "f": {"reported": "no", "quote": ""},
    "g": {"reported": "no", "quote": ""},
    "h": {
        "reported": "yes",
        "quote": "his country is concerned about the continuation of mutual attacks",
    },
    "silence": "cannot be determined",
}
### END SOLUTION

# %% nbgrader={"grade_id": "heard", "points": 4}
award(lambda: unit.check_heard(voices, case), points=4)

# %% [markdown] nbgrader={"grade_id": "late-words-task", "locked": true}
"""
## 3. Find what came too late (4 points)

Nobody can report what has not been said yet. Take it that the article appeared on **14 September 2022**. For each reaction choose:

- `"could"`: said on an earlier day, so the article could have carried it
- `"could not"`: said on a later day
- `"cannot be determined"`: with this day or these days, it may have been before or after

Go by the days in the table alone. Whether the article did carry it is not the question.

| | who | how | day |
|---|---|---|---|
| a | **Cyprus**, Foreign Ministry | statement | 13 September 2022 |
| b | **Turkey**, Fuat Oktay, Vice President | call with Prime Minister Asadov, Azerbaijani readout | September 2022, the day is not known |
| c | **European Union**, Charles Michel, President of the European Council | tweet | 13 September 2022 |
| d | **China**, Geng Shuang, deputy envoy to the UN | UN Security Council | 15 September 2022 |
| e | **United States**, Antony Blinken, Secretary of State | written statement | 12 September 2022 |
| f | **NATO**, Javier Colomina, Special Representative | tweet | September 2022, the day is not known |
| g | **United States (House of Representatives)**, Nancy Pelosi, Speaker of the House | visit to Yerevan | 18 September 2022 |
| h | **OSCE**, Zbigniew Rau, Chairman-in-Office (Poland) | statement | 13 September 2022 |
| i | **Organization of Turkic States**, Secretary General | statement | 13, 14 or 15 September 2022 |
| j | **France**, Nicolas de Riviere, envoy to the UN | UN Security Council | 15 September 2022 |
| k | **Holy See**, Pope Francis | Angelus prayer in Rome | 18 September 2022 |

<details><summary>On the invented case (Vaddow River)</summary>

The form and the three answers are the same. Take it that the article appeared on **15 June 2017**.

| | who | how | day |
|---|---|---|---|
| a | **Red Lantern Society**, Field office | statement | 17 June 2017 |
| b | **Ormeth**, Lenna Istry, Foreign Minister | statement | 14 June 2017 |
| c | **Quellin**, Orla Vennick, Deputy Chancellor | telephone call with the Deputy President of Ullamere, Ullameran readout | June 2017, the day is not known |
| d | **Quellin (House of Elders)**, Aldis Mour, Speaker | telephone call with Ullamere's Speaker, Ullameran readout | 20 June 2017 |
| e | **Common Council of States**, Ilse Marrant, Secretary | statement | 14 June 2017 |
| f | **League of River States**, Secretary | letter to the member states | 14, 15 or 16 June 2017 |
| g | **Common Council of States**, Council session | note for the press | 16 June 2017 |
| h | **Quellin**, two officials, not named | words to Quellin Morning | 14 June 2017 |
| i | **Common Council of States**, Ilse Marrant, Secretary | statement | 22 June 2017 |
| j | **Red Lantern Society**, Head office | note to its members | June 2017, the day is not known |
| k | **Common Council of States**, Ilse Marrant, Secretary | posted message | 14 June 2017 |

</details>
"""

# %% nbgrader={"grade_id": "late-words-answer", "solution": true}
could_carry = {
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
    "k": "",
}
### BEGIN SOLUTION
could_carry = {
    "a": "could",
    "b": "cannot be determined",
    "c": "could",
    "d": "could not",
    "e": "could",
    "f": "cannot be determined",
    "g": "could not",
    "h": "could",
    "i": "cannot be determined",
    "j": "could not",
    "k": "could not",
}
### END SOLUTION

# %% nbgrader={"grade_id": "late-words", "points": 4}
award(lambda: unit.check_late_words(could_carry, case), points=4)

# %% [markdown] nbgrader={"grade_id": "account-task", "locked": true}
"""
## 4. Ask whose account it is (4 points)

You did not hear any of these words yourself. The last column says what has been read. Whose account is it? (A *readout* is a short account of a talk that one of the partners publishes.)

- `"own"`: the speaker's own text, a readout of the speaker's own government or body, or public words quoted word for word. It doesn't matter who prints them.
- `"Armenia"`: only Armenia's government, or outlets there, tell us in their words what was said
- `"Azerbaijan"`: only Azerbaijan's government, or outlets there, tell us in their words what was said
- `"both"`: both partners of a talk gave an account of it
- `"third party"`: an outlet of a third country sums up what was said

| | who | what was said | what we have read |
|---|---|---|---|
| a | **European Union**, Charles Michel, President of the European Council | Finds reports of fighting extremely worrying, asks for a complete ceasefire and is in contact with both leaders. | His tweet, quoted in a report of Armenian public radio |
| b | **United States**, Karen Donfried, Assistant Secretary of State | Is concerned at growing tension in the region and expects an immediate end of hostilities and observance of the ceasefire. | Azerbaijan's readout of the call, in two outlets: Trend and Turan |
| c | **Turkey**, Recep Tayyip Erdogan, President | Accuses Armenia of violating the agreement that followed the war of 2020, calls this unacceptable and says that it will have consequences for Armenia. | A short summary of the speech by a Ukrainian outlet |
| d | **France**, Nicolas de Riviere, envoy to the UN | Says that places and civilian infrastructure in Armenia were shelled, asks Azerbaijan to withdraw to earlier positions and says that the territorial integrity of Armenia must be respected. | Only an Armenian outlet's report of the session, in the outlet's words |
| e | **Iran**, Ebrahim Raisi, President | Says that a new war is unacceptable, that disputes must be settled peacefully and that Iran is ready to support peace. | Two readouts of the call, Iran's and Armenia's. The Armenian one has a sentence more |
| f | **United Kingdom**, Leo Docherty, Minister of State | Is concerned, offers condolences for the Azerbaijani soldiers killed, is glad that the ceasefire is observed and hopes for stability and further normalisation. | Azerbaijan's readout of the call. No British text was found |
| g | **United States**, Antony Blinken, Secretary of State | Voices deep concern at military action along the border, including reports of shelling in Armenia, stresses that military forces need to disengage and says that the United States will push for a halt and a peace settlement. | The US government's own readout of the call, printed by an Armenian newspaper in the United States |
| h | **Cyprus**, Foreign Ministry | Condemns what it calls an attack by Azerbaijan on Armenia. | Only an Armenian outlet's report, in the outlet's words. The ministry's text was not seen |

<details><summary>On the invented case (Vaddow River)</summary>

The form is the same. In the place of `"Armenia"` and `"Azerbaijan"` write `"Brennoth"` and `"Ullamere"`.

| | who | what was said | what we have read |
|---|---|---|---|
| a | **Ormeth**, Lenna Istry, Foreign Minister | Offers condolences and repeats that Ormeth stands beside Brennoth. | Only Brennoth's readout of the call. Nothing from Ormeth was found |
| b | **Quellin**, Emmel Tovick, Secretary for External Affairs | Calls for strict respect of the truce and of the territory of Ullamere and is ready to talk to the Chancellor of Brennoth. | Quellin's own readout of the call, printed by Ulpress, an outlet of Ullamere |
| c | **Wexmoor**, Sarra Luntrey, chief envoy | Says that the truce must hold and that Wexmoor is ready to send observers. | Two readouts of the call, Wexmoor's and Brennoth's. Brennoth's has a sentence more |
| d | **Quellin (House of Elders)**, Aldis Mour, Speaker | Offers condolences and declares that Quellin stands beside Ullamere. | Only Ullamere's readout of the call. Nothing from Quellin was found |
| e | **Common Council of States**, Ilse Marrant, Secretary | Is very worried, also at shells that fell on the Brennothan bank, and urges both sides to stop and to talk. | Her message, quoted in a report of Brennoth Public Radio |
| f | **Ormeth (Chamber)**, Perrin Dolse, Speaker of the Chamber | Condemns what he calls an attack by Ullamere on Brennoth. | Only Brennoth Public Radio's report, in the outlet's words. The Speaker's text was not seen |
| g | **Quellin**, Torvel Amsk, Chancellor | Accuses Brennoth of violating the agreement of 2014, calls this unacceptable and says that it will have consequences for Brennoth. | A short summary of the speech by an outlet of Ormeth |
| h | **Tessary**, Idony Preck, Foreign Minister | Is concerned at growing tension on the plain and expects the truce to be kept. | Ullamere's readout of the call, in two outlets: Ulpress and Pellune Gazette |

</details>
"""

# %% nbgrader={"grade_id": "account-answer", "solution": true}
accounts = {
    "a": "",
    "b": "",
    "c": "",
    "d": "",
    "e": "",
    "f": "",
    "g": "",
    "h": "",
}
### BEGIN SOLUTION
accounts = {
    "a": "own",
    "b": "Azerbaijan",
    "c": "third party",
    "d": "Armenia",
    "e": "both",
    "f": "Azerbaijan",
    "g": "own",
    "h": "Armenia",
}
### END SOLUTION

# %% nbgrader={"grade_id": "account", "points": 4}
award(lambda: unit.check_account(accounts, case), points=4)

# %% [markdown] nbgrader={"grade_id": "listener-task", "locked": true}
"""
## 5. Tell listener, side and blame apart (6 points)

Three questions to each reaction. They can have three different answers.

`said_to`: **to whom?** In a call or a meeting, the partner. Otherwise the side of which something is asked, or that is warned or offered something. Other people in the hall don't count.

- `"Armenia"` or `"Azerbaijan"`
- `"both"`: both sides, or nobody in particular
- `"not named"`: one side is meant, and not named

`side`: **whose side is taken?** Use the four signs of the rule in task 1. In a call or a meeting the fourth sign, a demand, doesn't count: only the one who listens can be asked there. The other three, respect for territory among them, count in a call, too.

- `"Armenia"` or `"Azerbaijan"`
- `"neither"`

`blamed`: **who is blamed?** A side counts if the speaker names it as the doer of an attack, a provocation or a violation. A place is not a doer. Asking somebody to stop is not blaming. What an outlet adds is not the speaker's.

- `"Armenia"` or `"Azerbaijan"`
- `"not named"`: a guilty side is spoken of, without a name
- `"nobody"`

| | who | how | what was said |
|---|---|---|---|
| a | **Turkey**, Hulusi Akar, Defence Minister | call with the Azerbaijani defence minister | Declares support for Azerbaijan. |
| b | **Canada**, Melanie Joly, Foreign Minister | tweet. The tweet itself, quoted by an outlet. The outlet's headline adds "Azerbaijani" to "strikes" | Is very concerned, including at strikes inside Armenia, and urges de-escalation and dialogue through the OSCE. |
| c | **PACE (signatories)**, Members of the assembly, written declaration 755 | written declaration | The signatories condemn what they call the "aggression" of Azerbaijan against Armenia and demand that Azerbaijani forces withdraw and captives be returned. |
| d | **France**, Emmanuel Macron, President | telephone call with Prime Minister Pashinyan, French readout | Calls for strict respect of the ceasefire and of the territorial integrity of Armenia, is ready to talk to the president of Azerbaijan and takes the matter to the Security Council. |
| e | **India**, Arindam Bagchi, Ministry of External Affairs | spokesperson's statement | Asks the "aggressor side", which he does not name, to cease hostilities at once and favours diplomacy. |
| f | **United States**, Antony Blinken, Secretary of State | telephone call with President Aliyev, U.S. readout | Voices deep concern at military action along the border, including shelling in Armenia, urges the president of Azerbaijan to cease hostilities and says that the United States will push for a halt and a peace settlement. |
| g | **Turkey**, Recep Tayyip Erdogan, President | speech in Ankara | Accuses Armenia of violating the agreement that followed the war of 2020, calls this unacceptable and says that it will have consequences for Armenia. |

<details><summary>On the invented case (Vaddow River)</summary>

The form is the same. In the place of `"Armenia"` and `"Azerbaijan"` write `"Brennoth"` and `"Ullamere"`.

| | who | how | what was said |
|---|---|---|---|
| a | **Ormeth (Chamber)**, Members of the Chamber, declaration 12 | written declaration | The signatories condemn what they call the "aggression" of Ullamere against Brennoth and demand that Ullameran forces go back across the river. |
| b | **Ormeth**, Casmir Lonn, Defence Minister | call with the defence minister of Brennoth | Declares support for Brennoth. |
| c | **Quellin**, Torvel Amsk, Chancellor | speech to his party | Accuses Brennoth of violating the agreement of 2014, calls this unacceptable and says that it will have consequences for Brennoth. |
| d | **Common Council of States**, Ilse Marrant, Secretary | telephone call with the Chancellor of Brennoth, the Council's readout | Is worried at the shooting along the river, also at shells on the Ullameran bank, urges the Chancellor to cease fire and promises to work for a settlement. |
| e | **Union of the Marches**, Spokesman | spokesman's statement | Asks the "aggressor side", which he does not name, to stop at once and favours talks. |
| f | **Common Council of States**, Ilse Marrant, Secretary | posted message. The message itself, quoted in a report of Brennoth Public Radio. The report's headline adds "Ullameran" to "shells" | Is very worried, also at shells that fell on the Brennothan bank, and urges both sides to stop and to talk. |
| g | **Quellin**, Emmel Tovick, Secretary for External Affairs | telephone call with President Orrick, Quellin's readout | Calls for strict respect of the truce and of the territory of Ullamere and is ready to talk to the Chancellor of Brennoth. |

</details>
"""

# %% nbgrader={"grade_id": "listener-answer", "solution": true}
listeners = {
    "a": {"said_to": "", "side": "", "blamed": ""},
    "b": {"said_to": "", "side": "", "blamed": ""},
    "c": {"said_to": "", "side": "", "blamed": ""},
    "d": {"said_to": "", "side": "", "blamed": ""},
    "e": {"said_to": "", "side": "", "blamed": ""},
    "f": {"said_to": "", "side": "", "blamed": ""},
    "g": {"said_to": "", "side": "", "blamed": ""},
}
### BEGIN SOLUTION
listeners = {
    "a": {"said_to": "Azerbaijan", "side": "Azerbaijan", "blamed": "nobody"},
    "b": {"said_to": "both", "side": "neither", "blamed": "nobody"},
    "c": {"said_to": "Azerbaijan", "side": "Armenia", "blamed": "Azerbaijan"},
    "d": {"said_to": "Armenia", "side": "Armenia", "blamed": "nobody"},
    "e": {"said_to": "not named", "side": "neither", "blamed": "not named"},
    "f": {"said_to": "Azerbaijan", "side": "neither", "blamed": "nobody"},
    "g": {"said_to": "Armenia", "side": "Azerbaijan", "blamed": "Armenia"},
}
### END SOLUTION

# %% nbgrader={"grade_id": "listener", "points": 6}
award(lambda: unit.check_listener(listeners, case), points=6)

# %% [markdown] nbgrader={"grade_id": "closing", "locked": true}
"""
## Before you hand in

Choose *Kernel → Restart Kernel and Run All Cells…* once and look through the explanations. Then save.

You can now say of a reaction who speaks, to whom, with which words, and whose account you have. Next comes the same day in other outlets.
"""
