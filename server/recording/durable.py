"""What outlives a power cut: a rename is in its folder only once the folder itself is on the disk."""

import os
from pathlib import Path


def rename(draft: Path, to: Path) -> None:
    """`to` is then the draft, durably, where the draft's own bytes are on the disk. Raises OSError."""
    draft.rename(to)
    sync_folder(to.parent)


def sync_folder(folder: Path) -> None:
    """Makes new and renamed entries of a folder durable. Raises OSError."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def write_whole(path: Path, data: bytes, draft: Path) -> None:
    """The file is there whole and durably, or not at all; readable by its owner only. Raises OSError."""
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(file, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    rename(draft, path)
