"""What the figures were measured on."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from server.versions import versions


def about() -> dict[str, object]:
    """Date, machine, versions, and how busy it was before the run began."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
        "cpu": cpu_model(),
        "cores": os.cpu_count(),
        "system": platform.platform(terse=True),
        "load_before": round(os.getloadavg()[0], 2),
        "versions": versions({"stt": "pocketsphinx", "tts": "espeak"}),
    }


def cpu_model() -> str:
    """As Linux names it; elsewhere the architecture."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
