"""The room: joining, answering, leading, and what is refused or harmless."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from conflicting_reports.__main__ import main
from conflicting_reports.errors import ConflictingReportsError
from conflicting_reports.room import results as room_results
from conflicting_reports.room.address import is_known_host, new_word, reach, tidy_word
from conflicting_reports.room.forms import LONGEST, read_form
from conflicting_reports.room.results import judgement, look
from conflicting_reports.room.session import Room, safe
from conflicting_reports.room.store import Answer, RoomError, Store, token_hash
from conflicting_reports.room.tries import Tries, network
from conflicting_reports.workshop.items import SessionItem, find_session_item, load_session
from tests.room_server import Browser, Leader, Server

PLAN = {"case": "vaddow-river", "minutes": "45", "items": "x"}
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}"


def rightly(item: SessionItem) -> dict[str, list[str]]:
    """Return the fields of a form with everything right."""
    return {
        f"row-{n}": list(row.key) if row.kind == "choices" else [row.key[0]]
        for n, row in enumerate(item.rows)
        if row.key
    }


def items() -> tuple[SessionItem, ...]:
    return load_session(45, "fictional").items


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path / "room.sqlite", "--case", "fictional")
    yield running
    if running.process.poll() is None:
        running.stop()


@pytest.fixture
def leader(server: Server) -> Leader:
    return server.leader()


@pytest.fixture
def phone(server: Server) -> Browser:
    return server.phone()


# a session, start to end


def test_nobody_sees_answers_before_they_are_opened(server: Server, leader: Leader) -> None:
    phones = [server.phone() for _ in range(4)]
    screen = Browser(server.url)
    screen.get(server.screen_link.removeprefix(server.url.rstrip("/")))
    assert "You are in" in phones[0].get().text
    leader.step("open")
    right = rightly(items()[0])
    for phone in phones:
        assert "Answer alone" in phone.get().text
        assert "Your answer is kept" in phone.answer(right).text
    for open_or_closed in ("open", "closed"):
        for page in (phones[0].get().text, screen.get("/screen").text):
            assert "alpha" not in page.casefold(), open_or_closed
            assert 'class="bars"' not in page
        assert '<strong id="answered">4</strong> of <strong id="joined">4</strong>' in (
            screen.get("/screen").text
        )
        leader.step("close")
    assert "Krippendorff" in leader.get("/lead").text  # the facilitator looks ahead
    assert phones[0].get("/shown/1").status_code == 404
    leader.step("reveal")
    for page in (phones[0].get().text, screen.get("/screen").text):
        assert "Krippendorff&#39;s alpha</dt><dd>1.00" in page.replace("'", "&#39;")
        assert "4 of 4 right" in page
    assert "Your answer: right" in phones[0].get().text
    leader.step("next")
    assert "done on paper" in phones[0].get().text
    assert phones[0].get("/shown/1").status_code == 200
    leader.go("next", "next", "next", "next")
    assert "Thank you" in phones[0].get().text
    assert "All items done" in leader.get("/lead").text


def test_discernment_and_misconceptions_are_shown_by_number(server: Server, leader: Leader) -> None:
    leader.go("next", "next", "open")
    item = items()[2]
    assert item.id == "ratio-trap"
    right, fooled = rightly(item), {f"row-{n}": ["supported"] for n in range(5)}
    for n in range(6):
        server.phone().answer(right if n % 2 else fooled)
    leader.step("reveal")
    page = leader.get("/screen").text
    assert "Discernment against suspicion" in page
    assert re.search(r"<strong>3</strong> of 6: [^<]+ <span class=\"code\">\(M\d+\)", page)
    assert "Discernment, median</dt><dd>0.50" in page


def test_fewer_than_three_answers_are_counted_and_not_shown(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    phone.answer(rightly(items()[0]))
    leader.step("reveal")
    page = phone.get().text
    assert "With fewer than three answers" in page
    assert 'class="bars"' not in page
    assert "Your answer: right" in page  # one's own feedback stays


def test_everything_works_without_javascript_and_from_the_qr_code(server: Server) -> None:
    phone = server.phone(joined=False)
    page = phone.get(f"/?word={server.word}").text
    assert f'value="{server.word}"' in page
    assert "http-equiv" not in page
    assert phone.session.post(
        server.url + "join", data={**phone.hidden(page), "word": f" {server.word.upper()} "}
    ).text.count("You are in")
    assert '<noscript><meta http-equiv="refresh" content="15; url=/">' in phone.get().text


# what survives


def test_a_killed_room_goes_on_with_nothing_lost(tmp_path: Path) -> None:
    first = Server(tmp_path / "room.sqlite", "--case", "fictional")
    leader, phones = first.leader(), [first.phone() for _ in range(8)]
    leader.step("open")
    right = rightly(items()[0])
    kept = []
    stop = threading.Event()

    def answer() -> None:
        for phone in phones:
            if stop.is_set():
                return
            try:
                if "Your answer is kept" in phone.answer(right).text:
                    kept.append(phone)
            except OSError:
                return

    thread = threading.Thread(target=answer)
    thread.start()
    while len(kept) < 4:
        time.sleep(0.01)
    first.kill()
    stop.set()
    thread.join()
    again = Server(tmp_path / "room.sqlite", "--case", "fictional", "--port", first.port)
    try:
        assert "Going on with the session" in again.said
        assert again.word == first.word
        for phone in kept:
            assert "Your answer is kept" in phone.get().text
        found = re.search(
            r'id="answered">(\d+)</strong> of <strong id="joined">8<', leader.get("/lead").text
        )
        assert found  # the old facilitator's browser still leads, too
        assert len(kept) <= int(found[1]) <= len(kept) + 1
        again.leader().step("reveal")
        assert phones[0].get().status_code == 200
    finally:
        again.stop()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["room.sqlite"]


def test_a_store_of_something_else_is_refused(tmp_path: Path) -> None:
    Store(tmp_path / "a", PLAN, 3).close()
    for other in ({"minutes": "90"}, {"case": "september-2022"}, {"items": "y"}):
        with pytest.raises(RoomError, match="go on with that one, or give another --store"):
            Store(tmp_path / "a", {**PLAN, **other}, 3)
    (tmp_path / "text").write_text("my diary, " * 100)
    with pytest.raises(RoomError, match="not a file of a room"):
        Store(tmp_path / "text", PLAN, 3)
    assert (tmp_path / "text").read_text().startswith("my diary")
    with sqlite3.connect(tmp_path / "other") as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(RoomError, match="not a file of a room"):
        Store(tmp_path / "other", PLAN, 3)
    with pytest.raises(RoomError, match="can't be made"):
        Store(tmp_path / "none" / "x", PLAN, 3)
    first = Store(tmp_path / "b", PLAN, 3)
    with pytest.raises(RoomError, match="another room uses this file"):
        Store(tmp_path / "b", PLAN, 3)
    first.close()
    assert (tmp_path / "b").stat().st_mode & 0o077 == 0
    assert issubclass(RoomError, ConflictingReportsError)


# refused or harmless


def test_a_wrong_room_word_is_refused_and_soon_slowed_down(server: Server) -> None:
    phone = server.phone(joined=False)
    page = phone.join("wrong-word")
    assert page.status_code == 403
    assert 'role="alert">That is not the room word' in page.text
    codes = [phone.join(f"wrong-{n}").status_code for n in range(12)]
    assert codes[-1] == 429
    slow = phone.join(server.word)
    assert slow.status_code == 429  # also the right one: or trying would go on
    assert slow.headers["Retry-After"] == "60"
    assert "Too many tries" in slow.text


def test_tries_come_back_with_time_that_only_goes_up() -> None:
    clock = itertools.count()
    now = [0.0]
    tries = Tries(2, 0.5, lambda: now[0])
    assert [tries.spend("a") for _ in range(3)] == [True, True, False]
    assert tries.left("b")
    now[0] += 2
    assert tries.left("a")
    for n in clock:
        tries.spend(n)
        if n > 5000:
            break
    assert len(tries._left) <= 4096
    assert network("2001:db8::1:2") == network("2001:db8::ffff")
    assert network("10.0.0.1") != network("10.0.0.2")


def test_the_same_request_again_changes_nothing(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    first = {**phone.hidden(phone.get().text), "row-0": "casualty"}
    send = lambda data: phone.session.post(server.url + "answer", data=data)  # noqa: E731
    assert send(first).status_code == 200
    assert send(first).status_code == 200
    assert phone.hidden(phone.get().text)["seen"] == "1"
    assert phone.answer({"row-0": "bodies"}).status_code == 200
    # the first one, sent again later, doesn't bring the old answer back
    again = send(first)
    assert again.status_code == 409
    assert "in another tab since" in again.text
    assert 'value="bodies" checked' in again.text
    # a step of the facilitator, sent twice
    page = leader.hidden(leader.get("/lead").text)
    twice = [
        leader.session.post(server.url + "lead", data={**page, "action": "next"}) for _ in range(2)
    ]
    assert [t.status_code for t in twice] == [200, 409]
    assert "this page was an old one" in twice[1].text
    assert "Make the claim table</h1>" in leader.get("/lead").text


def test_the_last_answer_counts_until_the_item_is_closed(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    phone.answer({"row-0": "year"})
    page = phone.answer({"row-0": "casualty"})
    assert "Your answer is kept" in page.text
    late = phone.hidden(page.text)
    leader.step("close")
    refused = phone.session.post(server.url + "answer", data={**late, "row-0": "bodies"})
    assert refused.status_code == 409
    assert "Too late" in refused.text
    leader.go("reveal", "next")
    refused = phone.session.post(server.url + "answer", data={**late, "row-0": "bodies"})
    assert refused.status_code == 409
    table = read(leader)
    assert [row["answer"] for row in table] == ["casualty"]
    # what was shown isn't opened again
    leader.step("back")
    assert leader.step("open").status_code == 409


def test_two_tabs_are_one_person_and_the_older_form_does_not_win(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    tab = phone.hidden(phone.get().text)
    phone.answer({"row-0": "casualty"})
    old = phone.session.post(server.url + "answer", data={**tab, "row-0": "year"})
    assert old.status_code == 409
    new = phone.session.post(
        server.url + "answer", data={**phone.hidden(old.text), "row-0": "year"}
    )
    assert new.status_code == 200
    # joining once more in the second tab makes nobody new
    assert (
        phone.session.post(server.url + "join", data={**tab, "word": server.word}).status_code
        == 200
    )
    assert 'id="joined">1<' in leader.get("/lead").text
    assert [row["answer"] for row in read(leader)] == ["year"]


def test_bodies_that_are_too_large_or_of_another_kind_are_refused(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.go("next", "next", "next", "next", "open")
    for size in (70_000, 5_000_000):
        try:
            code = phone.answer({"row-0": "x" * size}).status_code
        except OSError:
            code = 400  # the connection is closed under it
        assert code in {400, 413}
    long = phone.answer({"row-0": "y" * (LONGEST + 1)})
    assert long.status_code == 400
    assert f"At most {LONGEST} characters" in long.text
    fields = phone.hidden(phone.get().text)
    token = {"X-XSRFToken": fields["_xsrf"]}
    for more in (
        {"json": fields},
        {"files": {"row-0": ("a.txt", b"hello")}, "data": fields},
        {"data": b"row-0=x", "headers": {**token, "Content-Type": "text/plain"}},
    ):
        headers = {**token, **more.pop("headers", {})}  # type: ignore[dict-item]
        refused = phone.session.post(server.url + "answer", headers=headers, **more)  # type: ignore[arg-type]
        assert refused.status_code in {400, 403, 415}, more
    # a body that is announced and never comes doesn't hold up the others
    with socket.create_connection(("127.0.0.1", int(server.port))) as raw:
        raw.sendall(b"POST /answer HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999\r\n\r\nrow")
        assert phone.answer({"row-0": "short"}).status_code == 200
    assert [row["answer"] for row in read(leader)] == ["short"]


def test_a_script_in_a_text_stays_text_everywhere(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.go("next", "next", "next", "next", "open")
    texts = [SCRIPT, '=HYPERLINK("http://x")', "plain\u202etext\x07"]
    for n, text in enumerate(texts):
        (phone if n == 0 else server.phone()).answer({"row-0": text})
    pages = [phone.get().text]
    leader.step("close")
    pages.append(leader.get("/lead").text)
    leader.step("reveal")
    assert "&lt;script&gt;alert(1)" not in server.phone().get().text  # nothing unasked
    forms = re.findall(
        r'<form method="post" action="/lead/text/share">.*?</form>', leader.get("/lead").text, re.S
    )
    assert len(forms) == 3
    for form in forms:
        leader.session.post(server.url + "lead/text/share", data=leader.hidden(form))
    assert "Let the room see it" not in leader.get("/lead").text
    pages += [phone.get().text, leader.get("/lead").text, leader.get("/screen").text]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert "{{7*7}}" in page
    assert "plaintext" in pages[-1]
    for page in pages:
        assert not re.search(
            r"<script(?! src=\"/room\.js)|\son\w+=\"|style=\"|<style", page.replace("&#34;", "")
        )
    answers = {row["answer"] for row in read(leader)}
    assert '\'=HYPERLINK("http://x")' in answers


def test_headers_let_nothing_in_from_outside(server: Server, phone: Browser) -> None:
    for path in ("/", "/nowhere", "/room.css", "/room.js", "/state?known=0"):
        headers = phone.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self'"), path
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Server" not in headers
    for path in ("/room.css", "/room.js"):
        assert not re.search(
            r"https?:|//[a-z]", re.sub(r"^\s*//.*$", "", phone.get(path).text, flags=re.M)
        )


def test_requests_from_elsewhere_are_refused(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    fields = {**phone.hidden(phone.get().text), "row-0": "year"}
    post = phone.session.post
    no_token = {k: v for k, v in fields.items() if k != "_xsrf"}
    assert post(server.url + "answer", data=no_token).status_code == 403
    wrong = {**fields, "_xsrf": fields["_xsrf"][:-3] + "000"}
    wrong["_xsrf"] = "2|00000000|" + "0" * 32 + "|1"
    assert post(server.url + "answer", data=wrong).status_code == 403
    for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert phone.answer({"row-0": "year"}, headers).status_code == 403
    assert phone.get("/", headers={"Host": "evil.example"}).status_code == 421
    assert Browser(server.url).post("/answer", fields).status_code == 403
    steps = Browser(server.url)
    assert steps.post("/lead", {"action": "reveal", "turn": "2"}).status_code == 404
    assert read(leader) == []
    assert phone.answer({"row-0": "year"}, {"Origin": server.url.rstrip("/")}).status_code == 200


def test_host_names_of_others_are_refused() -> None:
    for good in (
        "127.0.0.1:8765",
        "localhost",
        "192.168.1.20:80",
        "[::1]:8765",
        socket.gethostname(),
    ):
        assert is_known_host(good), good
    for bad in ("", "evil.example", "127.0.0.1.evil.example:8765", "localhost.evil.example"):
        assert not is_known_host(bad), bad


def test_only_the_right_link_leads(server: Server, phone: Browser) -> None:
    token = server.lead_link.rpartition("/")[2]
    screen = server.screen_link.rpartition("/")[2]
    for path in (
        "/lead",
        "/screen",
        "/code.svg",
        "/lead/file/answers.csv",
        "/lead/all/delete",
        f"/lead/{token[:-1]}A" if token[-1] != "A" else f"/lead/{token[:-1]}B",
        f"/lead/{screen}",
        f"/lead/{token}/",
        f"/lead/{token.swapcase()}",
    ):
        assert phone.get(path).status_code == 404, path
    room = server.phone(joined=False)
    # a cookie that somebody makes up, and the projector's in the facilitator's place
    name = re.search(r"cr_(\w+)_xsrf", room.get().headers["Set-Cookie"])
    assert name
    for made_up in ("x", screen, token_hash(token).hex(), "../lead", "' OR 1=1 --"):
        room.session.cookies.set(f"cr_{name[1]}_lead", made_up)
        assert room.get("/lead").status_code == 404
    projector = Browser(server.url)
    assert projector.get(f"/screen/{screen}").status_code == 200
    assert projector.get("/code.svg").headers["Content-Type"] == "image/svg+xml"
    assert projector.get("/lead").status_code == 404
    assert projector.post("/lead", {"action": "open", "turn": "1"}).status_code == 404
    codes = [phone.get(f"/lead/guess{n}").status_code for n in range(12)]
    assert codes[-1] == 429


@pytest.mark.parametrize(
    "path",
    [
        "/../store.py",
        "/room.css/../../store.py",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/static/../server.py",
        "/room.js%00.py",
        "/pages/base.html",
        "/room.sqlite",
        "/shown/0",
        "/shown/99",
        "/shown/1%20",
        "//etc/passwd",
    ],
)
def test_paths_lead_nowhere_else(room_server: Server, path: str) -> None:
    with socket.create_connection(("127.0.0.1", int(room_server.port))) as raw:
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert answer.startswith((b"HTTP/1.1 404", b"HTTP/1.1 400")), answer[:200]
    assert b"root:" not in answer
    assert b"import " not in answer


@pytest.fixture(scope="module")
def room_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("room") / "room.sqlite", "--case", "fictional")
    yield running
    running.stop()


def test_waiting_ends_when_the_room_moves_on_or_the_phone_goes(
    server: Server, leader: Leader, phone: Browser
) -> None:
    known = phone.get("/state").json()["known"]
    # twenty phones hang up while they wait
    raws = []
    for _ in range(20):
        raw = socket.create_connection(("127.0.0.1", int(server.port)))
        cookies = "; ".join(f"{c.name}={c.value}" for c in phone.session.cookies)
        raw.sendall(
            f"GET /state?known={known} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\n\r\n".encode()
        )
        raws.append(raw)
    time.sleep(0.3)
    for raw in raws:
        raw.close()
    found: list[dict[str, object]] = []
    thread = threading.Thread(
        target=lambda: found.append(phone.get(f"/state?known={known}").json())
    )
    thread.start()
    time.sleep(0.3)
    assert not found
    started = time.monotonic()
    leader.step("open")
    thread.join(10)
    assert found
    assert found[0]["turn"] == 2
    assert time.monotonic() - started < 5
    # a phone doesn't learn how many have answered; a stranger learns nothing
    assert set(found[0]) == {"known", "turn"}
    assert set(phone.get("/state?known=x&watch=counts").json()) == {"known", "turn"}
    assert server.phone(joined=False).get("/state?known=2").status_code == 403
    counts = leader.get("/state?known=x&watch=counts").json()
    assert (counts["joined"], counts["answered"]) == (1, 0)


def test_no_time_is_read_or_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that jumps can change nothing in what isn't told by it."""
    jumps = itertools.cycle([0.0, 4e9, 1.0, 2e9])
    monkeypatch.setattr(time, "time", lambda: next(jumps))
    store = Store(tmp_path / "room", PLAN, 3)
    person = store.person(store.join())
    assert person
    assert store.lead("open", 1)
    assert store.keep(person, 0, {"1": "a"}, 0) == ("kept", 1)
    assert store.keep(person, 0, {"1": "b"}, 1) == ("kept", 2)
    assert store.keep(person, 0, {"1": "a"}, 0) == ("stale", 2)
    assert store.lead("close", 2)
    assert store.keep(person, 0, {"1": "c"}, 2) == ("closed", 2)
    assert store.place() == (3, 0)
    columns = [
        row[1]
        for t in ("people", "answers", "place")
        for row in store.db.execute(f"PRAGMA table_info({t})")
    ]
    assert not [c for c in columns if re.search("time|date|when|name|address|agent", c)]
    store.close()
    folder = Path(room_results.__file__).parent
    for path in folder.glob("*.py"):
        assert not re.search(r"\btime\.time\(|datetime|localtime", path.read_text("utf-8")), path


def test_a_room_whose_clock_jumps_goes_on(tmp_path: Path) -> None:
    """The same, in a process whose clock is set to and fro."""
    (tmp_path / "sitecustomize.py").write_text(
        "import itertools, time\n"
        "jumps = itertools.cycle([1e9, 4e9, 1.0, 2e9])\n"
        "time.time = lambda: next(jumps)\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        import os

        patch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
        running = Server(tmp_path / "room.sqlite", "--case", "fictional")
    try:
        leader, phone = running.leader(), running.phone()
        leader.step("open")
        for word in ("year", "bodies", "casualty"):
            assert phone.answer({"row-0": word}).status_code == 200
        leader.step("close")
        assert [row["answer"] for row in read(leader)] == ["casualty"]
    finally:
        running.stop()


def test_forms_that_make_no_sense_are_faults_not_errors(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    for fields, code in (
        ({}, 400),
        ({"row-0": "no such option"}, 400),
        ({"row-0": ["year", "bodies"]}, 400),
        ({"row-99": "year"}, 400),
        ({"row-0": "year", "item": "1"}, 400),
        ({"row-0": "year", "item": "77"}, 400),
        ({"row-0": "year", "item": "-1"}, 400),
        ({"row-0": "year", "seen": "99"}, 409),
        ({"row-0": "year", "seen": "1e3"}, 400),
        ({"row-0": "year", "seen": "9" * 40}, 400),
        ({"row-0": "year", "seen": "²"}, 400),
    ):
        assert phone.answer(fields).status_code == code, fields
    assert read(leader) == []


# deletion, export


def test_answers_are_deleted_from_the_file_on_request(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.go("next", "next", "next", "next", "open")
    phone.answer({"row-0": "a sentence that nobody else would write"})
    other = server.phone()
    other.answer({"row-0": "another sentence altogether"})
    leader.step("close")
    assert "Delete your answers?" in phone.get("/forget").text
    gone = phone.post("/forget", page="/forget")
    assert "Your answers are deleted" in gone.text
    assert "Join the room" in phone.get().text
    assert [row["answer"] for row in read(leader)] == ["another sentence altogether"]
    files = list(server.store.parent.glob("room.sqlite*"))
    assert not any(b"nobody else would write" in path.read_bytes() for path in files)
    # the facilitator: asks first, then all
    assert leader.post("/lead/all/delete", page="/lead/all/delete").status_code == 400
    old = leader.post("/lead/all/delete", {"sure": "yes", "turn": "1"}, page="/lead/all/delete")
    assert old.status_code == 409
    assert len(read(leader)) == 1
    done = leader.post("/lead/all/delete", {"sure": "yes"}, page="/lead/all/delete")
    assert "All answers are deleted" in done.text
    assert read(leader) == []
    assert "Join the room" in other.get().text
    files = list(server.store.parent.glob("room.sqlite*"))
    assert not any(b"another sentence" in path.read_bytes() for path in files)
    assert "1. Sort the numbers" in leader.get("/lead").text


def test_the_store_holds_no_token_and_no_address(
    server: Server, leader: Leader, phone: Browser
) -> None:
    leader.step("open")
    phone.answer({"row-0": "year"})
    server.stop()
    held = server.store.read_bytes()
    tokens = [c.value for b in (phone, leader) for c in b.session.cookies if "xsrf" not in c.name]
    assert len(tokens) == 2
    for token in (*tokens, server.lead_link.rpartition("/")[2]):
        assert token
        assert token.encode() not in held
    assert b"127.0.0.1" not in held


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("＝1+1", "'＝1+1"),
        ("\n=1", "'\n=1"),
        ("-5", "-5"),
        ("105", "105"),
        ("plain, with = inside", "plain, with = inside"),
        ("", ""),
    ],
)
def test_no_cell_of_the_table_is_a_formula(text: str, shown: str) -> None:
    assert safe(text) == shown


def read(leader: Leader) -> list[dict[str, str]]:
    got = leader.get("/lead/file/answers.csv")
    assert got.status_code == 200
    assert "attachment" in got.headers["Content-Disposition"]
    text = got.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


# measures


def answers_of(item: SessionItem, *rows: dict[str, object]) -> list[Answer]:
    return [Answer(bytes([n]), 1, dict(row)) for n, row in enumerate(rows)]


def test_counts_agreement_and_numbers_are_those_of_the_answers() -> None:
    item = find_session_item("number-sort", "fictional")
    keys = {row.id: row.key[0] for row in item.rows}
    found = look(item, answers_of(item, keys, keys, {**keys, "2": "casualty"}, {"1": "year"}))
    assert found.answered == 4
    assert (found.rows[1].answered, found.rows[1].right) == (3, 2)
    assert [b.count for b in found.rows[0].bars] == [3, 0, 1, 0]
    assert found.people == 4
    # 11 rows: row 1 has 3 and 1 of four (3 of 6 pairs), row 2 two and one of three (1 of 3), the rest 3 of 3
    assert found.raw == pytest.approx((6 + 2 + 9 * 6) / (12 + 6 + 9 * 6))
    assert found.alpha is not None
    assert 0.5 < found.alpha < found.raw
    assert ("M1" in {code for code, _, _ in found.misread}) is True
    numbers = find_session_item("overlap", "fictional")
    row = numbers.rows[0]
    counted = look(numbers, answers_of(numbers, *({row.id: n} for n in (int(row.key[0]), 3, 3.5))))
    assert counted.rows[0].right == 1
    assert {b.words for b in counted.rows[0].bars} == {row.key[0], "3", "3.5"}
    assert look(item, answers_of(item, keys, keys)).few


def test_discernment_is_told_apart_from_suspicion() -> None:
    item = find_session_item("ratio-trap", "fictional")
    keys = {row.id: row.key[0] for row in item.rows if row.kind == "choice"}
    doubt = dict.fromkeys(keys, "contradicted")
    trust = dict.fromkeys(keys, "supported")
    found = judgement([(item, answers_of(item, keys, doubt, trust))])
    assert found is not None
    assert [(d.discernment, d.suspicion) for d in found.dots] == [(0, 0), (0, 1), (1, 0.6)]
    assert found.wanted_suspicion == pytest.approx(0.6)
    assert judgement([(item, answers_of(item, keys, doubt))]) is None


def test_every_item_of_every_session_can_be_asked_and_read() -> None:
    for minutes, case in itertools.product((15, 45, 90, 180), ("fictional", "september-2022")):
        for item in load_session(minutes, case).items:
            if item.kind == "on paper":
                continue
            form = read_form(item, rightly(item))
            assert not form.faults, item.id
            assert form.answer, item.id
            feedback = item.feedback(form.answer)
            assert feedback is None or feedback.outcome == "right", (item.id, case, feedback)
            few = dict(itertools.islice(form.answer.items(), 1))
            assert (
                item.feedback(few) is None or item.feedback(few) != feedback or len(item.rows) < 3
            )
            assert json.loads(json.dumps(form.answer)) == form.answer


def test_a_check_that_fails_does_not_stop_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    item = find_session_item("number-sort", "fictional")

    def fail(self: object, given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(SessionItem, "feedback", fail)
    room_results._told.clear()
    assert look(item, answers_of(item, *[{"1": "year"}] * 3)).misread == []
    room_results._told.clear()


# the command


def test_it_says_what_it_exposes(server: Server) -> None:
    assert "Only this machine can reach it" in server.said
    assert "no name, no address, no time" in server.said
    wide = reach("0.0.0.0", 8765)
    assert wide.open
    # it listens at IPv4 addresses alone, so it names no other
    assert not any("[" in address for address in (wide.join, *wide.others))
    assert "not encrypted" in wide.who
    assert reach("::1", 80).join == "http://[::1]:80/"
    assert not reach("127.0.0.1", 80).open
    assert reach("192.168.1.20", 80).join == "http://192.168.1.20:80/"


def test_room_words_are_easy_to_type() -> None:
    words = {new_word() for _ in range(200)}
    assert len(words) > 150
    for word in words:
        assert re.fullmatch(r"[a-z]{4,7}-[a-z]{4,7}", word)
        assert tidy_word(f"  {word.replace('-', ' ').title()} ") == word


def test_errors_are_one_sentence(tmp_path: Path, server: Server) -> None:
    store = ["--store", str(tmp_path / "new.sqlite")]
    for words, message in (
        (["--minutes", "50", *store], "no workshop of 50 minutes"),
        (["--case", "none", *store], "no case 'none'"),
        (["--bind", "my-laptop", *store], "is not an address to listen at"),
        (["--bind", "192.0.2.77", *store], "can't listen at 192.0.2.77"),
        (["--port", server.port, *store], "can't listen at 127.0.0.1 port"),
        (["--store", str(server.store), "--case", "fictional"], "another room uses this file"),
        (["--port", "99999"], "is not in the range"),
    ):
        with ThreadPoolExecutor(1) as thread:  # the browser tests leave a loop in this one
            result = thread.submit(CliRunner().invoke, main, ["room", *words]).result()
        assert result.exit_code != 0, words
        assert message in result.output, (words, result.output)
        assert "Traceback" not in result.output
        assert isinstance(result.exception, SystemExit)


def test_the_session_is_the_workshops(tmp_path: Path) -> None:
    session = load_session(90)
    room = Room(session, tmp_path / "room")
    assert room.items == session.items
    title, paragraphs = room.report(0)
    assert title
    assert paragraphs[0].startswith("Armenia")
    room.store.close()
