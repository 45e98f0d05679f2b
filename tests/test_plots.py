import itertools
import subprocess
import sys
from dataclasses import replace

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from matplotlib.colors import to_rgb
from matplotlib.dates import num2date
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from conflicting_reports.compare import ComparisonError, revisions
from conflicting_reports.model import PARTIES
from conflicting_reports.plots import (
    COLOURS,
    LINE_STYLES,
    MARKERS,
    describe_article_figures,
    describe_revisions,
    plot_article_figures,
    plot_revisions,
    table_article_figures,
    table_revisions,
)
from conflicting_reports.plots.addressees import (
    describe_addressees,
    plot_addressees,
    table_addressees,
)
from conflicting_reports.plots.history import describe_history, plot_history, table_history
from conflicting_reports.plots.style import INK, colour_of, marker_of
from conflicting_reports.plots.yearly import describe_yearly, plot_yearly, table_yearly, yearly
from conflicting_reports.seeds import load_seed

SEED = load_seed("september-2022")
PLOTS = (plot_revisions, plot_article_figures)
DEUTERANOPIA = (  # Machado, Oliveira and Fernandes 2009, severity 1
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def linear(colour):
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]


def luminance(rgb):
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), rgb, strict=True))


def contrast(a, b="white"):
    dark, light = sorted((luminance(linear(a)), luminance(linear(b))))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb):
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(m * c for m, c in zip(row, rgb, strict=True)) for row in matrix]
    x, y, z = (
        (v / w) ** (1 / 3) if v / w > 0.008856 else 7.787 * v / w + 16 / 116
        for v, w in zip(xyz, white, strict=True)
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def as_deuteranope(colour):
    rgb = linear(colour)
    seen = (sum(m * c for m, c in zip(row, rgb, strict=True)) for row in DEUTERANOPIA)
    return [min(1, max(0, c)) for c in seen]


def labels(ax):
    texts = [ax.xaxis.label, ax.yaxis.label, ax.title, *ax.texts]
    texts += [ax._left_title, *ax.get_xticklabels(), *ax.get_yticklabels()]
    return [t for t in texts if t.get_visible() and t.get_text().strip()]


def shown(ax):
    ax.figure.canvas.draw()
    hidden = [] if ax.axison else [*ax.get_xticklabels(), *ax.get_yticklabels()]
    return [t for t in labels(ax) if t not in hidden]


def step_lines(ax):
    """Return each line by its name, its strokes put together."""
    lines = {}
    for stroke in ax.lines:
        if stroke.get_drawstyle() == "steps-post":
            lines.setdefault(stroke.get_label(), []).append(stroke)
    return {
        name: Line2D(
            [x for stroke in strokes for x in stroke.get_xdata()],
            [y for stroke in strokes for y in stroke.get_ydata()],
            color=strokes[0].get_color(),
        )
        for name, strokes in lines.items()
    }


def drawn_figures(ax):
    return [line for line in ax.lines if line.get_label() == "_figure"]


def test_both_colours_are_equally_strong_on_white():
    ratios = [contrast(COLOURS[party]) for party in PARTIES]
    assert min(ratios) >= 4.5  # labels are set in these colours, so text's own limit holds
    assert max(ratios) / min(ratios) < 1.15


def test_a_deuteranope_tells_the_colours_apart():
    a, b = (lab(as_deuteranope(COLOURS[party])) for party in PARTIES)
    assert sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 > 40


def test_without_colour_markers_and_line_styles_still_tell():
    assert len(set(MARKERS.values())) == len(PARTIES)
    assert len(set(map(str, LINE_STYLES.values()))) == len(LINE_STYLES)


@pytest.mark.parametrize("plot", PLOTS)
@pytest.mark.parametrize("width", [7.5, 8.5, 10.24, 14])
def test_no_text_covers_another_or_leaves_the_picture(plot, width):
    figure = Figure(figsize=(width, 5.9), layout="constrained")
    ax = plot(SEED, figure.subplots())
    texts = shown(ax)
    boxes = {t: t.get_window_extent() for t in texts}
    for a, b in itertools.combinations(texts, 2):
        assert not boxes[a].overlaps(boxes[b]), (a.get_text(), b.get_text())
    for text, box in boxes.items():
        assert box.x0 >= 0, text.get_text()
        assert box.x1 <= figure.bbox.x1, text.get_text()


def test_no_number_is_written_over_a_marker():
    ax = plot_revisions(SEED)
    texts = [t.get_window_extent() for t in shown(ax)]
    for line in drawn_figures(ax):
        x, y = line.get_transform().transform((line.get_xdata()[0], line.get_ydata()[0]))
        assert not any(b.x0 < x < b.x1 and b.y0 < y < b.y1 for b in texts)


def test_markers_of_the_two_parties_do_not_cover_each_other():
    ax = plot_revisions(SEED)
    ax.figure.canvas.draw()
    points = [
        line.get_transform().transform((line.get_xdata()[0], line.get_ydata()[0]))
        for line in drawn_figures(ax)
    ]
    assert all(max(abs(a - b)) > 8 for a, b in itertools.combinations(points, 2))


def test_each_line_holds_the_figures_of_one_party_and_measure_only():
    lines = step_lines(plot_revisions(SEED))
    assert set(lines) == {"Armenia: killed", "Armenia: killed or missing", "Azerbaijan: killed"}
    for name, line in lines.items():
        party, measure = name.split(": ")
        wanted = [c.value for c in revisions(SEED, party, (measure,), repeats=True)]
        assert list(line.get_ydata()) == wanted
        assert line.get_color() == COLOURS[party]


def test_no_stroke_joins_soldiers_with_figures_that_have_civilians_in_them():
    ax = plot_revisions(SEED)
    strokes = [
        list(line.get_ydata())
        for line in ax.lines
        if line.get_drawstyle() == "steps-post" and line.get_label() == "Armenia: killed"
    ]
    assert strokes == [[49, 105, 105, 135], [224]]


def test_every_figure_has_a_marker_and_its_number():
    ax = plot_revisions(SEED)
    values = sorted(line.get_ydata()[0] for line in drawn_figures(ax))
    assert values == [49, 50, 71, 77, 79, 80, 105, 135, 207, 210, 224]
    words = {t.get_text() for t in ax.texts}
    assert {"49+", "50", "105+", "135+", "207", "210+ in Oct", "224", "80"} <= words
    assert {"Armenia: killed", "Armenia: killed or missing", "Azerbaijan: killed"} <= words
    assert ax.get_legend() is None


def test_open_markers_are_limited_figures_and_filled_ones_are_not():
    ax = plot_revisions(SEED)
    filled = {
        line.get_ydata()[0]
        for line in drawn_figures(ax)
        if line.get_markerfacecolor() == line.get_markeredgecolor()
    }
    assert filled == {50, 71, 77, 79, 80, 224}


def test_days_are_real_and_in_order_and_people_start_at_zero():
    ax = plot_revisions(SEED)
    line = step_lines(ax)["Armenia: killed"]
    days = [num2date(x).date().isoformat() for x in line.get_xdata()]
    assert days == ["2022-09-13", "2022-09-14", "2022-09-15", "2022-09-16", "2023-02-01"]
    assert ax.get_ylim()[0] == 0
    across = [ax.transData.transform((x, 0))[0] for x in line.get_xdata()]
    assert across == sorted(across)
    assert "left out" in ax.get_xlabel()


def test_a_day_is_as_wide_as_the_next_within_a_part():
    ax = plot_revisions(SEED)
    start = step_lines(ax)["Armenia: killed"].get_xdata()[0]
    across = [ax.transData.transform((start + n, 0))[0] for n in range(10)]
    steps = [b - a for a, b in itertools.pairwise(across)]
    assert max(steps) - min(steps) < 0.1


def test_one_party_or_measure_can_be_drawn_alone():
    ax = plot_revisions(SEED, parties=("Azerbaijan",), measures=("killed",))
    assert set(step_lines(ax)) == {"Azerbaijan: killed"}
    assert "Azerbaijan’s count" in ax.get_title(loc="left")


def test_the_title_treats_both_parties_alike():
    title = plot_revisions(SEED).get_title(loc="left")
    assert title == "Each side’s count of its own dead rose: Armenia 49 to 224, Azerbaijan 50 to 80"


def test_the_same_axes_come_back_and_pyplot_is_left_alone():
    before = dict(matplotlib.rcParams)
    for plot in PLOTS:
        ax = Figure(figsize=(10.24, 5.9)).subplots()
        assert plot(SEED, ax) is ax
        assert plt.get_fignums() == []
        assert plot(SEED).figure.number in plt.get_fignums()
        plt.close("all")
    assert dict(matplotlib.rcParams) == before


def test_importing_the_module_does_not_import_matplotlib():
    code = "import sys, conflicting_reports.plots; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_text_and_table_say_what_the_drawing_says():
    text, table = describe_revisions(SEED), table_revisions(SEED)
    assert list(table.columns[:8]) == [
        *("day", "party", "measure", "figure", "hedge", "speaker", "publisher", "address")
    ]
    assert len(table) == len(drawn_figures(plot_revisions(SEED)))
    assert all(f"{figure} for" in text for figure in table["figure"])
    assert table["address"].str.len().min() > 0
    assert "“not yet final”" in text
    assert "Azerbaijan, killed or missing: no figure for its own losses was found." in text
    assert table.loc["S22-180", "day"] == "2022-10"


def test_a_case_without_such_figures_is_refused_in_words():
    with pytest.raises(ComparisonError, match="no figure to draw: displaced of Azerbaijan"):
        plot_revisions(SEED, parties=("Azerbaijan",), measures=("displaced",))
    assert table_revisions(SEED, ("Azerbaijan",), ("displaced",)).empty


def test_the_articles_three_figures_are_rows_and_not_bars():
    ax = plot_article_figures(SEED)
    words = " ".join(t.get_text().replace("\n", " ") for t in ax.texts)
    for part in (
        "105",
        "at least",
        "100",
        "50",
        "Nikol Pashinyan",
        "State Commission",
        "13 September",
    ):
        assert part in words
    assert not ax.patches
    assert list(table_article_figures(SEED).index) == ["a-07", "a-11", "a-12"]
    text = describe_article_figures(SEED)
    assert "100: bodies of soldiers of Armenia. Said by State Commission" in text
    assert "50: soldiers of Azerbaijan, killed." in text


RIVER = load_seed("vaddow-river")


def test_a_party_has_the_look_of_its_place_in_the_case():
    for seed in (SEED, RIVER):
        looks = list(zip(COLOURS.values(), MARKERS.values(), strict=True))
        assert [(colour_of(seed, p), marker_of(seed, p)) for p in seed.parties] == looks
        assert (colour_of(seed, "both"), marker_of(seed, None)) == (INK, None)
    assert colour_of(RIVER, "Armenia") == INK


def test_the_lines_of_the_invented_case_are_its_parties():
    lines = step_lines(plot_revisions(RIVER))
    assert {name.split(":")[0] for name in lines} == set(RIVER.parties)
    for name, line in lines.items():
        assert line.get_color() == colour_of(RIVER, name.split(":")[0])
    assert set(table_revisions(RIVER)["party"]) == set(RIVER.parties)


@pytest.mark.parametrize(
    ("draw", "describe", "table"),
    [
        (plot_revisions, describe_revisions, table_revisions),
        (plot_article_figures, describe_article_figures, table_article_figures),
        (plot_addressees, describe_addressees, table_addressees),
        (plot_yearly, describe_yearly, table_yearly),
        (plot_history, describe_history, table_history),
    ],
    ids=lambda function: function.__name__,
)
def test_the_invented_case_is_drawn_without_the_names_of_the_real_one(draw, describe, table):
    words = [t.get_text() for t in labels(draw(RIVER))]
    words += [describe(RIVER), table(RIVER).to_csv()]
    assert not any(name in text for text in words for name in (*PARTIES, "UCDP"))
    assert len(table(RIVER)) > 2


def test_years_are_of_the_pair_and_the_newest_version_unless_told_otherwise():
    assert [len(yearly(SEED)), len(yearly(SEED, "23.1"))] == [17, 16]
    assert [e.best for e in yearly(RIVER)] == [58, 1585, 1012, 668, 38, 108]
    assert [e.best for e in yearly(RIVER, "17.2")] == [110]
    for seed, version in ((RIVER, "24.1"), (replace(RIVER, estimates=()), None)):
        with pytest.raises(ComparisonError):
            plot_yearly(seed, version=version)
