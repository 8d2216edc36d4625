"""Turns a digest or brief into text."""
