"""Every sentence the program says to people, once, in Chinese and English."""
