// RecFile: see docs/architecture.md.
