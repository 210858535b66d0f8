"""What every other room stands on: files, paths, languages, threads; knows nothing of shows."""
