"""One's own overdue debt on one page: what is asked, what the lessons suggest, the page, and where it is kept."""
