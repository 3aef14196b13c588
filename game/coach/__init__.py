"""The coach: what every decision is worth on the trainee's information."""
