"""Every measure, listed once: its function and its card."""
