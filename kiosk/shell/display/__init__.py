"""What this machine shows with: screens, graphics, fonts, icons, keys, reduced motion."""
