"""What the calls that a team shared show together: counts of five people and more, never of one."""
