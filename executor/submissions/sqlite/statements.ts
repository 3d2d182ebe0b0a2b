const WITH_CALLBACK = `SELECT s.*, c.url AS callback_url, c.status AS callback_status, c.tries AS callback_tries
    FROM submissions AS s LEFT JOIN callbacks AS c ON c.id = s.id`;

/** The SQL of the store, one entry per question or change. */
export const SQL = {
  add: `INSERT INTO submissions (id, caller, owner, client, request_id, user_id, question_id, priority, idempotency_key,
      fingerprint, tests_total, created_at)
    VALUES (:id, :caller, :owner, :client, :requestId, :userId, :questionId, :priority, :key, :fingerprint, :testsTotal, :now)`,
  addBody: 'INSERT INTO bodies (id, bytes) VALUES (?, ?)',
  addOwner: 'INSERT INTO owners (owner, turn, ready_at) VALUES (?, 0, 0) ON CONFLICT DO NOTHING',
  byKey: 'SELECT * FROM submissions WHERE caller = ? AND idempotency_key = ?',
  get: `${WITH_CALLBACK} WHERE s.id = ?`,
  list: `${WITH_CALLBACK} WHERE s.caller = :caller AND s.seq < :before
      AND (:userId IS NULL OR s.user_id = :userId) AND (:questionId IS NULL OR s.question_id = :questionId)
      AND (:status IS NULL OR s.status = :status)
    ORDER BY seq DESC LIMIT :limit`,
  ahead: `SELECT count(*) AS count FROM submissions AS other, submissions AS one
    WHERE one.id = ? AND other.status = 'queued' AND (
      other.priority = one.priority AND other.seq < one.seq OR other.priority = 'interactive' AND one.priority = 'batch')`,
  count: 'SELECT count(*) AS count FROM submissions WHERE status = ?',
  pages: `SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count) AS used,
    (SELECT page_size FROM pragma_page_size) AS size`,
  next: `SELECT min(s.seq) AS seq FROM submissions AS s JOIN owners AS o ON o.owner = s.owner
    WHERE s.status = 'queued' AND s.priority = ? AND o.ready_at <= ?
    GROUP BY s.owner ORDER BY o.turn, seq LIMIT 1`,
  start: `UPDATE submissions SET status = 'running', tries = tries + 1, started_at = coalesce(started_at, :now), tests_done = 0
    WHERE seq = :seq RETURNING *`,
  addTry: 'INSERT INTO tries (id, number, started_at) VALUES (?, ?, ?)',
  turn: 'UPDATE owners SET turn = (SELECT max(turn) + 1 FROM owners) WHERE owner = ?',
  body: 'SELECT bytes FROM bodies WHERE id = ?',
  progress: `UPDATE submissions SET tests_done = :testsDone, event_count = event_count + :more
    WHERE id = :id AND tries = :number AND status = 'running' RETURNING event_count AS last`,
  addEvents: 'INSERT INTO events (id, last, count, lines) VALUES (?, ?, ?, ?)',
  events: 'SELECT last, count, lines FROM events WHERE id = ? AND last > ? ORDER BY last LIMIT 1',
  end: `UPDATE submissions SET status = :status, ended_at = :now WHERE id = :id AND tries = :number AND status = 'running'`,
  addAnswer: 'INSERT INTO answers (id, bytes) VALUES (?, ?)',
  answer: 'SELECT bytes FROM answers WHERE id = ?',
  dropBody: 'DELETE FROM bodies WHERE id = ?',
  release: `UPDATE submissions SET status = 'queued' WHERE id = :id AND tries = :number AND status = 'running' RETURNING owner`,
  pause: 'UPDATE owners SET ready_at = ? WHERE owner = ?',
  failTry: `UPDATE submissions SET failures = failures + 1, status = iif(failures + 1 < :most, 'queued', 'failed'),
      ended_at = iif(failures + 1 < :most, NULL, :now)
    WHERE id = :id AND tries = :number AND status = 'running' RETURNING status`,
  running: `SELECT * FROM submissions WHERE status = 'running'`,
  cancel: `UPDATE submissions SET status = 'cancelled', ended_at = :now WHERE id = :id AND status IN ('queued', 'running')`,
  addCallback: 'INSERT INTO callbacks (id, url) VALUES (?, ?)',
  callbackDue: 'UPDATE callbacks SET due_at = ? WHERE id = ?',
  takeCallback: `UPDATE callbacks SET tries = tries + 1, due_at = :until
    WHERE id = (SELECT id FROM callbacks WHERE due_at <= :now ORDER BY due_at LIMIT 1)
    RETURNING id, url, tries, (SELECT caller FROM submissions WHERE submissions.id = callbacks.id) AS caller`,
  endCallback: `UPDATE callbacks SET status = :status, due_at = :dueAt
    WHERE id = :id AND tries = :tries AND status = 'waiting'`,
  releaseCallback: `UPDATE callbacks SET tries = tries - 1, due_at = :dueAt
    WHERE id = :id AND tries = :tries AND tries > 0 AND status = 'waiting'`,
  removeEnded: 'DELETE FROM submissions WHERE ended_at < ?',
  removeOwners: 'DELETE FROM owners WHERE owner NOT IN (SELECT owner FROM submissions)',
} as const;
