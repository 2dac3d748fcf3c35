"""What a rep's own calls tell over time: what to practise next, progress, what changed. Pure."""
