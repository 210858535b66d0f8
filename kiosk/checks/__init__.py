"""The checks that warn of doubtful content: contradictions, typos, dates, reading times."""
