"""The terminal: every choice by a number, nothing lost, nothing that only eyes could read."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import authoring, bots, journal, playthrough, terminal, view
from game.authoring.index import learning_path
from game.language import LANGUAGES, language
from game.model import Hint, Mode
from game.playthrough import Playthrough
from game.terminal.console import NO_END, NO_START, columns, wrap
from tests.manners import manners_case
from tests.shipped import CASES
from tests.small import small_case

CASE = next(case for case in CASES if len(case.occasions) > 1)


class Teletype(io.StringIO):
    """An output that looks at the records whenever something said is printed."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead = 0
        """How often something was shown that was not yet on the disk."""

    def write(self, text: str) -> int:
        shown = (self.getvalue() + text).count("\nYou: ") + (self.getvalue() + text).count("You end the talk.")
        if shown > decisions_on_disk():
            self.ahead += 1
        return super().write(text)


def decisions_on_disk() -> int:
    return sum(path.read_text(encoding="utf-8").count('"decide"') for path in journal.records_folder().glob("*.jsonl"))


def sit(typed: str, play: Playthrough | None = None, code: str = "en", output: io.StringIO | None = None) -> str:
    """What the terminal prints when this is typed and the input then ends."""
    output = output if output is not None else io.StringIO()
    terminal.run(io.StringIO(typed), output, terminal.Setting(language(code), lambda: 7), play)
    return output.getvalue()


def fresh(seed: int = 4) -> Playthrough:
    return playthrough.start(small_case(), seed)


def test_a_whole_play_by_numbers_ends_in_the_debrief() -> None:
    printed = sit("\n2\n1\n7\n3\nq\n", fresh())
    assert "Result: small" in printed
    assert "You closed the file." in printed
    assert "This is training, not legal advice" in printed


def test_end_of_input_saves_and_says_so() -> None:
    printed = sit("\n2\n", fresh())
    assert printed.endswith("Saved. Start again and you can go on from here.\n")
    (path,) = journal.unfinished()
    assert journal.load(path).play.decisions == ("hush",)


def test_ctrl_c_saves_too() -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # the stub's own mixture
            line = super().readline(-1 if size is None else size)
            if not line:
                raise KeyboardInterrupt
            return line

    output = io.StringIO()
    terminal.run(Interrupted("\n2\n"), output, terminal.Setting(language("en"), lambda: 7), fresh())
    assert "Saved." in output.getvalue()
    assert len(journal.unfinished()) == 1


def test_leaving_before_the_first_decision_leaves_nothing_behind() -> None:
    assert "Goodbye." in sit("\nq\n", fresh())
    assert journal.unfinished() == ()


def test_each_decision_is_on_disk_before_its_result_is_shown() -> None:
    output = Teletype()
    sit("\n2\n1\n4\n2\n", fresh(), output=output)
    assert output.getvalue().count("\nYou: ") == 4
    assert output.ahead == 0


def test_starting_again_offers_to_resume_and_goes_on() -> None:
    sit("\n1\n", playthrough.start(CASE, 4))
    printed = sit("1\nleave\nq\n")
    assert "Not finished yet:" in printed
    assert f"{CASE.title['en']}, 1 decision in" in printed
    (path,) = journal.unfinished()
    assert journal.load(path).play.decisions[1:] == ("leave",)


def test_a_finished_play_is_not_offered_again() -> None:
    sit("\n7\n3\n\nq\n", fresh())
    assert journal.unfinished() == ()
    assert decisions_on_disk() == 2


def test_a_full_disk_plays_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: journal.Record, __: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal.Record, "append", full)
    printed = sit("\n2\n", fresh())
    assert "could not be saved (No space left on device), so it was not played" in printed
    assert "\nYou: " not in printed


def test_the_list_opens_a_case_by_its_number() -> None:
    printed = sit("1\n\nq\n")
    assert "Huikuan: practise collecting" in printed
    assert "The luck number of this play is 7." in printed
    assert CASES[0].briefing.task["en"] in printed


def test_the_list_follows_the_learning_path() -> None:
    listed = [line.strip().split(" (")[0] for line in sit("q\n").splitlines() if re.match(r" +\d+\. ", line)]
    titles = {case.id: case.title["en"] for case in CASES}
    path = learning_path(authoring.shipped_root())
    assert listed == [f"{n}. {titles[id_]}" for n, id_ in enumerate(path, start=1)]


def test_the_list_names_the_chapters_of_the_path() -> None:
    printed = sit("q\n").splitlines()
    first, *_, last = dict.fromkeys(entry.chapter["en"] for entry in authoring.case_index())
    assert printed.count(f"{first}:") == printed.count(f"{last}:") == 1
    assert printed.index(f"{first}:") + 1 == next(n for n, line in enumerate(printed) if line.startswith("  1. "))
    assert "Cases:" not in printed, "every case is in a chapter"


def test_on_the_list_an_unfinished_play_can_be_dropped() -> None:
    sit("\n2\n", fresh())
    (path,) = journal.unfinished()
    printed = sit("d 2\nhelp\nd 1\nq\n")
    assert "d and a number to drop an unfinished play" in printed
    assert f"Dropped. Its record stays: {path}" in printed
    assert printed.count("Not finished yet:") == 1
    assert journal.unfinished() == ()
    assert path.is_file()


def test_a_play_without_a_decision_is_not_offered() -> None:
    journal.open_record(fresh()).close()
    assert len(journal.unfinished()) == 1
    assert "Not finished yet:" not in sit("q\n")


@pytest.mark.parametrize("typed", ["99", "x", "play", "0", "-1", "１２"])
def test_wrong_input_is_answered_with_what_can_be_typed(typed: str) -> None:
    printed = sit(f"\n{typed}\nq\n", fresh())
    assert f"There is no choice “{typed}”. Type 1 to 7, or ? for help." in printed


def test_a_card_that_cannot_be_played_says_what_is_missing() -> None:
    printed = sit("\n5\nq\n", fresh())
    assert "bill is not possible now (needs: offered)." in printed


def test_the_commands_tell_what_they_promise() -> None:
    printed = sit("\ni 1\nw\n2\nw\nf\nt\nn\nn\n?\nq\n", fresh())
    for expected in (
        "In law: lawful. rule (here; test)",
        "Nothing has been done yet.",
        "What could be seen:",
        "Task: task",
        "Numbers are shown now.",
        "Numbers are hidden now.",
        "q: save and leave.",
    ):
        assert expected in printed, expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("help", "q: save and leave."),
        ("帮助", "q: save and leave."),
        ("？", "q: save and leave."),
        ("why", "Nothing has been done yet."),
        ("Ｗ", "Nothing has been done yet."),
        ("info 1", "In law: lawful."),
        ("i1", "In law: lawful."),
        ("详情 1", "In law: lawful."),
        ("案卷", "Task: task"),
        ("numbers", "Relation 6, pressure 2 (of 10)."),
        ("换语言", "以下用中文。"),
    ],
)
def test_words_do_as_well_as_letters(typed: str, expected: str) -> None:
    assert expected in sit(f"\n{typed}\nq\n", fresh())


def test_status_and_an_empty_line_tell_again_what_stands() -> None:
    printed = sit("\n\ns\nq\n", fresh())
    assert printed.count("12 moves left in this case.") == 3
    assert printed.count("7. Take your leave") == 2
    assert "There is no choice" not in printed


def test_a_red_line_is_crossed_only_after_a_yes() -> None:
    asked = "This step crosses a red line and ends the case. Are you sure? (y/n)"
    printed = sit("\nbribe\n\nbribe\nn\n2\nq\n", fresh())
    assert printed.count(asked) == 2
    (path,) = journal.unfinished()
    assert journal.load(path).play.decisions == ("hush",)
    assert "You crossed a red line" in sit("\nbribe\ny\nq\n", fresh(5))
    assert "确定？（y/n）" in sit("\nbribe\n是\nq\n", fresh(6), "zh")


def test_a_promise_kept_on_the_way_is_printed() -> None:
    plays = (playthrough.replay(small_case(), seed, ["date", "leave"]) for seed in range(60))
    play = next(play for play in plays if play.state.promised and playthrough.choose(play, "go:second").state.settled)
    printed = sit("go:second\nq\n", play)
    assert "Tue 21 Jul, morning: The promise of 5,000 yuan falls due." in printed
    assert "Noted: 5,000 yuan received" in printed


def test_numbers_are_words_until_asked_for() -> None:
    assert "Relation 6, pressure" not in sit("\nq\n", fresh())
    assert "Relation 6, pressure" in sit("\nn\n2\nq\n", fresh())


def test_language_can_be_changed_in_the_middle() -> None:
    printed = sit("\nl\n2\nq\n", fresh())
    assert "以下用中文。" in printed
    assert "\n你：hush" in printed
    assert printed.endswith("已存好，下次打开可以从这里接着来。\n")


def test_a_decision_can_be_tried_again_with_the_same_luck() -> None:
    first = sit("\n2\n7\n3\nb 2\n2\nq\n", fresh())
    said = [line for line in first.splitlines() if line.startswith(("You: hush", "Owner: "))]
    assert said.count(said[1]) >= 2
    (path,) = journal.unfinished()
    assert journal.load(path).play.decisions == ("hush",)


def test_a_branch_is_kept_offered_and_said_to_be_saved() -> None:
    printed = sit("\n2\n2\n7\n3\nb 3\nq\n", fresh())
    assert printed.endswith("Saved. Start again and you can go on from here.\n")
    (path,) = journal.unfinished()
    assert journal.load(path).play.decisions == ("hush",)
    assert "small, 1 decision in" in sit("q\n")
    assert journal.first_play(path) is not None
    assert "Beside the first play" in sit("1\n2\n7\n3\nq\n"), "resumed another day, it still knows its first play"


def test_going_back_needs_a_move_that_there_is() -> None:
    printed = sit("\n7\n3\nb 99\nw\nq\n", fresh())
    assert printed.count("Type the number of a move with it, 1 to 4.") == 2


def test_again_with_other_luck_uses_a_new_seed() -> None:
    sit("\n7\n3\na\n2\nq\n", fresh())
    (path,) = journal.unfinished()
    assert journal.load(path).play.seed == 7


def test_why_is_told_in_full_after_the_end() -> None:
    printed = sit("\n2\n7\n3\nw 2\nq\n", fresh())
    assert "tests/small.py:1" in printed
    assert "of all draws" in printed


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_drawn_and_no_cursor_moved(code: str) -> None:
    lang = language(code)
    for case in CASES:
        output = io.StringIO()
        terminal.show(output, bots.play_out(bots.BOTS["handbook_expert"], case, 1), lang)
        assert view.outcome(bots.play_out(bots.BOTS["handbook_expert"], case, 1), lang).score in output.getvalue()
        assert not set(output.getvalue()) & set("\x1b\r\t\b│─┌┐└┘█▓░")
        assert "{" not in output.getvalue()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_bot_play_can_be_typed(code: str) -> None:
    """The numbers the terminal prints lead through any play, with the same result."""
    for seed in range(3):
        wanted = bots.play_out(bots.BOTS["random"], CASE, seed)
        red = {id_ for id_, tactic in CASE.tactics.items() if tactic.legality.class_ == "red"}
        typed = [each for decision in wanted.decisions for each in ([decision, "y"] if decision in red else [decision])]
        printed = sit("\n" + "\n".join(typed) + "\nq\n", playthrough.start(CASE, seed), code)
        assert view.outcome(wanted, language(code)).score in printed
        (path,) = (path for path in journal.records_folder().glob("*.jsonl") if f'"seed": {seed},' in path.read_text())
        assert [json.loads(line).get("decide") for line in path.read_text().splitlines()[1:-1]] == list(
            wanted.decisions
        )


def test_a_case_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "cases" / "broken.yaml"
    broken.parent.mkdir()
    broken.write_text("case: broken\ntitle: [\n", encoding="utf-8")
    listed = [*authoring.case_index()[:1], authoring.case_index()[0]._replace(id="broken", path=broken)]
    monkeypatch.setattr(authoring, "case_index", lambda: listed)
    printed = sit("2\nq\n")
    assert "broken.yaml:" in printed
    assert "This case cannot be played until that is put right." in printed


# ---------------------------------------------------------------- manners and the desk


def at_the(place: str = "visit") -> Playthrough:
    return playthrough.replay(manners_case(), 4, ["leave", f"go:{place}"])


def played() -> tuple[str, ...]:
    (path,) = journal.unfinished()
    return journal.load(path).play.decisions[2:]


def test_the_manners_of_a_card_stand_in_one_line() -> None:
    printed = sit("\nq\n", at_the("call"), "zh")
    assert "  1. 提起这笔账：a 直说；b 客客气气；c 绕着说；d 板起脸说；e 开着玩笑说；f 拿数字说话\n" in printed
    assert "  2. 要求一次付清：a 当面说死；b 好言相求；c 当着客人嚷（擦边）\n" in printed
    assert "  3. 把日子定下来（请他说）：王总" in printed
    assert "  4. 挂电话（结束这次谈话）" in printed
    assert "b in writing (not possible now)\n" in sit("\nq\n", at_the())


@pytest.mark.parametrize("typed", ["2c", "2C", "2 c", "２ｃ", "2\nc", "2\n2c", "4\n2\nC", "2\n?\n2c"])
def test_a_manner_is_a_number_and_a_letter(typed: str) -> None:
    sit(f"\n{typed}\nq\n", at_the())
    assert played() == ("bring_up_aside",)


@pytest.mark.parametrize("typed", ["2g", "2\ng", "1a", "2\n\n", "2\nq"])
def test_no_other_letter_plays_anything(typed: str) -> None:
    printed = sit(f"\n{typed}\nq\n", at_the())
    assert journal.unfinished() == ()
    assert "Goodbye." in printed


def test_the_number_alone_asks_which() -> None:
    printed = sit("\n4\nq\n", at_the())
    assert "4. Ask for the whole sum at once: which way? Type a letter, a to c.\n" in printed
    assert "  4a. flatly: Mr Wang, our invoice" in printed
    assert "  4c. loudly, before guests (borderline): Mr Wang, our invoice" in printed
    assert "  5b. in writing (not possible now; needs: offered)\n" in sit("\n5\nq\n", at_the())
    assert "Fix a date (in writing) is not possible now (needs: offered)." in sit("\n5b\nq\n", at_the())


def test_all_about_one_manner_or_about_every_one() -> None:
    assert sit("\ni 4b\nq\n", at_the()).count("In law:") == 1
    assert "Ask for the whole sum at once (as a favour): " in sit("\ni4b\nq\n", at_the())
    assert sit("\ni 4\nq\n", at_the()).count("In law:") == 3
    assert "for example: i 1" in sit("\ni 4d\nq\n", at_the())
    assert "Type 1 to 9, or ?" in sit("\n10\nq\n", at_the())


def test_the_desk_in_plain_lines() -> None:
    printed = sit("\nn\ni 1a\n1a\nleave\nq\n", playthrough.start(manners_case(), 4))
    for expected in (
        "At your desk (at your own desk; Lao Zhou, your manager)",
        "The customer: still trusts you.",
        "Time for 4 more preparations.",
        "Relation 6 (of 10).",
        "You would do: You lay contract,",
        "\nYou: (You lay contract,",
        "\nThe papers are complete but for one signed receipt.",
        "You clear your desk.",
    ):
        assert expected in printed, expected
    assert "patience" not in printed.lower()
    assert "Lao Zhou:" not in printed


# ---------------------------------------------------------------- lines


def paragraphs() -> Iterator[str]:
    for case in CASES:
        for code in LANGUAGES:
            yield case.briefing.story[code]
            yield from (occasion.scene[code] for occasion in case.occasions)
    yield "货款 128,000 元,「怎么还没到?」他说:“再等等,行不行?”——说完就挂了。"


@pytest.mark.parametrize("width", [20, 33, 80])
def test_wrapping_keeps_the_width_the_words_and_the_marks(width: int) -> None:
    for text in paragraphs():
        lines = wrap(text, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        for line in lines:
            assert columns(line) <= width + 4, line  # marks that must not begin a line may hang over
        for line in lines[1:]:
            assert line[0] not in NO_START
        for line in lines[:-1]:
            assert line[-1] not in NO_END


def test_wrapping_keeps_latin_words_whole() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("账号XS-2026-0531号", 8) == ["账号", "XS-2026-0531", "号"]


# ---------------------------------------------------------------- modes and hints


def the_record() -> journal.Loaded:
    (path,) = journal.unfinished()
    return journal.load(path)


def test_a_hint_comes_step_by_step_and_is_in_the_record() -> None:
    printed = sit("\nh\nh\n2\nh\n", fresh())
    assert printed.count("Think of this first:") == 2
    assert printed.count("The kind of move:") == 1
    assert "The move, and why:" not in printed
    assert the_record().aids.hints == (Hint(1, 0), Hint(2, 0), Hint(1, 1))
    assert the_record().play.decisions == ("hush",)


def test_all_steps_are_shown_again_without_being_counted() -> None:
    printed = sit("\nh\nhint\n提示\nh\n", fresh())
    assert printed.count("The move, and why:") == 2
    assert len(the_record().aids.hints) == 3


def test_the_debrief_counts_the_hints() -> None:
    assert "Played as practice; hints taken: 2." in sit("\nh\nh\n7\n3\nq\n", fresh())


@pytest.mark.parametrize("word", ["e", "exam", "考试"])
def test_an_exam_has_no_hints_no_reasons_and_no_going_back(word: str) -> None:
    printed = sit(f"{word}\n\n2\nh\nw\nb\nq\n", fresh())
    assert "There are no hints in an exam." in printed
    assert "Exam: reasons come after the end." in printed
    assert "There is no going back in an exam." in printed
    assert (the_record().aids.mode, the_record().aids.hints) == (Mode.EXAM, ())
    assert the_record().play.decisions == ("hush",)


def test_after_an_exam_everything_is_told_and_the_same_luck_is_practice() -> None:
    printed = sit("e\n\n2\n7\n3\nw 2\nb 2\nw\nb\nq\n", fresh())
    assert "Played as an exam." in printed
    assert "of all draws" in printed
    assert "There is no going back in an exam." not in printed
    assert "reasons come after" not in printed


def test_a_warm_up_shows_numbers_and_is_said_in_the_list() -> None:
    printed = sit("w\n\n1\nq\n", playthrough.start(CASE, 4))
    assert "pressure 2 (of 10)" in printed or "(of 10)" in printed
    assert "(warm-up)" in sit("q\n")


def test_the_mode_can_be_given_beforehand_and_is_kept_when_one_goes_on() -> None:
    terminal.run(
        io.StringIO("\n1\n"), io.StringIO(), terminal.Setting(language("en"), lambda: 7, mode=Mode.EXAM), fresh()
    )
    assert the_record().aids.mode is Mode.EXAM
    assert "There are no hints in an exam." in sit("1\nh\nq\n")


def test_the_last_move_is_taken_back_with_the_same_luck() -> None:
    printed = sit("\n2\nb\n2\nq\n", fresh())
    assert "Taken back. The luck stays the same." in printed
    assert the_record().play.decisions == ("hush",)
    assert printed.count("You: hush") == 2
    assert len({line for line in printed.splitlines() if line.startswith("You: hush")}) == 1
    assert len(list(journal.records_folder().glob("*.jsonl"))) == 2, "what was taken back stays on the disk"


def test_nothing_is_taken_back_before_the_first_move() -> None:
    assert "Nothing has been done yet." in sit("\nb\nq\n", fresh())
