"""Learning between sessions: exercises that come back when they are due, and how one's decisions get better."""
