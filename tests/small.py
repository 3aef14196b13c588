"""A small case made of nouns, for tests of the core that must not depend on shipped content."""

from __future__ import annotations

from datetime import date
from typing import Any

from game.model import (
    ALWAYS,
    Band,
    Briefing,
    Case,
    Cause,
    Debt,
    Fact,
    Invoice,
    Legality,
    Mood,
    Move,
    NewPromise,
    Occasion,
    Outcome,
    Payment,
    Person,
    Place,
    Reaction,
    Stage,
    Start,
    Tactic,
    Temperament,
    Text,
    Truth,
    Weights,
    When,
    Wording,
    You,
)

HERE = Place("tests/small.py", 1)


def text(word: str) -> Text:
    return {"zh": word, "en": word}


def outcome(weight: int | dict[str, int] = 1, **effects: Any) -> Outcome:
    return Outcome(weight=weight, place=HERE, **effects)


def reaction(act: str, *outcomes: Outcome, when: When = ALWAYS, layer: Any = "default") -> Reaction:
    return Reaction(act=act, when=when, outcomes=outcomes or (outcome(),), place=HERE, layer=layer)


def tactic(
    id_: str, *reactions: Reaction, legality: Any = "green", needs: When = ALWAYS, group: Any = "talk"
) -> Tactic:
    return Tactic(
        id=id_,
        name=text(id_),
        about=text(id_),
        group=group,
        risk="low",
        minutes=5,
        legality=Legality(class_=legality, rule=text("rule"), where=text("here"), source="test"),
        sources=(),
        needs=needs,
        sentences=(Wording(text=text(f"{id_} one")), Wording(text=text(f"{id_} two"))),
        reactions=reactions or (reaction(id_, outcome(says="hm")),),
    )


def occasion(id_: str, day: int, **changes: Any) -> Occasion:
    plain: dict[str, Any] = {
        "id": id_,
        "name": text(id_),
        "scene": text(id_),
        "day": day,
        "time": "morning",
        "channel": "visit",
        "meets": "owner",
        "cash": 10,
        "facts": (),
        "patience": None,
        "pressure": None,
        "cost": 50,
        "tactics": (),
        "background": "phone",
    }
    return Occasion(**plain | changes)


def move(on: str, source: str, to: str, when: When = ALWAYS) -> Move:
    return Move(on=on, source=(source,), to=to, when=when, place=HERE)


def small_case(**changes: Any) -> Case:
    """Two truths, three occasions, one owner; hard talk cornering him, gentle talk soothing him, a red line."""
    tactics = [
        tactic(
            "ask",
            reaction(
                "ask", outcome(2, pay=Payment(share=4), says="pays"), outcome(1, says="no"), when=When(open=Band(2, 3))
            ),
            reaction("ask", outcome(1, pressure=2, says="no")),
        ),
        tactic(
            "hush",
            reaction(
                "hush", outcome({"cash_crunch": 3, "else": 1}, stimulus="soothed", says="warms"), outcome(1, says="no")
            ),
        ),
        tactic(
            "date",
            reaction(
                "date",
                outcome(1, promise=NewPromise(share=10, due="next", firm=1), says="promises"),
                outcome(1, says="no"),
            ),
        ),
        tactic("shout", reaction("shout", outcome(1, relation=-2, stimulus="insulted", says="no")), legality="amber"),
        tactic(
            "bribe",
            reaction("bribe", outcome(1, pay=Payment(share=20), says="pays"), outcome(1, says="no")),
            legality="red",
            group="red",
        ),
        tactic(
            "bill",
            reaction(
                "bill", outcome(1, pay=Payment(share=8, tender="commercial_bill"), says="pays"), outcome(1, says="no")
            ),
            needs=When(facts=("offered",)),
        ),
    ]
    palette = tuple(t.id for t in tactics)
    plain: dict[str, Any] = {
        "id": "small",
        "languages": ("zh", "en"),
        "title": text("small"),
        "about": text("small"),
        "difficulty": 1,
        "teaches": ("ask",),
        "you": You(name=text("you"), firm=text("us")),
        "firm": text("them"),
        "people": {
            "owner": Person(
                name=text("Owner"),
                call=text("Boss"),
                post=text("owner"),
                about=text("owner"),
                portrait="wang",
                role="owner",
                temperament="moody",
                owns=("reconciled",),
                pays=True,
            )
        },
        "ploys": (),
        "truths": (
            Truth(id="cash_crunch", weight=2, cause="cash_crunch", weights=Weights(), account=text("short")),
            Truth(
                id="malicious",
                weight=1,
                cause="malicious",
                cash={"last": 6},
                weights=Weights(money=10, relation=0),
                account=text("bad"),
            ),
        ),
        "debt": Debt(amount=1_000_001, currency="CNY", due=date(2026, 7, 1), size="small"),
        "relation": 6,
        "path": ("reconciled",),
        "steps_done": 0,
        "acts": 12,
        "tenders": {"transfer": 100, "commercial_bill": 85},
        "facts": {"kept_one": Fact(name=text("kept"), kept=True), "offered": Fact(name=text("offered"), kept=False)},
        "occasions": (
            occasion("first", 10, tactics=palette, cash=4),
            occasion("second", 20, tactics=palette, facts=("offered",), patience=2),
            occasion("last", 30, tactics=palette, cash=16),
        ),
        "reactions": (),
        "events": (
            reaction("arrive", outcome(1, says="greets")),
            reaction(
                "due", outcome(2, pay=Payment(share=None), says="keeps"), outcome(1, says="breaks", stimulus="let_off")
            ),
            reaction("close", outcome(1)),
        ),
        "tactics": {t.id: t for t in tactics},
        "temperaments": {
            "moody": Temperament(
                id="moody",
                name=text("moody"),
                about=text("moody"),
                starts=(Start(relation=Band(0, 3), mood="angry", patience=2), Start(mood="cold", patience=4)),
                moods={
                    "cold": Mood(name=text("cold"), face="serious", open=0),
                    "warm": Mood(name=text("warm"), face="smile", open=2),
                    "angry": Mood(name=text("angry"), face="rage", open=0),
                },
                moves=(
                    move("soothed", "cold", "warm", When(relation=Band(3, 10))),
                    move("soothed", "angry", "cold"),
                    move("insulted", "cold", "angry"),
                    move("insulted", "warm", "angry"),
                ),
                reactions=(),
            )
        },
        "causes": {
            "cash_crunch": Cause(
                id="cash_crunch",
                name=text("short"),
                about=text("short"),
                start="strained",
                stages={"strained": Stage(name=text("s"), will=2), "lost": Stage(name=text("l"), will=0)},
                moves=(move("neglected", "strained", "lost"),),
                reactions=(),
            ),
            "malicious": Cause(
                id="malicious",
                name=text("bad"),
                about=text("bad"),
                start="sincere",
                stages={"sincere": Stage(name=text("s"), will=1), "silent": Stage(name=text("q"), will=0)},
                moves=(move("let_off", "sincere", "silent"),),
                reactions=(reaction("ask", outcome(1, says="no"), when=When(stage=("silent",)), layer="cause"),),
            ),
        },
        "lines": {
            "owner": {
                id_: (Wording(text=text(id_)), Wording(text=text(f"{id_}!")))
                for id_ in ("pays", "no", "hm", "warms", "promises", "greets", "keeps", "breaks")
            }
        },
        "briefing": Briefing(
            task=text("task"),
            story=text("story"),
            invoice=Invoice(number="1", issued=date(2026, 5, 1), goods=text("goods"), terms=text("terms")),
            history=(),
            known=(),
            unknown=(),
        ),
        "best_line": ("hush", "ask"),
        "place": HERE,
    }
    return Case(**plain | changes)
