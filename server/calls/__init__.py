"""Live calls: who is on the line, what they are told, and the debrief when they hang up."""
