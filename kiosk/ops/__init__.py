"""What lets a kiosk run for months with nobody beside it; knows no Qt."""
