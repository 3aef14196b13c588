"""What the handbook expects of every tactic: the tables by which the expert plays."""

from __future__ import annotations

CAUSES = ("oversight", "cash_crunch", "competitive", "grievance", "malicious")
MATRIX = {
    # worth by cause, in the order of CAUSES: what the handbook expects of the tactic against it
    "diagnose": (6, 6, 6, 7, 4),
    "facts_questions": (4, 4, 4, 5, 3),
    "conf_bal": (3, 2, 2, 2, 3),
    "direct": (6, 2, 4, 1, 3),
    "full_demand": (6, 2, 6, 1, 5),
    "fix_date": (5, 5, 5, 3, 5),
    "instalment": (2, 7, 1, 1, -1),
    "contingency": (4, 5, 5, 3, 7),
    "chase_exec": (6, 6, 6, 5, 6),
    "evidence": (4, 4, 5, 4, 8),
    "dispute_fix": (-1, -1, -1, 9, -1),
    "leader": (0, 0, 1, 5, 1),
    "pathos": (1, 3, -1, 0, -2),
    "boss_pressure": (3, 4, 3, 2, 1),
    "heart_talk": (2, 3, 2, 2, -1),
    "private": (2, 3, 3, 2, 0),
    "courtesy": (1, 1, 1, 2, -1),
    "dinner": (2, 3, 4, 2, 1),
    "confirm_dinner": (5, 6, 6, 5, 7),
    "what_if": (3, 4, 3, 3, 1),
    "wait_visitors": (3, 2, 3, 1, 4),
    "limit_supply": (1, 2, 4, 0, 4),
    "stop_supply": (-1, -1, 3, -3, 6),
    "anti_rotation": (1, 1, 3, 1, 5),
    "gates": (-2, -3, 2, -3, 5),
    "formal_letter": (0, 0, 3, -1, 6),
    "litigate": (-4, -5, 1, -5, 6),
    "accept_bank_bill": (1, 6, 3, 2, 3),
    "accept_commercial_bill": (0, 3, 0, 0, 1),
    "accept_goods": (-1, 1, -1, -1, 3),
    "leave_prompt": (1, 1, 1, 1, 1),
    # finding out, preparing, the account
    "customer_file": (3, 3, 3, 3, 3),
    "background_check": (2, 3, 3, 2, 4),
    "intel_suppliers": (1, 3, 5, 1, 4),
    "kyc": (1, 1, 2, 1, 5),
    "get_authority": (2, 6, 3, 4, 0),
    "internal_coord": (4, 3, 3, 4, 2),
    "observe_wait": (2, 3, 3, 2, 3),
    "forecast": (4, 5, 4, 3, 2),
    "mail_statement": (5, 4, 4, 3, 4),
    "auto_notice": (4, 2, 1, 1, 1),
    "sms_remind": (5, 3, 2, 2, 1),
    "adv_dun": (6, 5, 5, 3, 3),
    "pay_channels": (3, 2, 2, 1, 1),
    "original_contact": (4, 4, 5, 4, 4),
    "milestone_sign": (4, 3, 3, 3, 3),
    "settle_proposal": (2, 3, 3, 4, 1),
    "balance_undertaking": (3, 4, 3, 4, 5),
    "limitation_clock": (1, 1, 2, 1, 4),
    "split_undisputed": (0, 0, 0, 6, 1),
    # talking and bargaining
    "occasion": (5, 4, 4, 5, 0),
    "righteous": (5, 2, 4, 0, 4),
    "three_phrases": (3, 3, 4, 3, 1),
    "impact_on_you": (3, 2, 4, 1, 3),
    "partial_agree": (2, 2, 2, 3, 0),
    "enlist": (3, 3, 3, 3, -2),
    "warm_heart": (4, 4, 3, 4, -1),
    "soft_stamina": (3, 3, 3, 4, 0),
    "tenacity": (3, 2, 3, 2, 2),
    "mirror_woes": (2, 2, 3, 0, 2),
    "firm_heart": (4, 2, 4, 0, 4),
    "six_hearts": (4, 2, 2, 1, -1),
    "no_compare": (3, 2, 4, 1, 3),
    "no_contract_word": (4, 2, 4, 1, 3),
    "if_then": (2, 4, 4, 2, 0),
    "veto": (4, 3, 5, 2, 3),
    "next_discount": (1, 4, 3, 2, 0),
    "ontime_reward": (2, 2, 3, 1, -1),
    "fix_partial": (6, 4, 6, 3, 5),
    "rival_queue": (2, 5, 8, 2, 1),
    # pressure, supply, law, mail, ending
    "strike_early": (3, 1, 3, 0, 8),
    "weak_spot": (0, 0, 2, -1, 6),
    "expose_trick": (3, 2, 4, 1, 7),
    "persist": (4, 2, 4, 1, 3),
    "hard_on_fraud": (-4, -4, -3, -4, 6),
    "cash_catch": (4, 5, 5, 2, 5),
    "front_good": (2, 3, 2, 3, 1),
    "pro_collector": (4, 3, 4, 1, 4),
    "dun_reraise": (5, 3, 3, 2, 2),
    "dun_ask": (5, 5, 5, 6, 3),
    "dun_face": (4, 4, 4, 3, 1),
    "dun_position": (3, 1, 4, 0, 5),
    "dun_close": (4, 4, 3, 3, 1),
    "old_before_new": (2, 1, 4, 0, 5),
    "new_after_paid": (2, 2, 2, 2, 0),
    "exposure_cap": (3, 3, 4, 2, 7),
    "prepay_security": (1, 1, 3, 0, 5),
    "credit_delist": (-2, -2, 1, -3, 3),
    "complain_blacklist": (-3, -3, 0, -3, 3),
    "lawyer": (0, -1, 2, -1, 6),
    "payment_order": (-2, -3, 4, -3, 6),
    "sme_complaint": (2, 1, 5, 2, 4),
    "mediation": (1, 2, 4, 3, 4),
    "preservation": (-4, -4, 3, -4, 6),
    "joint_debtor": (1, 2, 3, 0, 8),
    "drop_entitled": (-3, -3, -2, -3, 2),
    "restock_cue": (1, 1, 1, 1, 0),
    "thank_next": (1, 1, 1, 1, 0),
}
FITTING = {
    # worth more where a fact says that its moment has come (handbook 1a axis C, the answers)
    "expose_trick": ("fetch_tried", 5),
    "fix_partial": ("short_paid", 6),
    "no_compare": ("compared", 5),
    "exposure_cap": ("order_asked", 5),
    "cash_catch": ("cash_seen", 5),
    "occasion": ("first_request", 4),
    "split_undisputed": ("disputed_part", 6),
    "impact_on_you": ("face_given", 4),
    "dun_position": ("mail_opened", 2),
    "hard_on_fraud": ("malice_plain", 6),
    "limit_supply": ("best_seller", 5),
    "leave_prompt": ("paid_now", 4),
    "thank_next": ("paid_now", 4),
    "restock_cue": ("paid_now", 4),
    "warm_heart": ("notice_sent", 4),
    "sme_complaint": ("public_payer", 3),
}
"""The fact, and what it adds."""
ENDING = ("thank_next", "restock_cue", "leave_prompt")
"""What an expert still does once all is paid."""
CLOSED = {
    "silence": 8,
    "good_bad": 9,
    "face_step": 3,
    "wait_visitors": 2,
    "anti_rotation": 2,
    "soft_stamina": 5,
    "tenacity": 4,
    "three_phrases": 5,
    "warm_heart": 5,
    "firm_heart": 3,
    "righteous": 3,
}
"""Worth more while the person does not open up."""
READY = {"face_step": 6, "good_bad": 7, "silence": 3}
"""Worth more once the person wavers."""
ASKING = ("direct", "full_demand", "fix_date", "instalment", "what_if", "accept_bank_bill", "diagnose")
"""Wasted on a person who is shut, or who cannot decide."""
BY_OPENNESS = (-8, 0, 4, 5)
STEPS = {
    "reconciled": {"reconcile": 9, "conf_bal": 4},
    "invoiced": {"issue_invoice": 9},
    "approved": {"find_approver": 7, "instalment": 2, "fix_date": 2},
    "scheduled": {"payment_run": 9, "chase_exec": 7},
}
"""What moves a step of the payment path, with the person who owns it."""
AGAIN = {"silence": 1.5, "good_bad": 2.5, "diagnose": 2.5}
"""What a repetition at the same occasion costs; anything else costs 4."""
BARGAINS = ("full_demand", "fix_date", "instalment", "what_if", "accept_bank_bill", "part_first")
KNOWN_ENOUGH = 0.85
