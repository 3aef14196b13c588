"""The screens: each draws what it is handed and lays out the intents one may have there."""
