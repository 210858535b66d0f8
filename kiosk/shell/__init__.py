"""The Qt side of Python: window, bridge to QML, fonts, icons, pictures, log."""
