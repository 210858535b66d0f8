"""Each looks after one thing while a show plays: heartbeat, hall hours, screen saver, diary."""
