"""What this machine shows with: screens, graphics, fonts, icons, keys, the wish for less motion."""
