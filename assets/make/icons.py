"""Make the icons of the game: Tabler icons in white. Needs resvg-py and the unpacked npm package @tabler/icons."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import resvg_py

ASSETS = Path(__file__).resolve().parents[1]
SIZE = 96
WHITE = "#ffffff"

TACTICS = {
    "diagnose": "stethoscope",
    "facts_questions": "message-question",
    "conf_bal": "report-money",
    "reconcile": "rubber-stamp",
    "issue_invoice": "file-invoice",
    "find_approver": "user-search",
    "payment_run": "calendar-dollar",
    "chase_exec": "run",
    "direct": "target-arrow",
    "hesitate": "message-dots",
    "plead": "mood-cry",
    "head_on": "swords",
    "apologise": "mood-look-down",
    "face_step": "stairs-down",
    "pathos": "wallet-off",
    "courtesy": "mood-smile",
    "boss_pressure": "user-exclamation",
    "heart_talk": "message-circle-heart",
    "dispute_fix": "tool",
    "full_demand": "moneybag",
    "part_first": "chart-pie",
    "instalment": "calendar-repeat",
    "fix_date": "calendar-pin",
    "contingency": "umbrella",
    "what_if": "arrows-split",
    "accept_bank_bill": "building-bank",
    "accept_commercial_bill": "certificate",
    "accept_goods": "package",
    "wait_visitors": "armchair",
    "give_way": "door-exit",
    "private": "teapot",
    "dinner": "bowl-chopsticks",
    "confirm_dinner": "mail-check",
    "silence": "mood-silence",
    "good_bad": "masks-theater",
    "leader": "user-star",
    "anti_rotation": "refresh-off",
    "gates": "building-castle",
    "stop_supply": "truck-off",
    "limit_supply": "filter",
    "evidence": "fingerprint",
    "formal_letter": "file-alert",
    "litigate": "gavel",
    "leave_prompt": "walk",
    "linger": "anchor",
    "shadow": "footsteps",
    "agency": "skull",
    "kickback": "gift",
    "private_account": "user-dollar",
    "cash_catch": "clock-dollar",
    "original_contact": "address-book",
    "thank_next": "calendar-heart",
    "restock_cue": "packages",
    "courtesy_call": "phone-call",
    "persist": "repeat",
    "payment_order": "license",
    "lawyer": "scale",
    "adv_dun": "calendar-clock",
    "ageing": "sort-descending-numbers",
    "auto_notice": "robot",
    "background_check": "zoom-check",
    "balance_undertaking": "writing-sign",
    "believe": "pencil-off",
    "complain_blacklist": "speakerphone",
    "credit_delist": "credit-card-off",
    "credit_grade": "stars",
    "customer_file": "folder-open",
    "dominate": "school",
    "drop_entitled": "plug-x",
    "dun_ask": "mail-question",
    "dun_close": "mail-heart",
    "dun_face": "mail-opened",
    "dun_position": "mail-exclamation",
    "dun_reraise": "mail-forward",
    "enlist": "users-plus",
    "expose_trick": "wand-off",
    "exposure_cap": "barrier-block",
    "false_bad_cop": "theater",
    "firm_heart": "shield-lock",
    "fix_partial": "circle-half-2",
    "forecast": "crystal-ball",
    "front_good": "user-heart",
    "get_authority": "key",
    "goal_plan": "flag-3",
    "hard_on_fraud": "flame",
    "honest_report": "report",
    "if_then": "arrows-exchange",
    "impact_on_you": "ripple",
    "intel_suppliers": "messages",
    "interest_topic": "ball-football",
    "internal_coord": "puzzle",
    "joint_debtor": "user-edit",
    "kyc": "id",
    "limitation_clock": "rotate-clockwise",
    "mail_statement": "mailbox",
    "mediation": "yin-yang",
    "milestone_sign": "flag-check",
    "military": "tank",
    "mirror_woes": "cloud-rain",
    "more_credit": "shopping-cart-plus",
    "new_after_paid": "circle-check",
    "new_deal_first": "file-plus",
    "next_discount": "rosette-discount",
    "no_compare": "scale-off",
    "no_contract_word": "quote-off",
    "observe_wait": "ear",
    "occasion": "clock-pause",
    "old_before_new": "sort-ascending",
    "ontime_reward": "gift-card",
    "overstate": "balloon",
    "partial_agree": "message-2-check",
    "pay_channels": "credit-card",
    "perk_swap": "backpack",
    "pity": "bandage",
    "prepay_security": "lock-dollar",
    "preservation": "snowflake",
    "pro_collector": "briefcase",
    "quote_contract": "quote",
    "reason": "brain",
    "resource_bait": "fish-hook",
    "righteous": "compass",
    "rival_queue": "list-numbers",
    "routine_feedback": "message-report",
    "settle_proposal": "calculator",
    "six_hearts": "hearts",
    "sme_complaint": "building-community",
    "sms_remind": "device-mobile-message",
    "soft_stamina": "feather",
    "split_undisputed": "scissors",
    "strike_early": "bolt",
    "take_back": "truck-return",
    "tenacity": "mountain",
    "three_phrases": "number-3",
    "top_leader_bad": "crown",
    "veto": "hand-stop",
    "wait_for_fetch": "hourglass-empty",
    "warm_heart": "coffee",
    "watch_signs": "binoculars",
    "weak_spot": "focus-2",
}
"""Tactic -> Tabler outline icon."""

INTERFACE = {
    "ui_visit": "door-enter",
    "ui_phone": "phone",
    "ui_wechat": "message-circle",
    "ui_email": "at",
    "ui_letter": "mail",
    "ui_dinner": "tools-kitchen-2",
    "ui_leave": "logout",
    "ui_go": "player-skip-forward",
    "ui_close": "archive",
    "ui_patience": "hourglass",
    "ui_money": "coin-yuan",
    "ui_relation": "heart-handshake",
    "ui_pressure": "gauge",
    "ui_legal_green": "shield-check",
    "ui_legal_amber": "alert-triangle",
    "ui_legal_red": "ban",
    "ui_menu": "menu-2",
    "ui_language": "language",
    "ui_settings": "settings",
    "ui_pause": "player-pause",
    "ui_help": "help",
    "ui_history": "history",
    "ui_why": "question-mark",
    "ui_person": "user",
    "ui_folder": "folder",
    "ui_calendar": "calendar",
    "ui_promise": "hand-little-finger",
    "ui_back": "arrow-left",
    "ui_resume": "player-play",
    "ui_trophy": "trophy",
    "ui_clock": "clock",
    "ui_visitors": "users-group",
    "ui_file": "file-text",
    "ui_hint": "bulb",
    "ui_search": "search",
    "ui_star": "star",
}
"""Element of the interface -> Tabler outline icon."""


def main() -> None:
    """Write every icon and Tabler's licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tabler", type=Path, help="folder of the unpacked npm package @tabler/icons")
    parser.add_argument("--out", type=Path, default=ASSETS / "icons")
    args = parser.parse_args()

    icons = TACTICS | INTERFACE
    if len(set(icons.values())) != len(icons):
        raise ValueError("two ids share one icon")
    args.out.mkdir(parents=True, exist_ok=True)
    for name, tabler in icons.items():
        outline = args.tabler / "icons" / "outline" / f"{tabler}.svg"
        write_png(args.out / f"{name}.png", white(outline.read_text(encoding="utf-8")), SIZE)
    shutil.copyfile(args.tabler / "LICENSE", args.out / "LICENSE")


# Private functions


def white(svg: str) -> str:
    """Tabler draws in `currentColor`; the game tints white."""
    return svg.replace("currentColor", WHITE)


def write_png(path: Path, svg: str, size: int) -> None:
    """Draw a square SVG at `size` pixels."""
    path.write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size)))


if __name__ == "__main__":
    main()
