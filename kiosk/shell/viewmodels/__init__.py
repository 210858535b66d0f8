"""What QML sees: objects of typed properties over the frozen values of the pure rooms."""
