import pytest

from conflicting_reports.model import Seed
from conflicting_reports.simulate import (
    BEHAVIOURS,
    COUNTRIES,
    claim_ratios,
    interval_score,
    make_packet,
    naive_guesses,
    own_shares,
    share_of_hits,
)


def test_the_same_number_gives_the_same_packet_and_others_differ(seed: Seed) -> None:
    packets = [make_packet(n, seed) for n in range(200)]
    assert packets == [make_packet(n, seed) for n in range(200)]
    assert len({p.dispatches for p in packets}) == 200


def test_own_counts_never_exceed_the_truth_and_all_behaviours_occur(seed: Seed) -> None:
    seen = set()
    for number in range(300):
        packet = make_packet(number, seed)
        assert packet.about != packet.other
        for dispatch in packet.dispatches:
            seen.add(dispatch.behaviour)
            if dispatch.behaviour in {"early", "revised", "relay", "stale", "bodies"}:
                assert (dispatch.low or dispatch.high or 0) <= packet.truth
            if dispatch.behaviour == "other":
                assert (dispatch.high or 0) > packet.truth * 0.95
            value = dispatch.low if dispatch.low is not None else dispatch.high
            assert str(value) in dispatch.text
    assert seen == set(BEHAVIOURS)


def test_how_late_and_how_far_comes_from_the_records(seed: Seed) -> None:
    assert 49 / 224 in own_shares(seed)
    assert 50 / 80 in own_shares(seed)
    ratios = claim_ratios(seed)
    assert pytest.approx(430 / 80) in ratios
    assert pytest.approx(450 / 224) in ratios
    assert min(ratios) > 1


def test_no_country_of_the_packets_is_in_the_case(seed: Seed) -> None:
    names = " ".join(n.name for n in seed.names)
    assert not [c for c in COUNTRIES if c in names or c in seed.text]


@pytest.mark.parametrize(
    ("low", "high", "truth", "confidence", "score"),
    [
        (50, 150, 100, 0.8, 100),
        (50, 150, 160, 0.8, 200),
        (50, 150, 40, 0.5, 140),
        (7, 7, 7, 0.9, 0),
    ],
)
def test_the_interval_score_is_width_plus_penalty(
    low: int, high: int, truth: int, confidence: float, score: float
) -> None:
    assert interval_score(low, high, truth, confidence) == pytest.approx(score)


def test_the_interval_score_refuses_what_is_no_interval() -> None:
    with pytest.raises(ValueError, match="low is 9, above high, 3"):
        interval_score(9, 3, 5, 0.8)
    with pytest.raises(ValueError, match="confidence is 1, wanted a share"):
        interval_score(3, 9, 5, 1)


def test_honest_ranges_beat_the_thoughtless_rules(seed: Seed) -> None:
    """A reader who starts from the last own count and leaves room above it does better."""
    mine, last = 0.0, 0.0
    for number in range(300):
        packet = make_packet(number, seed)
        low = packet.known_on_last_day
        mine += interval_score(low, low * 3, packet.truth, 0.8)
        guess = naive_guesses(packet)["add all"]
        last += interval_score(guess, guess, packet.truth, 0.8)
    assert mine < last / 2


def test_the_share_of_hits_counts_both_ends() -> None:
    assert share_of_hits([]) is None
    rounds = [{"low": 1, "high": 3, "truth": 3}, {"low": 1, "high": 3, "truth": 4}]
    assert share_of_hits(rounds) == 0.5
