"""The service that plays a show at every start of a machine: its files, for each kind of system."""
