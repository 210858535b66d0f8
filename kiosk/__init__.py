"""The exhibition kiosk: achievements told in numbers on a big screen."""
