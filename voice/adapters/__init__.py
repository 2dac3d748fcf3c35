"""Engines behind the ports: one file each, translating in and out."""
