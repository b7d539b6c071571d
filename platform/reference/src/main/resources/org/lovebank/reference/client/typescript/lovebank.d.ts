/** Lovebank 爱心银行 API. Made of the API's document; not to be edited. */

export interface LovebankOptions {
  /** Where the gateway is. */
  baseUrl: string;
  /** An access token, or what fetches one. */
  token?: string | (() => string | Promise<string>);
  /** The language of titles and sentences; Chinese by default. */
  language?: "zh-CN" | "en";
  /** Another fetch, for tests. */
  fetch?: typeof fetch;
}

/** What any call may be given. */
export interface LovebankExtras {
  /** The Idempotency-Key of a POST; one is made up when none is given. */
  key?: string;
  signal?: AbortSignal;
}

export interface LovebankAnswer<T> {
  status: number;
  /** The version that was read or written; give it as ifMatch to edit. */
  etag?: string;
  headers: Headers;
  body: T;
}

export class LovebankProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly problem: Problem;
}

export class Lovebank {
  constructor(options: LovebankOptions);
  /** The same client with another token. */
  as(token: string | (() => string | Promise<string>)): Lovebank;
  /** Calls an address; throws LovebankProblem when the API says no. */
  call<K extends keyof Calls>(what: K, ...input: Calls[K]["input"]): Promise<LovebankAnswer<Calls[K]["answer"]>>;
}
