"""The sentences of simulated reports: for each block several, each with alternatives.

Slots and marks are explained in `writing`; what each mark means is coded in `coding`.
"""

from __future__ import annotations

__all__ = ["BACKGROUND", "BLOCKS", "HEADINGS", "LATER", "LEADS", "ORDERS"]

JUDGE = "[judge|in <the worst violence~the heaviest fighting~the bloodiest days~the gravest flare-up> [jyear|since the war of {R}]]"
JUDGE_FIRST = "[judge|In <the worst violence~the heaviest fighting~the bloodiest days~the gravest flare-up> [jyear|since the war of {R}]]"
AGAIN = "[acc0|<the two sides~both countries~the two neighbours> <accused each other of~blamed each other for> <launching new attacks~opening fire again~breaking the calm> {on} the {plain}]"
OWN = "[own|{C} <said~announced~let it be known> that {low} {N} of its soldiers had been killed] [clash|in <border clashes~fighting on the border~exchanges of fire> with {Oa} forces over {daywords} days]"

LEADS = {
    "own": (
        f"{OWN}, and {AGAIN}, {JUDGE}.",
        f"{OWN}, {JUDGE}, <while~as> {AGAIN}.",
        f"{JUDGE_FIRST}, {OWN}, <while~and> {AGAIN}.",
    ),
    "call": (
        f"[call0|The leaders of {{A}} and {{B}} <have spoken by telephone~spoke by telephone~have talked by telephone>, {{W}} <said~announced>], <as~while> {AGAIN}, {JUDGE}.",
        f"[call0|{{W}} said that it had brought the leaders of {{A}} and {{B}} <to the telephone~to one telephone line>], <as~while> {AGAIN}, {JUDGE}.",
        f"{JUDGE_FIRST}, [call0|the leaders of {{A}} and {{B}} <have spoken by telephone~spoke by telephone>, <said {{W}}~{{W}} announced>], <while~though> {AGAIN}.",
    ),
    "truce": (
        f"[truce0|A truce that {{W}} <announced~made public> yesterday] [doubt|<was in doubt~hung by a thread~looked frail>] as {AGAIN}, {JUDGE}.",
        f"[doubt|<Doubts grew~Little was left>] [truce0|of the truce that {{W}} <announced~made public> yesterday]: {AGAIN}, {JUDGE}.",
        f"{JUDGE_FIRST}, [truce0|a truce that {{W}} <announced~made public> yesterday] [doubt|<was in doubt~seemed to fail~looked frail>], <while~and> {AGAIN}.",
    ),
    "village": (
        f"[cellars|People in {{V}} <slept in cellars~left their houses~carried children to the cellars>, {{mayor}}, the mayor, said], <as~while> {AGAIN}, {JUDGE}.",
        f"[cellars|The people of {{V}} <have left their houses~are living in cellars~wait in cellars>, according to {{mayor}}, their mayor], {JUDGE}, <as~while> {AGAIN}.",
        f"{JUDGE_FIRST}, [cellars|<cellars filled~houses emptied~streets emptied> in {{V}}, said {{mayor}}, the mayor], <while~and> {AGAIN}.",
    ),
}

BLOCKS = {
    "own": (f"{OWN}.",),
    "leader": (
        '[leader|"<It has been confirmed that~We have now confirmed that> {N} members of our armed forces have been killed {far}," {Ca} {CLt} {CL} told parliament today.]',
        '[leader|{Ca} {CLt} {CL} told parliament today: "{N} deaths among our soldiers have been confirmed {far}<.~, and each of them is one too many.>"]',
        '[leader|"{N} of our soldiers are confirmed dead {far}," {Ca} {CLt} {CL} said in parliament today<.~, and asked for a minute of silence.>]',
    ),
    "offer1": (
        "[offer1|{O} offered <earlier today~today> to return the bodies of {Bw} {Ca} soldiers <it said had been left on its side of the border~that, it said, had been left on its land>] [start|since the clashes <began~broke out> on {weekday} night].",
        "[offer1|The bodies of {Bw} {Ca} soldiers <could be returned~can go home>, {O} said <earlier today~today>.] [start|They had lain between the lines since the clashes <began~broke out> on {weekday} night.]",
    ),
    "office": (
        '[offer2|"We are ready to hand over the bodies of {Bw} soldiers at {bridge}, without conditions<~, and an ambulance will wait there from noon~, on any day of this week>," the {office} said in a statement.]',
        '[offer2|The {office} said in a statement: "We will hand over the bodies of {Bw} soldiers at {bridge}, without conditions<~ and without delay~, and an escort will go with them>."]',
    ),
    "own2": (
        "[own2|The {Obody} <announced yesterday that~said yesterday that~let it be known yesterday that> {M} of its soldiers had been killed.]",
        "[own2|{M} of its soldiers had been killed, the {Obody} <announced~said> yesterday.]",
    ),
    "truce": (
        "[acc1|The two sides <accused each other of~blamed each other for> <launching new attacks~opening fire again~breaking the calm> along the border], although [truce|{W} announced yesterday that its envoys had <arranged~agreed> a truce].",
        "Although [truce|{W} announced yesterday that its envoys had <arranged~agreed> a truce], [acc1|each side <accused the other of~blamed the other for> new attacks along the border].",
    ),
    "accC": (
        '[accC|The {Cbody} said {Oa} forces had "<opened fire~resumed fire~begun to shoot>{timeC} with {armsC} on our posts near {placeC}".]',
        '[accC|According to the {Cbody}, {Oa} forces "<fired~shot>{timeC} with {armsC} at our posts near {placeC}".]',
    ),
    "accO": (
        '[accO|The {Obody} said {Ca} forces had "<opened fire~resumed fire~begun to shoot>{timeO} with {armsO} towards {placesO}".]',
        '[accO|{Ca} forces "<fired~shot>{timeO} with {armsO} towards {placesO}", the {Obody} said.]',
    ),
    "calls": (
        "[calls|With calls from abroad to stop the fighting], [draw|{C} said the clashes {on} the {plain} could <draw in its neighbours~spread to its neighbours>].",
        "[calls|While calls came from abroad to stop the fighting], [draw|{C} warned that the clashes {on} the {plain} could <draw in others~spread>].",
    ),
    "int1": (
        "[int1|In an interview with the agency {agency}, {dep}, Deputy Foreign Minister of {C}, said the fighting <needed more attention~was not watched enough>.]",
        "[int1|{dep}, Deputy Foreign Minister of {C}, said in an interview with the agency {agency} that the fighting <needed more attention~was not watched enough>.]",
    ),
    "int2": (
        "[int2|{depF} <said~added> that {deptheir} country had asked {W} for observers.]",
        "[int2|{deptheir1} country had asked {W} for observers, {depF} <said~added>.]",
    ),
    "int3": (
        '[int3|Asked whether it was too late, the official said, "<Hardly anybody is watching~Few eyes are on us~The world is looking elsewhere>. There is still time to stop it."]',
        '[int3|Was it too late? "There is still time to stop it<~, if somebody wants to~, and not much of it>," the official said.]',
    ),
    "caption": (
        "[cap|{BMf} accused {C} of breaking the agreement signed after [capyear|the {R} war ({agency} - Archive)]]",
        "[cap|{BMf}: {C} broke the agreement signed after [capyear|the {R} war ({agency} - Archive)]]",
    ),
    "head2": ("[head2|{S} condemns {C}]", "[head2|{S} condemns {Ca} conduct]"),
    "support": (
        "[sup1|{S}'s Foreign Minister, {BM}, accused {C} of breaking the agreement that followed the war] and [sup2|confirmed {BMtheir} country's support for {O}], [offic|while officials in {S} spoke of what they called {Ca} provocations].",
        "[sup1|{C} has broken the agreement that followed the war, said {S}'s Foreign Minister, {BM}], who [sup2|confirmed {BMtheir} country's support for {O}]. [offic|Officials in {S} spoke of what they called {Ca} provocations.]",
    ),
    "ofm": (
        '[ofm|{Oa} Foreign Minister {OFM} told reporters, "<We want the commission back at the table~We have asked for the commission to meet>, and {wish} by people from both countries."]',
        '[ofm|"<Let the commission come back~The commission should meet>, and {wish} by people from both countries," {Oa} Foreign Minister {OFM} told reporters.]',
    ),
    "third": (
        "[third|In {T}, government {spokes} {TS} said {TStheir} country was <concerned~worried> about attacks on the border.]",
        "[third|{T} is <concerned~worried> about attacks on the border, government {spokes} {TS} said.]",
    ),
    "envoy": (
        "[env|{W}'s chief envoy, {E0}, said after talks in both capitals that {E0their} government confirms that neither side can win the {plain} by force.] [phone|{E0pron} <noted~added> that the {Ca} {CLt} had spoken by telephone with {Oa} {OLt} {OL}.]",
        "[phone|The {Ca} {CLt} has spoken by telephone with {Oa} {OLt} {OL}, said {W}'s chief envoy, {E0}.] [env|{E0their1} government, {E0} said after talks in both capitals, confirms that neither side can win the {plain} by force.]",
    ),
    "village": (
        '[vquote|"<We count the children every hour~We keep the lamps out after dark~Nobody here asks who began>," <{mayorL} told reporters~said {mayorL}>.]',
        '[vquote|{mayorL} <told reporters~said by telephone>: "<The school has no windows left~The bread comes late and cold~We hear the guns and nothing else>."]',
    ),
}
HEADINGS = (
    "A call for attention",
    "A war in the shadow",
    "The view from {Ccap}",
    "Who is watching?",
)

BACKGROUND = (
    {
        "bg1": "[bg1|The two countries have <quarrelled~argued> over the {plain} for generations. The river there has changed its bed several times, and each side's maps follow a different one.]",
        "bg2": "[bg2|A dam that {O} built upstream <dried out the pastures~took the water from the fields> and sparked [dur|a {D}-year war].]",
        "part": "the east bank",
        "wish": "the gauges at the dam read",
    },
    {
        "bg1": "[bg1|The {plain} has been <claimed by both countries~a matter of dispute> since before anybody now living was born. Two surveys were made of it, and no line of one is on the other.]",
        "bg2": "[bg2|A road that {O} closed <cut the herders off from their summer huts~kept the herds from the high meadows> and set off [dur|a {D}-year war].]",
        "part": "the high meadows",
        "wish": "the old surveys compared",
    },
    {
        "bg1": "[bg1|<For generations~For longer than records go>, both countries have called the {plain} theirs. An old treaty divides it in one language and leaves it whole in the other.]",
        "bg2": "[bg2|A salt works that {O} opened there <drove the fishing families out~ruined the fishing> and led to [dur|a {D}-year war].]",
        "part": "the southern shore",
        "wish": "both versions of the treaty read aloud",
    },
    {
        "bg1": "[bg1|The quarrel over the {plain} is <older than either of the two states~as old as the two states>. Each of them teaches its children another beginning of it.]",
        "bg2": "[bg2|A railway that {O} laid across it <split villages in two~cut through graveyards and gardens> and brought about [dur|a {D}-year war].]",
        "part": "the line and its stations",
        "wish": "the track inspected",
    },
    {
        "bg1": "[bg1|Two peoples <have shared the {plain} and fought over it for centuries~have lived {on} the {plain} for centuries and fought over it>. The border was drawn on a map too small to show a village.]",
        "bg2": "[bg2|A toll that {O} laid on the only market <emptied it in one winter~ruined the traders> and ended in [dur|a {D}-year war].]",
        "part": "the market towns",
        "wish": "the old map redrawn",
    },
)
LATER = {
    "bg3": "[bg3|The war [ended|ended in {E}] with <a treaty that satisfied nobody~an agreement that pleased no one~a peace that nobody believed in>. The {plain} remained {phrase} under de facto {Oa} control, and the border was never marked.]",
    "bg4": "[bg4|After years of stalemate, {C} suddenly took back large parts of the {plain} in [campaign|a {R} campaign], forcing {O} to give up {part}. A joint commission on the border has not met [since|since {L}].]",
}
LAST = ("bg1", "bg2", "bg3", "bg4")
ORDERS = {
    "own": (
        *("lead", "leader", "offer1", "office", "own2", "truce", "mirror", "head1", "calls"),
        *("int1", "int2", "int3", "caption", "head2", "support", "ofm", "third", "envoy", *LAST),
    ),
    "call": (
        *("lead", "envoy", "own", "leader", "own2", "offer1", "office", "head1", "truce", "mirror"),
        *("third", "head2", "support", "caption", "calls", "int1", "int2", "int3", "ofm", *LAST),
    ),
    "truce": (
        *("lead", "truce", "mirror", "own", "leader", "offer1", "office", "own2", "head1", "calls"),
        *("int1", "int2", "int3", "head2", "caption", "support", "envoy", "third", "ofm", *LAST),
    ),
    "village": (
        *("lead", "village", "truce", "mirror", "own", "leader", "own2", "offer1", "office"),
        *("head1", "calls", "int1", "int2", "int3", "caption", "head2", "support", "third"),
        *("envoy", "ofm", *LAST),
    ),
}
