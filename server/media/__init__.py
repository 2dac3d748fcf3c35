"""Sound on the wire: one WebRTC peer, its tracks, Opus, and the limits on what a stranger may send."""
