// PledgeModel: see docs/architecture.md.
