"""A language model's tags: a second reading of a call's words, beside the patterns and never in place of them."""
