import {
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';

/** What happens at the chosen step. */
export type Stop =
  /** The worker dies: nothing of it runs any more, what it had open is rolled back and closed. */
  | 'killed'
  /** The call fails, or the transaction whose answer was due is aborted. */
  | 'failing'
  /** The answer never comes; what was begun stays open. */
  | 'silent';

interface Target extends EventTarget {
  transaction?: IDBTransaction | null;
}
type Transaction = IDBTransaction & { _state: string; _start(): void };
type Connection = IDBDatabase & { _closePending: boolean };
interface Raw {
  transactions: Transaction[];
  connections: Connection[];
}

/** The in-memory databases of a factory, which no page could see. */
const rawDatabases = () => (indexedDB as unknown as { _databases: Map<string, Raw> })._databases;

/**
 * Counts every step that waits for storage (each call, and each answer before it is heard) and stops the world at
 * one of them.
 */
export class SteppedStorage {
  /** Steps taken since `arm`. */
  taken = 0;
  /** Whether the chosen step has come. */
  hasStopped = false;
  /** Whether the worker that was there is dead. */
  isDead = false;
  #stopAt: number | null = null;
  #stop: Stop = 'killed';
  /** What belongs to a worker that is dead: it hears nothing. */
  readonly #dead = new WeakSet<object>();
  /** Requests to open, answered or not. */
  #openings: object[] = [];
  readonly #restores: (() => void)[] = [];

  constructor() {
    const tables = [
      'get',
      'put',
      'add',
      'delete',
      'clear',
      'count',
      'getAll',
      'getAllKeys',
      'openCursor',
      'openKeyCursor',
      'createIndex',
    ] as const;
    for (const call of tables)
      this.#patchCall(IDBObjectStore.prototype, call, ({ transaction }) => transaction);
    for (const call of ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const)
      this.#patchCall(IDBIndex.prototype, call, ({ objectStore }) => objectStore.transaction);
    this.#patchCall(IDBDatabase.prototype, 'createObjectStore');
    this.#patchCall(IDBDatabase.prototype, 'transaction');
    this.#patchCall(IDBFactory.prototype, 'open');
    for (const { prototype } of [IDBRequest, IDBTransaction]) this.#patchEvents(prototype as never);
  }

  restore(): void {
    for (const undo of this.#restores.reverse()) undo();
  }

  /** Counts anew and stops at a step (from 1); null: counts only. */
  arm(stopAt: number | null, stop: Stop = 'killed'): void {
    this.taken = 0;
    this.hasStopped = false;
    this.isDead = false;
    this.#stopAt = stopAt;
    this.#stop = stop;
    this.#openings = [];
  }

  /** Ends the worker: the browser rolls back what it had not finished and closes what it had open. */
  kill(): void {
    this.isDead = true;
    this.#stopAt = null;
    for (const opening of this.#openings) this.#dead.add(opening);
    for (const { transactions, connections } of rawDatabases().values()) {
      for (const transaction of transactions) {
        this.#dead.add(transaction);
        Object.assign(transaction, { onabort: null, oncomplete: null, onerror: null });
        if (!isOver(transaction)) transaction.abort();
      }
      for (const connection of connections) {
        this.#dead.add(connection);
        if (!connection._closePending) connection.close();
      }
    }
  }

  /** Whether this is the step at which the world stops. */
  #isDue(): boolean {
    if (this.#stopAt === null && this.hasStopped) return false;
    this.taken++;
    if (this.taken !== this.#stopAt) return false;
    this.hasStopped = true;
    this.#stopAt = null;
    return true;
  }

  #patchCall<T extends object>(
    prototype: T,
    method: keyof T & string,
    transactionOf?: (self: T) => unknown,
  ): void {
    const original = prototype[method] as (...given: unknown[]) => unknown;
    const steps = this;
    const stepped = function (this: T, ...given: unknown[]) {
      // Making the tables' transaction is the in-memory database's own call.
      if (given[1] === 'versionchange') return original.apply(this, given);
      const owner = transactionOf?.(this) ?? this;
      if (steps.isDead || steps.#dead.has(owner as object))
        throw new DOMException('The worker is dead.', 'AbortError');
      if (steps.#isDue()) {
        if (steps.#stop === 'killed') steps.kill();
        if (steps.#stop !== 'silent') throw new DOMException('Broken by the test.', 'UnknownError');
        const result = original.apply(this, given);
        // The others answer at once.
        if (method === 'open' || method === 'transaction') steps.#silence(result as object);
        else if (result instanceof IDBRequest) steps.#silence(owner as object);
        return result;
      }
      const result = original.apply(this, given);
      if (method === 'open') steps.#openings.push(result as object);
      return result;
    };
    prototype[method] = stepped as T[keyof T & string];
    this.#restores.push(() => {
      prototype[method] = original as T[keyof T & string];
    });
  }

  #patchEvents(prototype: { dispatchEvent(event: Event): boolean }): void {
    const original = prototype.dispatchEvent;
    const steps = this;
    prototype.dispatchEvent = function (this: Target, event: Event) {
      const owner = this.transaction ?? this;
      const isRequest = !(this instanceof IDBTransaction);
      if (isRequest && (steps.#dead.has(this) || steps.#dead.has(owner))) {
        // Nobody is there to make the tables.
        if (event.type === 'upgradeneeded') this.transaction?.abort();
        return true;
      }
      if (!/^(success|upgradeneeded|complete)$/.test(event.type) || !steps.#isDue()) {
        return original.call(this, event);
      }
      if (steps.#stop === 'killed') steps.kill();
      else if (steps.#stop === 'silent') steps.#silence(owner);
      else if (isRequest) return original.call(this, fail(this as IDBRequest, event));
      return isRequest || original.call(this, event);
    };
    this.#restores.push(() => {
      Reflect.deleteProperty(prototype, 'dispatchEvent');
    });
  }

  /** Nothing is heard of it any more; a transaction stays as far as it came. */
  #silence(owner: object): void {
    this.#dead.add(owner);
    if (!(owner instanceof IDBTransaction)) return;
    Object.assign(owner, { onabort: null, oncomplete: null, onerror: null, _start: () => undefined });
  }
}

function isOver(transaction: Transaction): boolean {
  return transaction._state === 'finished' || transaction._state === 'committing';
}

/** In place of the answer: the error that the browser gives when the transaction, or the opening, breaks off. */
function fail(request: IDBRequest, { type }: Event): Event {
  const { transaction, result } = request;
  const FakeEvent = Object.getPrototypeOf(
    Object.getPrototypeOf(new IDBVersionChangeEvent('error')),
  ).constructor;
  const event = new FakeEvent('error', { bubbles: true, cancelable: true });
  event.eventPath = transaction && type === 'success' ? [transaction.db, transaction] : [];
  const error = new DOMException('Broken by the test.', 'AbortError');
  Object.assign(request, { error, result: undefined });
  if (transaction) transaction.abort();
  else result?.close();
  return event;
}
