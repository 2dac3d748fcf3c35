"""The rep's side of `rolecall call`: a caller without a browser."""
