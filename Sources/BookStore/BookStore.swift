// BookStore: see docs/architecture.md.
