/** All keys and channels of the store begin with it. One shard has them all, since a script uses several at once. */
export const PREFIX = 'executor:submissions';

/** Whoever subscribes hears the ids of submissions that have changed. */
export const CHANGED = `${PREFIX}:changed`;
/** Whoever subscribes hears when there may be something to take. */
export const QUEUED = `${PREFIX}:queued`;
