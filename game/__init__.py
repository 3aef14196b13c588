"""Huikuan (回款): practise collecting overdue trade debts without losing the customer."""
