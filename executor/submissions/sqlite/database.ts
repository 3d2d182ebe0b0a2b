import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SQL } from './statements.ts';

type Name = keyof typeof SQL;
type Values = readonly SQLInputValue[] | [Record<string, SQLInputValue>];

/** The prepared statements of a database, by name. */
export class Database {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<Name, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  #of(name: Name): StatementSync {
    const statement = this.#prepared.get(name) ?? this.#database.prepare(SQL[name]);
    this.#prepared.set(name, statement);
    return statement;
  }

  row<Row>(name: Name, ...values: Values): Row | undefined {
    return this.#of(name).get(...(values as SQLInputValue[])) as Row | undefined;
  }

  rows<Row>(name: Name, ...values: Values): Row[] {
    return this.#of(name).all(...(values as SQLInputValue[])) as Row[];
  }

  /** Returns the number of rows that changed. */
  change(name: Name, ...values: Values): number {
    return Number(this.#of(name).run(...(values as SQLInputValue[])).changes);
  }

  /** All or nothing, and on the disk when it returns. */
  transaction<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Gives free pages back to the disk. */
  shrink(): void {
    this.#database.exec('PRAGMA incremental_vacuum');
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  close(): void {
    this.#prepared.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}
