"""One call as one file that anybody can score again: written, read, recounted."""
