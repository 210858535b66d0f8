"""The monitors of a playing show: heartbeat, opening hours, screen saver and diary."""
