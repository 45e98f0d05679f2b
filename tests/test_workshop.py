"""The workshop kit: one definition of the items, run-sheets that add up, sheets that can be read."""

from __future__ import annotations

import functools
import html
import io
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from conflicting_reports.__main__ import main
from conflicting_reports.checks import find_item
from conflicting_reports.errors import MaterialError, WorkshopError, WorkspaceError
from conflicting_reports.seeds import load_seed
from conflicting_reports.workshop import run_sheets
from conflicting_reports.workshop.items import LENGTHS, ORDER, find_session_item, load_session
from conflicting_reports.workshop.printed import (
    FILES,
    TITLES,
    make_workshop,
    print_sheet,
    printed_data,
)
from conflicting_reports.workshop.projector import projector_page
from conflicting_reports.workshop.run_sheets import load_run_sheet

CASES = ("september-2022", "vaddow-river")
ITEMS = sorted({name for order in ORDER.values() for name, _ in order})
ALL = [(minutes, case) for minutes in LENGTHS for case in CASES]
# what only the real case has
REAL_WORDS = re.compile(r"Armenia|Azerbaij|Azeri|Karabakh|Pashinyan|\b105\b|September|2022")


@functools.cache
def pdf(name: str, minutes: int, case: str, paper: str = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(print_sheet(name, load_run_sheet(minutes, case), paper)))


def squeezed(text: str) -> str:
    """Return a text without what a line break changes."""
    return re.sub(r"\s+", "", text).replace("’", "'").replace("“", '"').replace("”", '"')


def text_of(name: str, minutes: int, case: str) -> str:
    return squeezed("".join(page.extract_text() for page in pdf(name, minutes, case).pages))


# the items: one definition


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", ITEMS)
def test_the_key_is_right_by_the_check_itself(name: str, case: str) -> None:
    item = find_session_item(name, case)
    found = item.feedback_on({})
    assert (found is None) == (find_item(name).check is None)
    assert found is None or found.outcome == "right", found


@pytest.mark.parametrize("name", ITEMS)
def test_each_row_and_paragraph_stands_in_the_released_notebook(name: str, root: Path) -> None:
    item = find_session_item(name)
    unit = item.item.unit
    cells = squeezed((root / f"solutions/{unit}.py").read_text("utf-8"))
    bare = re.sub(r'`"?|"`|\*', "", cells)
    for cells_of in item.task.rows.values():
        for cell in cells_of:
            stands = squeezed(cell.split(": ", 1)[-1] if name == "number-sort" else cell)
            assert stands in bare, cell


@pytest.mark.parametrize("name", [name for name in ITEMS if name != "new-report"])
def test_the_invented_case_says_nothing_of_the_real_one(name: str) -> None:
    item = find_session_item(name, "vaddow-river")
    shown = [*item.task.paragraphs, *item.task.points, *(row.text for row in item.rows)]
    shown += [word for row in item.rows for word in row.key]
    for text in shown:
        assert not REAL_WORDS.search(text), text
    assert len(item.task.rows) == len(find_session_item(name).task.rows)


@pytest.mark.parametrize(("minutes", "case"), ALL)
def test_the_invented_handout_is_a_full_replacement(minutes: int, case: str) -> None:
    other = load_session(minutes, "fictional")
    here = load_session(minutes, case)
    assert [i.id for i in here.items] == [i.id for i in other.items]
    assert [len(i.task.rows) for i in here.items] == [len(i.task.rows) for i in other.items]


def test_sheets_of_the_invented_case_name_nothing_of_the_real_one() -> None:
    for name in TITLES:
        for page in pdf(name, 180, "vaddow-river").pages:
            found = REAL_WORDS.search(page.extract_text())
            assert not found, (name, found)
    assert not REAL_WORDS.search(projector_page(load_run_sheet(180, "fictional")))


@pytest.mark.parametrize("case", CASES)
def test_feedback_ignores_what_a_session_does_not_ask(case: str) -> None:
    first = find_session_item("mirror-table", case)
    named = first.feedback({"broke_it_first": first.seed.parties[0]})
    assert named is not None
    assert (named.outcome, named.misconceptions) == ("not yet", ("M11",))
    report = find_session_item("new-report", case)
    right = {row.id: row.key[0] for row in report.rows if row.key}
    found = report.feedback(right)
    assert found is not None
    assert found.outcome == "right"


def test_prompts_are_escaped() -> None:
    for name in ITEMS:
        prompt = re.sub(r"</?(p|ul|ol|li)>", "", find_session_item(name).prompt)
        assert not re.search(r"[<>\"]", prompt)


def test_unknown_lengths_and_cases_are_refused() -> None:
    with pytest.raises(MaterialError, match="there are 15, 45, 90, 180"):
        load_session(60)
    with pytest.raises(MaterialError, match="september-2022 and fictional"):
        load_session(45, "elsewhere")


# the run-sheets


@pytest.mark.parametrize(("minutes", "case"), ALL)
def test_run_sheets_add_up_and_say_what_to_do(minutes: int, case: str) -> None:
    sheet = load_run_sheet(minutes, case)
    assert sum(step.minutes for step in sheet.steps) == minutes
    ends = {step.start + step.minutes for step in sheet.steps}
    for minute, _, _ in sheet.checkpoints:
        assert minute in ends or minutes == 15 or minute == 165, minute
    for step in sheet.steps:
        assert all((step.say, step.do, step.people, step.look)), step.title
        if step.item:
            assert len(step.wrong) == 3, step.item.id
            assert step.late, step.item.id
    assert len(sheet.rules) >= 5
    assert sheet.cut
    assert len(sheet.bereaved) >= 5
    assert len(sheet.right) >= 5


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_answer_shows_the_misconception_it_is_listed_under(case: str) -> None:
    session = load_session(180, case)
    words = run_sheets.facts(session.seed)
    for item in session.items:
        for wrong in run_sheets.filled(
            run_sheets.source("items")[item.id]["wrong"], words, "items"
        ):
            if not wrong.get("answer"):
                continue
            found = item.feedback_on(wrong["answer"])
            assert found is not None
            assert found.outcome != "right", (item.id, wrong["hear"])
            assert not wrong["code"] or wrong["code"] in found.misconceptions, (item.id, wrong)


def test_evidence_is_cited_with_an_address() -> None:
    for _, why in load_run_sheet(45).evidence[:-1]:
        assert re.search(r"doi 10\.|eric\.ed\.gov|everycasualty\.org|eprints", why), why


@pytest.mark.parametrize("case", CASES)
def test_figures_stand_only_in_braces_in_the_sources(case: str, root: Path) -> None:
    numbers = {str(line["count"]) for line in find_item("claim-table").model(load_seed(case))}
    for path in (root / "course/workshop").glob("*.toml"):
        found = tomllib.loads(path.read_text("utf-8"))
        assert not numbers & set(re.findall(r"\b\d{2,3}\b", str(found.get("talk", "")))), path.name


def test_a_damaged_source_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "045.toml").write_text('aim = "broken', encoding="utf-8")
    monkeypatch.setattr(run_sheets, "folder", lambda kind: tmp_path)
    run_sheets.source.cache_clear()
    try:
        with pytest.raises(WorkshopError, match=r"045\.toml"):
            run_sheets.source("045")
        with pytest.raises(WorkshopError, match="missing"):
            run_sheets.source("090")
    finally:
        run_sheets.source.cache_clear()


def test_a_word_in_braces_that_nothing_stands_for_is_named() -> None:
    with pytest.raises(WorkshopError, match=r"nothing stands for \{nobody\}"):
        run_sheets.filled("{nobody}", {"first": "1"}, "045.toml")


# what is printed


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", TITLES)
def test_every_page_has_its_number_its_size_and_letters_of_12_points(name: str, paper: str) -> None:
    reader = pdf(name, 180, "september-2022", paper)
    sizes: set[float] = set()
    low: list[tuple[float, str]] = []
    lowest = 0 if name in {"cards", "poster"} else 50
    for number, page in enumerate(reader.pages, 1):
        low.clear()

        def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if text.strip():
                sizes.add(round(abs(size * tm[3] * cm[3]), 2))
                if not re.match(r"page|\d|of|Conflicting", text.strip()):
                    low.append((tm[4] * cm[1] + tm[5] * cm[3] + cm[5], text))

        text = page.extract_text(visitor_text=visit)
        assert f"page{number}of{len(reader.pages)}" in squeezed(text)
        assert min(low, default=(lowest, ""))[0] >= lowest, min(low)
        width, height = (round(float(side)) for side in page.mediabox[2:])
        wanted = {"a4": (595, 842), "letter": (612, 792)}[paper]
        poster = {"a4": (1191, 842), "letter": (1224, 792)}[paper]
        assert (width, height) == (poster if name == "poster" else wanted)
    assert min(sizes) >= 12, sizes


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_two_slips_of_a_sheet_do_not_touch(minutes: int, paper: str) -> None:
    heights: dict[str, list[float]] = {"Feedback slip": [], "Too short": []}

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        for word, found in heights.items():
            if word in text:
                found.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    pdf("feedback-slip", minutes, "september-2022", paper).pages[0].extract_text(visitor_text=visit)
    _, _, second_head = sorted(heights["Feedback slip"], reverse=True)
    first_end, second_end = sorted(heights["Too short"], reverse=True)
    assert first_end > second_head + 30
    assert second_end > 70


def test_the_poster_letters_are_of_12_points_too() -> None:
    """They are drawn as outlines, so the smallest of the figure is scaled to the sheet's width."""
    from conflicting_reports.plots.style import SIZE, SMALL

    width = float(pdf("poster", 45, "september-2022").pages[0].mediabox.width) - 2 * 1.8 * 72 / 2.54
    height = 19.5 / 2.54 * 72
    scale = min(width / (SIZE[0] * 72), height / (SIZE[1] * 72))
    assert SMALL * scale >= 12


def test_only_fonts_that_typst_brings_are_used_and_embedded() -> None:
    for name in TITLES:
        for page in pdf(name, 90, "september-2022").pages:
            for font in page["/Resources"].get("/Font", {}).values():
                base = str(font.get_object()["/BaseFont"])
                assert re.search(r"LibertinusSerif|DejaVuSansMono", base), base


@pytest.mark.parametrize(("minutes", "case"), ALL)
def test_handout_key_and_run_sheet_bear_the_ids_of_the_notebooks(minutes: int, case: str) -> None:
    for name in ("handout", "answer-key", "run-sheet"):
        text = text_of(name, minutes, case)
        for item in load_session(minutes, case).items:
            assert item.id in text, (name, item.id)
            assert squeezed(item.title) in text


@pytest.mark.parametrize(("minutes", "case"), ALL)
def test_the_handout_holds_the_whole_article_and_every_row(minutes: int, case: str) -> None:
    text = text_of("handout", minutes, case)
    for paragraph in load_seed(case).paragraphs:
        assert squeezed(paragraph.quote) in text, paragraph.quote
    for item in load_session(minutes, case).items:
        for cells in item.task.rows.values():
            for cell in cells:
                assert squeezed(cell) in text, (item.id, cell)


@pytest.mark.parametrize("case", CASES)
def test_every_phrase_that_is_printed_as_the_articles_stands_in_it(case: str) -> None:
    seed = load_seed(case)
    places = [p.quote for p in seed.paragraphs]
    plain = [squeezed(text) for text in places]
    checked = 0
    for item in load_session(180, case).items:
        if item.text_id != case:
            continue
        texts = [*item.task.points, *(cell for cells in item.task.rows.values() for cell in cells)]
        for text in texts:
            for label, phrase in re.findall(r"^(?:first, |second, )?(P\d+): (.+)$", text):
                checked += 1
                assert squeezed(phrase).strip('"') in plain[int(label[1:])], text
        for text in [*item.task.paragraphs, *item.task.points]:
            for quote in re.findall(r'"([^"]+)"', text):
                if len(quote.split()) > 1:
                    checked += 1
                    assert squeezed(quote).rstrip(".") in "".join(plain), quote
    for line in find_item("claim-table").model(seed):
        checked += 1
        assert line["quote"] in places
    assert checked >= 14


@pytest.mark.parametrize("name", ["handout", "cards"])
def test_what_people_get_does_not_give_the_key(name: str) -> None:
    text = text_of(name, 180, "september-2022")
    for item in load_session(180).items:
        assert squeezed(item.explanation) not in text or not item.explanation
        for row in item.rows:
            if item.kind == "short text":
                assert squeezed(row.key[0]) not in text


@pytest.mark.parametrize("minutes", LENGTHS)
def test_cards_have_a_back_for_each_front_on_the_next_page(minutes: int) -> None:
    pages = [
        squeezed(page.extract_text()) for page in pdf("cards", minutes, "september-2022").pages
    ]
    cards = printed_data(load_run_sheet(minutes))["cards"]
    assert len(pages) == 2 * -(-len(cards) // 14)
    fronts, backs = "".join(pages[::2]), "".join(pages[1::2])
    for card in cards:
        assert squeezed(card["text"]) in fronts
    assert backs.count("card") >= sum(not card["head"] for card in cards)


def test_two_makings_are_the_same_byte_for_byte() -> None:
    sheet = load_run_sheet(15)
    for name in TITLES:
        assert print_sheet(name, sheet) == print_sheet(name, sheet), name


# the folder and the command


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    made = make_workshop(tmp_path / "kit", 15)
    assert sorted(p.name for p in made) == sorted(FILES)
    make_workshop(tmp_path / "kit", 15, "fictional")
    (tmp_path / "kit/notes.txt").write_text("mine", encoding="utf-8")
    before = {p.name: p.read_bytes() for p in (tmp_path / "kit").iterdir()}
    with pytest.raises(WorkspaceError, match=r"holds other files \(notes\.txt\)"):
        make_workshop(tmp_path / "kit", 15)
    assert {p.name: p.read_bytes() for p in (tmp_path / "kit").iterdir()} == before


def test_errors_of_the_command_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for words, message in (
        (f"workshop {tmp_path / 'file'}", "is a file; give the name of a folder"),
        (f"workshop {tmp_path / 'file' / 'in'} --minutes 15", "can't be written"),
        (f"workshop {tmp_path}", "holds other files (file); give the name of a new or empty"),
        (f"workshop {tmp_path / 'new'} --minutes 60", "'60' is not one of"),
        (f"workshop {tmp_path / 'new'} --case elsewhere", "'elsewhere' is not one of"),
        (f"workshop {tmp_path / 'new'} --paper a5", "'a5' is not one of"),
        ("workshop", "Missing argument 'DIR'"),
    ):
        result = CliRunner().invoke(main, shlex.split(words))
        assert result.exit_code != 0, words
        assert message in re.sub(r"\s+", " ", result.output), (words, result.output)
        assert "Traceback" not in result.output
    assert not (tmp_path / "new").exists()


def test_the_command_says_what_it_made(tmp_path: Path) -> None:
    words = ["workshop", str(tmp_path / "kit"), "--minutes", "15", "--paper", "letter"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    for name in FILES:
        assert name in result.output
        assert (tmp_path / "kit" / name).stat().st_size > 1000


# the projector view (letters and keys are tested in a browser)


@pytest.mark.parametrize(("minutes", "case"), ALL)
def test_the_projector_view_is_one_file_with_every_item(minutes: int, case: str) -> None:
    sheet = load_run_sheet(minutes, case)
    page = projector_page(sheet)
    assert not re.search(r"\b(src|href)\s*=|https?:|@import|url\(", page)
    assert "%screens%" not in page
    for step in sheet.steps:
        assert f'data-minutes="{step.minutes}"' in page
        if step.item:
            assert f'aria-label="{step.item.id}' in page
    for paragraph in sheet.session.seed.paragraphs:
        assert html.escape(paragraph.quote) in page
