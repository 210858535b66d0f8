"""What is shown and when: immutable states, the events that change them, one pure step."""
