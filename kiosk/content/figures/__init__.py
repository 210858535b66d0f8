"""The figures of a sentence: which numbers count, with which unit, and why others do not."""
