"""An example case in which acts have manners and which begins at one's own desk; at the visit the table is full."""

from __future__ import annotations

from typing import Any

from game.model import (
    Band,
    Case,
    Manner,
    Mood,
    Occasion,
    Outcome,
    Person,
    Start,
    Tactic,
    Temperament,
    Text,
    When,
    Wording,
)
from tests.small import occasion, outcome, reaction, small_case, tactic

ABOUT = ("把话说到点子上，看他怎么接。", "Come to the point and see how he takes it.")
RULE = ("提醒对方付自己欠的货款，是正常的商业往来。", "Reminding a customer of what he owes is ordinary business.")
WHERE = ("中国大陆", "Mainland China")
CARDS = {
    "bring_up": ("提起这笔账", "Bring up the account"),
    "full_demand": ("要求一次付清", "Ask for the whole sum at once"),
    "fix_date": ("把日子定下来", "Fix a date"),
    "papers": ("把单据理齐", "Get the papers together"),
    "authority": ("先把授权要到手", "Get authority before you offer"),
}
"""What the cards are called."""
MANNERS: dict[str, list[tuple[str, str, str]]] = {
    "bring_up": [
        ("bring_up", "直说", "straight out"),
        ("bring_up_kindly", "客客气气", "politely"),
        ("bring_up_aside", "绕着说", "in a roundabout way"),
        ("bring_up_firmly", "板起脸说", "with a stern face"),
        ("bring_up_joking", "开着玩笑说", "as a joke"),
        ("bring_up_with_figures", "拿数字说话", "with the figures"),
    ],
    "full_demand": [
        ("full_demand", "当面说死", "flatly"),
        ("full_demand_kindly", "好言相求", "as a favour"),
        ("full_demand_loudly", "当着客人嚷", "loudly, before guests"),
    ],
    "fix_date": [("fix_date", "请他说", "let him name it"), ("fix_date_written", "写下来", "in writing")],
    "papers": [("papers", "自己理", "by yourself"), ("papers_with_accounts", "和会计一起", "with accounts")],
    "authority": [
        ("authority", "打折的", "for a discount"),
        ("authority_instalments", "分期的", "for instalments"),
        ("authority_bills", "收票的", "for taking bills"),
    ],
}
"""The tactics of each card: id, Chinese and English name of the manner."""
ALONE = {
    "rehearse": ("把话先练一遍", "Rehearse what to say"),
    "silence": ("沉默", "Silence"),
    "reconcile": ("对账", "Reconcile"),
    "instalment": ("分期付", "Instalments"),
    "gates": ("兵临城下", "At the gates"),
    "kickback": ("给经办人好处", "A kickback to the handler"),
}
"""Cards by themselves."""
GROUPS = {"papers": "prepare", "authority": "prepare", "rehearse": "prepare", "full_demand": "bargain",
          "fix_date": "bargain", "instalment": "bargain", "reconcile": "account", "gates": "press",
          "kickback": "red"}  # fmt: skip
LEGALITY = {"full_demand_loudly": "amber", "gates": "amber", "kickback": "red"}
NEEDS = {"fix_date_written": When(facts=("offered",)), "instalment": When(promised=Band(1, 20))}
SENTENCES = {
    "papers": (
        "（把合同、送货单、对账单摆在一起，缺的当天补上。）",
        "(You lay contract, delivery notes and statement side by side and mend what is missing.)",
    ),
    "authority": (
        "要是对方提分期，我当场能答应到哪一步？",
        "If they ask for instalments, how far may I go on the spot?",
    ),
    "": (
        "{call}，咱们那笔货款到期两个月了，您看这个月能不能安排一下？",
        "{call}, our invoice has been due for two months now. Could you see to it this month?",
    ),
}
"""What is said, or in brackets done, by the card."""
LINES = {
    "greets": ("来了？坐，先喝口茶。", "There you are. Sit down, have some tea first."),
    "hm": ("这个月紧，你容我想想。", "Money is short this month. Let me think about it."),
    "keeps": ("说好的钱，打过去了。", "What I promised has gone out."),
    "breaks": ("再宽限几天吧。", "Give me a few days more."),
}
OWN_LINES = {
    "greets": (
        "（桌上摊着去年的合同和三张送货单。）",
        "(Last year's contract and three delivery notes lie there.)",
    ),
    "hm": ("（单据齐了，只差一张签收单。）", "(The papers are complete but for one signed receipt.)"),
}


def both(texts: tuple[str, str]) -> Text:
    return {"zh": texts[0], "en": texts[1]}


def manners_case(**changes: Any) -> Case:
    """Desk, phone call, visit; the visit offers as many cards, manners and manners on one card as may be."""
    tactics = {each.id: each for each in _tactics()}
    desk = tuple(id_ for id_ in tactics if tactics[id_].group == "prepare")
    full = tuple(id_ for id_ in tactics if id_ not in desk)
    plain: dict[str, Any] = {
        "id": "manners",
        "title": both(("口气", "Manners")),
        "about": both(("同一句话，几种说法。", "One thing, said in several ways.")),
        "teaches": ("bring_up",),
        "firm": both(("宏达五金", "Hongda Hardware")),
        "people": {"own": _own(), "owner": _owner()},
        "facts": small_case().facts,
        "occasions": (
            _occasion("desk", 55, ("自己桌前", "At your desk"), tactics=desk, channel="desk", meets="own", patience=4),
            _occasion("call", 58, ("打个电话", "A call"), tactics=full[:10], channel="phone", background="phone"),
            _occasion("visit", 60, ("上门", "A visit"), tactics=full, background="tea_office"),
        ),
        "tactics": tactics,
        "temperaments": {**small_case().temperaments, "steady": _steady()},
        "lines": {
            "owner": {id_: (Wording(text=both(texts)),) for id_, texts in LINES.items()},
            "own": {id_: (Wording(text=both(texts)),) for id_, texts in (LINES | OWN_LINES).items()},
        },
        "best_line": ("papers", "leave", "go:call", "bring_up_kindly"),
    }
    return small_case(**plain | changes)


# Private functions


def _tactics() -> list[Tactic]:
    shared = [
        _tactic(id_, CARDS[of], Manner(of=of, name=both((zh, en)), card=both(CARDS[of]) if id_ == of else None))
        for of, manners in MANNERS.items()
        for id_, zh, en in manners
    ]
    return [*shared, *(_tactic(id_, name, None) for id_, name in ALONE.items())]


def _tactic(id_: str, name: tuple[str, str], manner: Manner | None) -> Tactic:
    group = GROUPS.get(manner.of if manner else id_, "talk")
    made = tactic(
        id_,
        reaction(id_, *_outcomes(group)),
        legality=LEGALITY.get(id_, "green"),
        group=group,
        needs=NEEDS.get(id_, When()),
    )
    full = both(name) if manner is None else _named(name, manner)
    rule = made.legality.model_copy(update={"rule": both(RULE), "where": both(WHERE)})
    sentence = Wording(text=both(SENTENCES.get(manner.of if manner else "", SENTENCES[""])))
    told: dict[str, Any] = {"name": full, "about": both(ABOUT), "manner": manner, "legality": rule}
    return made.model_copy(update=told | {"sentences": (sentence,), "risk": "high" if group == "press" else "low"})


def _named(card: tuple[str, str], manner: Manner) -> Text:
    return {"zh": f"{card[0]}（{manner.name['zh']}）", "en": f"{card[1]} ({manner.name['en']})"}


def _outcomes(group: str) -> list[Outcome]:
    """What is done at the desk is remembered; what is said is heard out."""
    if group == "prepare":
        return [outcome(2, facts=("kept_one",), says="hm"), outcome(1, patience=-1, says="hm")]
    return [outcome(1, relation=1, says="hm"), outcome(1, says="hm")]


def _occasion(id_: str, day: int, name: tuple[str, str], **changes: Any) -> Occasion:
    scene = (
        "早上九点。对账单摊在桌上。",
        "Nine o'clock. The statement lies open.",
    )
    plain: dict[str, Any] = {"name": both(name), "scene": both(scene), "background": "desk_mail", "cash": 10}
    return occasion(id_, day, **plain | changes)


def _own() -> Person:
    return Person(
        name=both(("周经理", "Lao Zhou")),
        call=both(("周经理", "Lao Zhou")),
        post=both(("你的主管", "your manager")),
        about=both(("能给你折扣和分期的授权。", "Can give you authority for discounts and instalments.")),
        portrait="zhou",
        role="own",
        temperament="steady",
    )


def _owner() -> Person:
    return Person(
        name=both(("王建国", "Wang Jianguo")),
        call=both(("王总", "Mr Wang")),
        post=both(("老板", "owner")),
        about=both(("话不多，要面子。", "Says little and minds his face.")),
        portrait="wang",
        role="owner",
        temperament="moody",
        owns=("reconciled",),
        pays=True,
    )


def _steady() -> Temperament:
    return Temperament(
        id="steady",
        name=both(("平稳", "steady")),
        about=both(("就事论事。", "Keeps to the matter.")),
        starts=(Start(mood="calm", patience=4),),
        moods={"calm": Mood(name=both(("平静", "calm")), face="calm", open=2)},
        moves=(),
        reactions=(),
    )
