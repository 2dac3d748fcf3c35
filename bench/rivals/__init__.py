"""rolecall, pipecat, FastRTC and a bare aiortc echo in the same calls: `python -m bench.rivals`."""
