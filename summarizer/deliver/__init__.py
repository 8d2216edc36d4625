"""Takes a rendered digest to its readers."""
