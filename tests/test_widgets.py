from pathlib import Path

from conflicting_reports import show_article
from conflicting_reports.model import Seed
from conflicting_reports.plots import COLOURS
from conflicting_reports.widgets import SourceReader
from conflicting_reports.widgets import source_reader as module
from conflicting_reports.widgets.frame import style_of


def test_the_reader_holds_the_whole_article_letter_by_letter(seed: Seed) -> None:
    reader = SourceReader("september-2022")
    texts = ["".join(text for text, _ in p["pieces"]) for p in reader.paragraphs]
    assert texts == [p.quote for p in seed.paragraphs]
    assert len(texts) == 26


def test_every_passage_of_the_reader_is_described_in_plain_text_too() -> None:
    reader = SourceReader("september-2022")
    text = str(reader)
    marked = {key for p in reader.paragraphs for _, key in p["pieces"] if key}
    assert marked == {passage["id"] for passage in reader.passages}
    for passage in reader.passages:
        for question, answer in passage["pairs"]:
            assert f"{question}: {answer}" in text


def test_the_confirmed_count_is_shown_without_a_checker() -> None:
    reader = SourceReader("september-2022")
    passage = next(p for p in reader.passages if p["id"] == "a-07")
    assert ["Who checked it?", "not stated"] in passage["pairs"]
    assert passage["voice"] == "Armenia"


def test_the_chain_of_the_interview_is_shown() -> None:
    reader = SourceReader("september-2022")
    passage = next(p for p in reader.passages if p["id"] == "a-23")
    assert ["Through whom?", "Reuters"] in passage["pairs"]


def test_widgets_and_plots_give_each_party_the_same_colour() -> None:
    css = style_of(module.__file__).lower()
    for side, colour in zip(("first", "second"), COLOURS.values(), strict=True):
        assert f"--cr-{side}: {colour.lower()}" in css


def test_no_widget_asks_anything_of_the_network() -> None:
    for path in Path(module.__file__).parent.glob("*.[jc]s*"):
        text = path.read_text("utf-8")
        assert "http" not in text
        assert "import(" not in text
        assert "@import" not in text


def test_the_article_is_shown_with_numbers_and_as_plain_text() -> None:
    shown = show_article("september-2022")
    bundle = shown._repr_mimebundle_()
    assert str(shown).startswith("P0  Armenia announced")
    assert "&quot;There is a clear danger.&quot;" in bundle["text/html"]
    assert bundle["text/plain"] == str(shown)
