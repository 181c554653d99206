// The indexes that can be used, those of constraints included.
SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name
