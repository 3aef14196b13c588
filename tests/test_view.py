"""What the faces show: true to the play, blind to what is hidden, complete after the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game import belief, bots, playthrough, rules, view
from game.language import LANGUAGES, Language, language
from game.model import EVENTS, MANNERS_MAX, PALETTE_MAX, TONES_MAX, Aids, Band, Case, Mode, State, Turn, When
from game.playthrough import Playthrough
from game.reading import reading
from game.view.conditions import need_words
from game.view.speech import in_brackets
from tests.manners import manners_case
from tests.shipped import CASES, ENTRIES
from tests.small import outcome, reaction, small_case, tactic

SEEDS = range(4)
EN, ZH = language("en"), language("zh")
TOLD_AT_ONCE = {"the-exit"}
"""Drills whose first line tells all but surely which truth it is: there is nothing left to hide."""
NAMED = [pytest.param(case, id=case.id) for case in (small_case(), manners_case(), *CASES)]


def moments(case: Case, seed: int, bot: str = "random") -> Iterator[Playthrough]:
    """The play of a bot after each of its decisions, from the opening to the end."""
    played = bots.play_out(bots.BOTS[bot], case, seed)
    for length in range(len(played.decisions) + 1):
        yield playthrough.replay(case, seed, played.decisions[:length])


def as_under(play: Playthrough, truth: int) -> Playthrough | None:
    """A play that looks the same but happened under another truth; None where that truth is ruled out."""
    case, read = play.case, reading(play.case)
    known = list(belief.beliefs(case, play.turns))
    if truth not in known[-1]:
        return None
    turns = tuple(
        _turn_as_under(play, turn, known[index][truth].state, known[index + 1][truth].state)
        for index, turn in enumerate(play.turns)
    )
    assert all(rules.observe(turn.after) == turn.observation.state for turn in turns), read
    return play._replace(turns=turns)


def _turn_as_under(play: Playthrough, turn: Turn, before: State, after: State) -> Turn:
    read = reading(play.case)
    if turn.reaction is None:
        return turn._replace(before=before, after=after, terms=())
    here = rules.stand(read, before, turn.before.at) if turn.act in EVENTS else before
    rule, chances = rules.answer(read, here, turn.act)
    for index, (choice, chance) in enumerate(zip(rule.choices, chances, strict=True)):
        if chance and choice.outcome.says == turn.says:
            change = rules.effect(read, here, turn.act, choice.outcome, rules.by_table(read))
            if change.state == after:
                return turn._replace(
                    before=here,
                    after=after,
                    reaction=rule.reaction,
                    chances=chances,
                    chosen=index,
                    draw=0,
                    terms=tuple(change.terms),
                )
    raise AssertionError("belief follows a state that no outcome leads to")


@pytest.mark.parametrize("case", NAMED)
def test_nothing_hidden_shows_while_the_case_is_open(case: Case) -> None:
    compared = 0
    for seed in SEEDS:
        for play in moments(case, seed):
            if play.over:
                continue
            for truth in range(len(case.truths)):
                other = as_under(play, truth)
                if other is None or truth == play.state.truth:
                    continue
                compared += 1
                assert view.talk(other, EN) == view.talk(play, EN)
                assert [view.why(other, i, EN) for i in range(len(play.turns))] == [
                    view.why(play, i, EN) for i in range(len(play.turns))
                ]
    assert bool(compared) == (case.id not in TOLD_AT_ONCE)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("case", NAMED)
def test_every_moment_can_be_shown_whole(case: Case, code: str) -> None:
    lang = language(code)
    for seed in SEEDS:
        for play in moments(case, seed):
            talk = view.talk(play, lang, numbers=True)
            assert "{" not in repr(talk).replace("{}", "")
            assert talk.over == play.over
            if play.over:
                shown = view.outcome(play, lang)
                assert "{" not in repr(shown)
                assert all("{" not in repr(view.why(play, index, lang)) for index in range(len(play.turns)))


@pytest.mark.parametrize("case", NAMED)
def test_what_can_be_chosen_is_what_the_rules_allow(case: Case) -> None:
    for seed in SEEDS:
        for play in moments(case, seed):
            talk = view.talk(play, EN)
            offered = [card.id for card in talk.cards if card.playable] + [way.decision for way in talk.exits]
            assert sorted(offered) == sorted(play.legal)
            assert [stack.hotkey for stack in talk.hand] == [str(n) for n in range(1, len(talk.hand) + 1)]
            for stack in talk.hand:
                letters = "abcdef"[: len(stack.cards)] if len(stack.cards) > 1 else [""]
                assert [card.hotkey for card in stack.cards] == [stack.hotkey + letter for letter in letters]
                assert all(bool(card.manner) == (len(stack.cards) > 1) for card in stack.cards)
            assert all(bool(card.why_not) != card.playable for card in talk.cards)


@pytest.mark.parametrize(
    ("band", "settled", "said"),
    [
        (Band(0, 19), 20, ("nothing is owed any more", "货款已经结清")),
        (Band(1, 19), 20, ("nothing is owed any more", "货款已经结清")),
        (Band(1, 19), 0, ("nothing has been paid yet", "还没有付过款")),
        (Band(1, 20), 0, ("nothing has been paid yet", "还没有付过款")),
        (Band(20, 20), 0, ("not everything has been paid yet", "货款还没有全部付清")),
        (Band(20, 20), 19, ("not everything has been paid yet", "货款还没有全部付清")),
        (Band(10, 19), 4, ("needs: paid so far: 50% to 95%", "还差：已付在 50% 到 95% 之间")),
    ],
)
def test_a_card_says_what_is_wrong_with_what_was_paid(band: Band, settled: int, said: tuple[str, str]) -> None:
    card = tactic("rest", needs=When(money=band))
    occasions = tuple(o.model_copy(update={"tactics": ("ask", "rest")}) for o in small_case().occasions)
    play = playthrough.start(small_case(tactics={**small_case().tactics, "rest": card}, occasions=occasions), 1)
    play = play._replace(turns=(play.turns[-1]._replace(after=play.state._replace(settled=settled)),))
    for lang, words in zip((EN, ZH), said, strict=True):
        (shown,) = (card for card in view.talk(play, lang).cards if card.id == "rest")
        assert (shown.playable, shown.why_not) == (False, words)


def test_a_card_names_only_the_facts_that_stand_in_its_way() -> None:
    play = playthrough.start(small_case(), 1)
    with_one = play.state._replace(facts=reading(play.case).bits(["kept_one"]))
    both = ("kept_one", "offered")
    assert need_words("facts", When(facts=both), play.case, with_one, EN) == "needs: offered"
    assert need_words("lacks", When(lacks=both), play.case, with_one, EN) == "no need any more: kept"


@pytest.mark.parametrize("case", NAMED)
def test_the_sentence_on_a_card_is_the_sentence_that_is_said(case: Case) -> None:
    play = playthrough.start(case, 3)
    for card in view.talk(play, ZH).cards:
        if card.playable:
            after = playthrough.choose(play, card.id)
            said = [line.text for line in view.lines_of(after, len(play.turns), ZH) if line.who == "you"]
            assert said == [card.sentence]


@pytest.mark.parametrize("case", NAMED)
def test_the_transcript_only_grows(case: Case) -> None:
    for seed in SEEDS:
        before: tuple[view.Line, ...] = ()
        for play in moments(case, seed):
            now = view.transcript(play, EN)
            assert now[: len(before)] == before
            before = now


@pytest.mark.parametrize("case", NAMED)
def test_after_the_end_every_number_has_its_place(case: Case) -> None:
    for seed in SEEDS:
        play = bots.play_out(bots.BOTS["random"], case, seed)
        for index, turn in enumerate(play.turns):
            told = view.why(play, index, EN)
            places = {row.place for row in told.rows}
            assert not told.open
            assert {str(term.place) for term in turn.terms if term.place} <= places
            if turn.reaction is not None and turn.outcome is not None:
                assert {str(turn.reaction.place), str(turn.outcome.place)} <= places
                assert any("of all draws" in row.detail for row in told.rows)
                possible = [row for row in told.rows if "(chance " in row.text]
                assert len(possible) == sum(chance > 0 for chance in turn.chances)


def test_why_stays_silent_where_explanations_differ() -> None:
    silent = [
        view.why(play, index, EN)
        for case in CASES
        for play in moments(case, 1)
        if not play.over
        for index, turn in enumerate(play.turns)
        if turn.reaction is not None and belief.shared_reaction(play.case, play.turns, index) is None
    ]
    assert silent
    for told in silent:
        assert told.open
        assert not any(row.place for row in told.rows)
        assert any("told after the end" in row.detail for row in told.rows)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("case", NAMED)
def test_why_names_nothing_hidden_while_the_case_is_open(case: Case, code: str) -> None:
    lang = language(code)
    hidden = [lang.pick(stage.name) for cause in case.causes.values() for stage in cause.stages.values()]
    hidden += [lang.pick(cause.name) for cause in case.causes.values() if len(lang.pick(cause.name)) > 1]
    hidden += [lang.text(msgid).split("{")[0] for msgid in HIDDEN_PHRASES]
    for play in (play for seed in SEEDS for play in moments(case, seed) if not play.over):
        for index, turn in enumerate(play.turns):
            told = view.why(play, index, lang)
            assert not any(row.place or ".yaml" in row.detail for row in told.rows)
            reasons = "\n".join(f"{row.text} {row.detail}" for row in told.rows[1:])
            assert not any(len(word) > 2 and f" {word}" in f" {reasons}" for word in hidden), reasons
            if turn.reaction is not None and turn.reaction.layer == "cause":
                assert lang.text("the cause of the debt") not in reasons
                assert len(told.rows) == 2


HIDDEN_PHRASES = (
    "this person's readiness to give is {band} of 3",
    "the firm's readiness to pay is {band} of 3",
    "could still pay now: {band}",
    "stage: {names}",
)


def asking(when: When, layer: str = "temperament") -> Case:
    """The small case with one tactic whose first rule asks this."""
    rules_ = (reaction("hush", outcome(1, says="no"), when=when, layer=layer), reaction("hush", outcome(1)))
    case = small_case()
    return small_case(tactics={**case.tactics, "hush": tactic("hush", *rules_)})


def test_a_rule_is_told_by_what_can_be_seen_and_only_later_by_all() -> None:
    hidden = When(will=Band(0, 3), open=Band(0, 3), cash=Band(1, 20), relation=Band(3, 10), money=Band(0, 19))
    play = playthrough.replay(asking(hidden), 1, ["hush"])
    seen = "(the relation is good enough; paid so far: at most 95%; more that does not show yet)"
    assert view.why(play, 1, EN).rows[1].detail == f"the person's temperament {seen}"
    play = playthrough.choose(playthrough.choose(play, "leave"), "close")
    told = view.why(play, 1, EN).rows[1]
    assert "relation is at least 3" in told.detail
    assert "the firm's readiness to pay is at least 0 of 3" in told.detail
    assert "could still pay now: at least 5%" in told.detail
    assert told.place == "tests/small.py:1"


def test_a_rule_of_the_cause_is_told_only_after_the_end() -> None:
    play = playthrough.replay(asking(When(), "cause"), 1, ["hush"])
    assert [row.detail for row in view.why(play, 1, EN).rows[1:]] == [
        "That is how this person took it; what lay behind it is told after the end."
    ]
    play = playthrough.choose(playthrough.choose(play, "leave"), "close")
    assert view.why(play, 1, EN).rows[1].detail == "the cause of the debt"


@pytest.mark.parametrize("case", NAMED)
def test_news_is_what_followed_the_last_decision(case: Case) -> None:
    for seed in SEEDS:
        before = 0
        for play in moments(case, seed):
            lines = view.transcript(play, EN)
            assert view.talk(play, EN).news == tuple(line for line in lines[before:] if line.who != "you")
            before = len(lines)


def test_a_promise_kept_on_the_way_is_in_the_news() -> None:
    moves = ("date", "leave", "go:second")
    plays = (playthrough.replay(small_case(), seed, moves) for seed in range(60))
    play = next(play for play in plays if any(t.act == "due" for t in play.turns) and play.state.settled)
    assert [line.text for line in view.talk(play, EN).news if line.who != "them"][:3] == [
        "The promise of 5,000 yuan falls due.",
        "5,000 yuan received",
        "the promise was kept",
    ]


def test_the_last_words_of_a_talk_follow_the_mood() -> None:
    ends = {"rage": "They will not hear any more today.", "smile": "That is all for today."}
    said = set()
    for play in (bots.play_out(bots.BOTS["random"], small_case(), seed) for seed in range(30)):
        for index, turn in enumerate(play.turns):
            face = rules.mood(play.case, turn.after)[1].face
            last = [line.text for line in view.lines_of(play, index, EN) if line.who == "event"]
            said |= {(face, text) for text in last if text in ends.values()}
    assert {(face, text) for face, text in said if face in ends} == set(ends.items())


def test_debrief_says_what_it_must() -> None:
    moves = ["hush", "ask", "shout", "shout", "go:second", "leave", "close"]
    plays = (playthrough.replay(small_case(), seed, moves) for seed in range(60))
    play = next(play for play in plays if play.state.settled)
    end = view.outcome(play, EN)
    result = playthrough.result(play)
    assert (end.score_hundredths, end.money_hundredths, end.relation_hundredths) == (
        result.score.total,
        result.score.money,
        result.score.relation,
    )
    assert end.ended == "You closed the file."
    assert any("training, not legal advice" in caution for caution in end.cautions)
    assert any("author's model" in caution for caution in end.cautions)
    assert end.conduct == ("Borderline: shout, shout",)
    assert end.received == f"{2_000 * play.state.settled // 4:,} yuan of 10,000.01 yuan received"
    assert [row.label for row in end.parts] == [
        end.received,
        "Cost of the meetings",
        "Relation at the end",
        "Money and relation multiplied",
        "Borderline moves",
    ]
    assert end.weights == (
        "Score = money^0.6 × relation^0.4 (money weighs 60%, relation 40%): "
        "they are multiplied, so where either is zero the score is zero."
    )
    assert end.truth.name == case_name(play)


def case_name(play: Playthrough) -> str:
    truth = play.case.truths[play.state.truth]
    return play.case.causes[truth.cause].name["en"]


def test_goodwill_that_is_worth_nothing_is_named() -> None:
    case = small_case()
    malicious = next(seed for seed in range(50) if playthrough.start(case, seed).state.truth == 1)
    honest = next(seed for seed in range(50) if playthrough.start(case, seed).state.truth == 0)
    told = [view.outcome(playthrough.replay(case, s, ["leave", "close"]), EN).cautions for s in (malicious, honest)]
    assert any("goodwill is worth nothing" in caution for caution in told[0])
    assert not any("goodwill" in caution for caution in told[1])


def test_a_promise_that_falls_due_is_in_the_account() -> None:
    plays = (playthrough.replay(small_case(), seed, ["date"]) for seed in range(60))
    play = next(play for play in plays if play.state.promised)
    assert view.talk(play, EN).promise is not None
    assert view.talk(play, EN).promise == view.Promise(
        "promised: 5,000 yuan on Tue 21 Jul (by word of mouth)", "5,000 yuan", "Tue 21 Jul", 1, "by word of mouth"
    )
    play = playthrough.choose(playthrough.choose(playthrough.choose(play, "leave"), "go:second"), "leave")
    play = playthrough.choose(play, "close")
    (kept,) = view.outcome(play, EN).promises
    assert kept.startswith("Tue 21 Jul, morning: promised 5,000 yuan, paid ")


def test_a_red_line_ends_the_talk_and_says_so() -> None:
    play = playthrough.replay(small_case(), 1, ["bribe"])
    assert view.transcript(play, EN)[-1].text == "You crossed a red line. The case ends here."
    assert view.outcome(play, EN).conduct == ("Red line: bribe",)


def test_going_back_takes_the_decision_back() -> None:
    play = playthrough.replay(small_case(), 5, ["hush", "ask", "leave", "go:second", "ask", "leave", "close"])
    for index, turn in enumerate(play.turns):
        kept = view.decisions_before(play, index)
        assert play.decisions[kept : kept + 1] == ((turn.decision,) if turn.decision else play.decisions[:1])


def test_numbers_are_shown_only_when_asked_for() -> None:
    play = playthrough.start(small_case(), 2)
    assert view.talk(play, EN).numbers is None
    assert view.talk(play, EN, numbers=True).numbers == view.Numbers(play.state.relation, play.state.pressure)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_cards_and_files_of_shipped_cases_are_complete(case: Case) -> None:
    for code in LANGUAGES:
        lang = language(code)
        card, file = view.case_card(ENTRIES[case.id], lang), view.briefing(case, lang)
        assert card.title
        assert card.amount
        assert len(card.teaches) == len(case.teaches)
        assert len(file.calendar) == len(case.occasions)
        assert len(file.people) == len(case.people)
        assert all(row.value for row in file.invoice)
        assert not any(truth.account[code] in repr((card, file)) for truth in case.truths)


# ---------------------------------------------------------------- manners and the desk

DESK, CALL, VISIT = (), ("leave", "go:call"), ("leave", "go:visit")


def told(decisions: tuple[str, ...], lang: Language = ZH, **changes: object) -> view.Talk:
    return view.talk(playthrough.replay(manners_case(**changes), 3, decisions), lang)


def test_the_manners_of_an_act_lie_on_one_card() -> None:
    stack = next(stack for stack in told(CALL).hand if len(stack.cards) == 6)
    assert (stack.hotkey, stack.name, stack.group) == ("1", "提起这笔账", "talk")
    assert [(card.hotkey, card.manner) for card in stack.cards][:3] == [
        ("1a", "直说"),
        ("1b", "客客气气"),
        ("1c", "绕着说"),
    ]
    assert stack.cards[1].id == "bring_up_kindly"


def test_a_table_may_be_full() -> None:
    case, talk = manners_case(), told(VISIT)
    assert len(case.occasions[2].tactics) == len(talk.cards) == MANNERS_MAX
    assert len(talk.hand) == PALETTE_MAX
    assert max(len(stack.cards) for stack in talk.hand) == TONES_MAX


def test_a_manner_by_itself_is_a_card_like_any_other() -> None:
    stack = told(CALL).hand[-1]
    assert (stack.hotkey, stack.name) == ("3", "把日子定下来（请他说）")
    assert [(card.hotkey, card.manner) for card in stack.cards] == [("3", "")]


def test_a_card_whose_head_is_elsewhere_is_called_after_its_first() -> None:
    case = manners_case()
    call = case.occasions[1].model_copy(update={"tactics": ("bring_up_kindly", "bring_up_aside")})
    tactics = {id_: each for id_, each in case.tactics.items() if id_ != "bring_up"}
    occasions = (case.occasions[0], call)
    (stack,) = told(CALL, occasions=occasions, tactics=tactics).hand
    assert stack.name == "提起这笔账（客客气气）"
    assert [card.manner for card in stack.cards] == ["客客气气", "绕着说"]


def test_at_ones_own_desk_nobody_is_faced() -> None:
    talk = told(DESK)
    assert talk.at_desk
    assert (talk.mood_words, talk.pressure_words, talk.channel_name) == ("", "", "自己桌前")
    assert talk.relation_words
    assert talk.speech == "", "what is told in brackets is no speech"
    assert [line.text for line in talk.news if line.who == "event"][-1] == "桌上摊着去年的合同和三张送货单。"
    papers, authority = talk.hand[0].cards[0], talk.hand[1].cards[0]
    assert (papers.spoken, papers.words[:5], papers.sentence[:2]) == (False, "把合同、送", "（把")
    assert authority.spoken
    assert authority.words == authority.sentence
    assert {card.cost for card in talk.cards} == {"约 5 分钟"}
    assert [(way.label, way.hint) for way in talk.exits] == [("准备好了，出发", "准备到此为止")]
    assert all(card.spoken for card in told(CALL).cards)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("(Nods.)", True),
        ("（点头。）", True),
        ("(Nods) Yes (nods)", False),
        ("Yes.", False),
        ("(a (b) c)", True),
        ("(", False),
        ("", False),
    ],
)
def test_what_stands_in_brackets_is_not_said(text: str, whole: bool) -> None:
    assert in_brackets(text) == whole


def test_what_preparation_came_to_is_told_without_a_face() -> None:
    case = manners_case()
    ends = playthrough.replay(case, 3, _prepared(case))
    rows = [row.detail for index in range(len(ends.turns)) for row in view.why(ends, index, EN).rows]
    assert "it took longer than planned" in rows
    assert not any("patience" in row for row in rows)
    assert view.transcript(ends, EN)[-1].text == "There is no time to prepare more."
    assert view.why(ends, 1, EN).rows[1].detail == "what this act does by itself"
    assert view.why(ends, 0, EN).heading == "Tue 25 Aug, morning · time to prepare"
    left = playthrough.replay(case, 3, ["leave"])
    assert view.transcript(left, EN)[-1].text == "You clear your desk."
    assert view.why(left, 1, EN).heading == "Tue 25 Aug, morning · enough prepared"


def _prepared(case: Case) -> list[str]:
    """Preparation until there is no time left."""
    decisions: list[str] = []
    while "papers" in playthrough.replay(case, 3, decisions).legal:
        decisions.append("papers")
    return decisions


@pytest.mark.parametrize("lang", [EN, ZH], ids=["en", "zh"])
def test_an_exam_hides_what_helps_until_the_end(lang: Language) -> None:
    for play in moments(small_case(), 2):
        exam = view.talk(play, lang, mode=Mode.EXAM)
        plain = view.talk(play, lang)
        assert (exam.helped, exam.back, exam.why) == (False, False, plain.why if play.over else None)
        assert (plain.helped, plain.back) == (not play.over, bool(play.decisions) and not play.over)
        assert exam._replace(helped=plain.helped, back=plain.back, why=plain.why, mode="") == plain
        assert exam.mode == lang.text("exam")
        assert view.talk(play, lang, mode=Mode.WARM_UP)._replace(mode="") == plain


def test_the_debrief_tells_how_it_was_played() -> None:
    *_, play = moments(small_case(), 2)
    hints = Aids().with_hint(1, 0).with_hint(2, 0)
    assert view.outcome(play, EN).aids == ""
    assert view.outcome(play, EN, hints).aids == "Played as practice; hints taken: 2"
    assert view.outcome(play, EN, Aids(Mode.EXAM)).aids == "Played as an exam"
    assert view.outcome(play, ZH, hints._replace(mode=Mode.WARM_UP)).aids == "热身，不计成绩；看过提示 2 次"
