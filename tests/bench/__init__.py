"""Measurements: `python -m tests.bench`. Each figure is printed with its floor or limit, measured in the same run."""
