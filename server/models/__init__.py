"""Model files: which there are to fetch, fetching them, and what is installed."""
