import csv
import dataclasses
import re
from pathlib import Path

import matplotlib
import pytest

matplotlib.use("Agg")

import matplotlib.pyplot as plt

from conflicting_reports.compare import ComparisonError
from conflicting_reports.model import Seed
from conflicting_reports.plots import COLOURS
from conflicting_reports.plots.translation_chain import (
    describe_translation_chain,
    plot_translation_chain,
    table_translation_chain,
)
from conflicting_reports.widgets import places as module
from conflicting_reports.widgets.frame import style_of
from conflicting_reports.widgets.place_map import distance_km, draw_map, scale_length
from conflicting_reports.widgets.places import PlaceExplorer, both_names, describe_form, fold


@pytest.fixture
def explorer() -> PlaceExplorer:
    return PlaceExplorer("september-2022")


def entry(explorer: PlaceExplorer, key: str) -> dict:
    return next(e for e in explorer.entries if e["id"] == key)


def lines(explorer: PlaceExplorer, key: str, question: str) -> list[dict]:
    return dict(entry(explorer, key)["pairs"])[question]


def test_every_name_with_forms_is_listed_with_all_its_forms(
    explorer: PlaceExplorer, seed: Seed
) -> None:
    named = [n for n in seed.names if any(n.forms.values()) or n.what_the_article_did]
    assert {e["id"] for e in explorer.entries} == {n.id for n in named}
    for name in named:
        for forms in name.forms.values():
            for form in forms:
                assert fold(form) in entry(explorer, name.id)["search"]


def test_it_opens_with_the_joined_name_and_shows_the_two_places(explorer: PlaceExplorer) -> None:
    assert explorer.selected == "jermuk-ferin-shurga"
    assert entry(explorer, explorer.selected)["on_map"] == ["jermuk", "verin-shorzha"]
    assert explorer.measured == ["jermuk", "verin-shorzha"]
    assert explorer.distances["jermuk"]["verin-shorzha"] == "31"


@pytest.mark.parametrize("spelling", ["Karvachar", "kelbajar", "Кельбаджар", "كلبجار", "KELBECER"])
def test_a_place_is_found_under_each_of_its_spellings(
    explorer: PlaceExplorer, spelling: str
) -> None:
    found = fold(spelling) in entry(explorer, "kalbajar")["search"]
    assert found == (spelling != "KELBECER"), "ə is a letter of its own, not a marked e"


def test_marks_on_letters_do_not_hide_a_name(explorer: PlaceExplorer) -> None:
    assert fold("cavusoglu") in entry(explorer, "cavusoglu")["search"]
    assert fold("ISTISU") == fold("İstisu")


def test_a_form_in_another_script_keeps_its_letters_language_and_transcription() -> None:
    assert describe_form("جيرموك (ar: jirmuk)") == {
        "text": "جيرموك",
        "lang": "ar",
        "after": "Arabic: jirmuk",
    }
    assert describe_form("Քարվաճառ") == {"text": "Քարվաճառ", "lang": "hy", "after": ""}
    assert describe_form("Kelbadjar (UN 1993)")["text"] == "Kelbadjar (UN 1993)"


def test_the_article_s_form_is_shown_with_its_paragraph(explorer: PlaceExplorer) -> None:
    said = lines(explorer, "jermuk-ferin-shurga", "In the article")
    assert said[0]["text"] == "“Jermuk Ferin Shurga” (P7)"
    assert lines(explorer, "sotk", "In the article")[0]["text"] == "not in the article"


def test_every_mapped_place_has_a_name_from_each_language(seed: Seed) -> None:
    pairs = {n.id: both_names(n) for n in seed.names if n.lat is not None}
    assert pairs["kalbajar"] == ("Karvachar", "Kalbajar")
    assert pairs["shusha"] == ("Shushi", "Shusha")
    assert pairs["stepanakert"] == ("Stepanakert", "Khankendi")
    assert pairs["goris"] == ("Goris", "Gorus")
    assert all(a != b for a, b in pairs.values())


def test_the_scale_bar_agrees_with_the_distances_between_places(
    explorer: PlaceExplorer, seed: Seed
) -> None:
    chart = explorer.chart
    unit = chart["bar"]["length"] / chart["bar"]["km"]
    spots = {p["id"]: (p["x"], p["y"]) for p in chart["places"]}
    for a, (ax, ay) in spots.items():
        for b, (bx, by) in spots.items():
            if a != b:
                drawn = ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 / unit
                assert drawn == pytest.approx(distance_km(seed.name(a), seed.name(b)), rel=0.02)


def test_the_map_draws_no_border_and_says_so(explorer: PlaceExplorer) -> None:
    assert "No border is drawn" in explorer.chart["caption"]
    assert set(explorer.chart) == {"width", "height", "places", "bar", "countries", "caption"}


def test_labels_stay_inside_the_map_and_off_each_other(explorer: PlaceExplorer) -> None:
    boxes = []
    for place in explorer.chart["places"]:
        wide = max(map(len, place["lines"])) * 7.3
        start = {"start": 0, "middle": -wide / 2, "end": -wide}[place["anchor"]]
        left, top = place["label_x"] + start, place["label_y"] - 11
        boxes.append((left, top, left + wide, top + 15 * len(place["lines"])))
        assert left >= 0
        assert left + wide <= explorer.chart["width"]
        assert top >= 0
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_all_is_said_in_plain_text_too(explorer: PlaceExplorer) -> None:
    text = str(explorer)
    for e in explorer.entries:
        for question, said in e["pairs"]:
            assert f"    {question}: {said[0]['text']}" in text
    assert "Jermuk / Istisu: 39.8417 N 45.6722 E (Armenia); nearest: Verin Shorzha, 31 km" in text


def test_the_invented_case_speaks_of_its_own_two_sides_alone() -> None:
    invented = PlaceExplorer("vaddow-river")
    for text in (str(invented), str(invented.entries), str(invented.chart)):
        assert "Armenia" not in text
        assert "Azerbaijan" not in text
        assert "example.org" not in text
    caption = invented.chart["caption"]
    assert "used by Brennoth stands above and the one used by Ullamere below" in caption
    assert invented.parties == ["Brennoth", "Ullamere"]
    lines_of = {p["id"]: p["lines"] for p in invented.chart["places"]}
    assert lines_of["tolvane"] == ["Tolvane", "Greywater"]
    assert lines_of["mirrick"] == ["Saltmere", "Mirrick"]
    assert lines_of["ostervane"] == ["Ostervane"]
    said = [line["text"] for line in lines(invented, "tolvane", "What each side says")]
    assert said == ["Tolvane (used by Brennoth)", "Greywater (used by Ullamere)"]
    assert "In other languages" not in str(invented)


def test_the_script_knows_no_party_by_name() -> None:
    script = Path(module.__file__).with_suffix(".js").read_text("utf-8")
    assert not re.search("Armenia|Azerbaijan|Brennoth", script)


@pytest.mark.parametrize(
    ("case", "form", "said"),
    [
        ("september-2022", "Basarkechar", "Vardenis (place)"),
        ("september-2022", "Gorus", "Goris (place)"),
        ("september-2022", "Garakilsa", "several places bore the name"),
        ("september-2022", "Istisu", "Not the Istisu in Kalbajar district"),
        ("september-2022", "Nagorno-Karabakh", "the Armenia-Azerbaijan state border"),
        ("september-2022", "Lachin", "the district at the border is meant"),
        ("vaddow-river", "Greywater", "Tolvane (place)"),
        ("vaddow-river", "Concord Bridge", "Ondry Bridge (place)"),
        ("vaddow-river", "Senlow", "Three villages bear the name"),
        ("vaddow-river", "Tarrow Ford", "another in Ullamere"),
        ("vaddow-river", "Vaddow plain", "lie on the border, 45 km or more upstream"),
    ],
)
def test_a_search_shows_what_the_tasks_of_unit_03_ask_for(case: str, form: str, said: str) -> None:
    explorer = PlaceExplorer(case)
    shown = [e["name"] for e in explorer.entries if fold(form) in e["search"]]
    blocks = [b for b in str(explorer).split("\n\n") if b.split(" (")[0] in shown]
    assert any(said in f"{block}\n" for block in blocks), blocks


def test_an_unknown_name_cannot_be_selected() -> None:
    assert PlaceExplorer("september-2022", "kalbajar").selected == "kalbajar"
    with pytest.raises(KeyError, match="atlantis"):
        PlaceExplorer("september-2022", "atlantis")


def test_a_case_without_coordinates_has_names_and_no_map(case: Path) -> None:
    table = case / "names.csv"
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    for row in rows:
        row.update(lat="", lon="", coordinate_source="")
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    explorer = PlaceExplorer(case)
    assert explorer.chart["places"] == []
    assert "No place in the records has coordinates." in str(explorer)


def test_a_map_of_one_place_can_be_drawn(seed: Seed) -> None:
    chart = draw_map([(seed.name("jermuk"), ("Jermuk", "Istisu"))], "Two names.")
    assert len(chart["places"]) == 1
    assert chart["bar"]["km"] > 0


@pytest.mark.parametrize(("most", "length"), [(34.5, 20), (5, 5), (0.7, 0.5), (199, 100)])
def test_the_scale_bar_has_a_round_length(most: float, length: float) -> None:
    assert scale_length(most) == length


def test_the_explorer_gives_each_party_its_colour_and_asks_nothing_of_the_network() -> None:
    style = style_of(module.__file__).lower()
    for side, colour in zip(("first", "second"), COLOURS.values(), strict=True):
        assert f"--cr-{side}: {colour.lower()}" in style
    for suffix in (".js", ".css"):
        assert "http" not in Path(module.__file__).with_suffix(suffix).read_text("utf-8")


def test_the_chain_says_where_two_names_became_one(seed: Seed) -> None:
    text = describe_translation_chain(seed)
    assert text.startswith("Between step 3 and step 4 (an inferred link), two places became one")
    assert "Gone since step 1: pre-offensive, operations, large-caliber, rifle" in text
    table = table_translation_chain(seed)
    assert list(table["names"]) == ["two", "two", "two", "one", "one"]
    assert list(table["basis"]).count("inferred link") == 2


def test_the_chain_is_drawn_inside_the_figure_without_overlap(seed: Seed) -> None:
    axes = plot_translation_chain(seed)
    axes.figure.canvas.draw()
    boxes = [t.get_window_extent() for t in axes.texts if t.get_text().strip()]
    for n, a in enumerate(boxes):
        assert a.x0 >= 0
        assert a.x1 <= axes.figure.bbox.x1
        for b in boxes[n + 1 :]:
            wide, tall = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
            assert wide <= 0 or tall <= 3
    dashed = [line for line in axes.lines if line.get_linestyle() == "--"]
    assert len(dashed) == 2
    plt.close("all")


def test_a_case_without_a_chain_says_so(seed: Seed) -> None:
    bare = dataclasses.replace(seed, chain=())
    assert describe_translation_chain(bare) == "The case has no chain of texts."
    with pytest.raises(ComparisonError, match="no chain of texts"):
        plot_translation_chain(bare)
