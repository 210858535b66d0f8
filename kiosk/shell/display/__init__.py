"""The display of the machine: screens, graphics, fonts, icons, keys, reduced motion."""
