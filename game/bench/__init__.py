"""The trainer's instruments: claims from the literature put to the test, and a population of debtors."""
