"""What breaks a rule in the store: a statement a rule, whose rows are `table`, `key` and `message`, at most `$p.most`."""
