"""`service`: runs a show for months, and installs, shows and removes what starts it."""
