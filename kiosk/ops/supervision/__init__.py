"""A supervised kiosk: started, watched, ended when it hangs, started again where it was."""
