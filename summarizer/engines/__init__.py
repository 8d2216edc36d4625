"""Engines propose drafts; the gate decides what of them is printed."""
