-- Which migrations this database has seen. The runner writes one row after each.
CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  applied_at INTEGER NOT NULL  -- Unix seconds, UTC
) STRICT;
