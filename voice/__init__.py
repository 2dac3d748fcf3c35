"""One live spoken conversation."""

import os

LIBRARIES_KEEP_QUIET = {
    # from 1.29 on it tells its maker what it runs on and which models, and keeps a number of this machine on the disk
    "ORT_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
"""What a library reads at its first import, so as not to report its use to anyone; later processes inherit it."""

for _name, _value in LIBRARIES_KEEP_QUIET.items():
    os.environ.setdefault(_name, _value)
