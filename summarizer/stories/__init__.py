"""Groups articles into stories and compares what they say."""
