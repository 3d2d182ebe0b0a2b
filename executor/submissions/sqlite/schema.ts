/**
 * `owners.turn` is the number of the owner's latest turn; whoever had none has 0. Blobs are in tables of their own, so that
 * a search for rows does not read them. `callbacks.due_at` is null until the submission has ended, and again once the
 * delivery has. Rows of `events` hold one or more lines of NDJSON.
 */
export const SCHEMA = `
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS submissions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  caller TEXT NOT NULL,
  owner TEXT NOT NULL,
  client TEXT,
  request_id TEXT NOT NULL,
  user_id TEXT,
  question_id TEXT,
  priority TEXT NOT NULL,
  idempotency_key TEXT,
  fingerprint TEXT,
  tests_total INTEGER NOT NULL,
  tests_done INTEGER NOT NULL DEFAULT 0,
  event_count INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'queued',
  tries INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS by_turn ON submissions (status, priority, owner, seq);
CREATE INDEX IF NOT EXISTS by_caller ON submissions (caller, seq);
CREATE INDEX IF NOT EXISTS by_owner ON submissions (owner);
CREATE INDEX IF NOT EXISTS by_end ON submissions (ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS by_key ON submissions (caller, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE TABLE IF NOT EXISTS tries (
  id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  PRIMARY KEY (id, number)
) STRICT;
CREATE TABLE IF NOT EXISTS owners (owner TEXT PRIMARY KEY, turn INTEGER NOT NULL, ready_at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS bodies (id TEXT PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS answers (id TEXT PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS events (
  id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  last INTEGER NOT NULL,
  count INTEGER NOT NULL,
  lines BLOB NOT NULL,
  PRIMARY KEY (id, last)
) STRICT;
CREATE TABLE IF NOT EXISTS callbacks (
  id TEXT PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting',
  tries INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS by_due ON callbacks (due_at) WHERE due_at IS NOT NULL;
COMMIT;
`;
