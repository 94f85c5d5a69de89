// Facilitation: see docs/architecture.md.
