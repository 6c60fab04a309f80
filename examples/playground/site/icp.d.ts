/**
 * Loads the library, once: what compile returns, or from the address at which
 * icp.wasm lies, beside icp.js by default.
 */
export function load(source?: string | URL | WebAssembly.Module): Promise<void>;
/**
 * Compiles icp.wasm, from its address or what was fetched: to load it in a page and in
 * workers, to which it can be posted.
 */
export function compile(source?: string | URL | Response | Promise<Response>): Promise<WebAssembly.Module>;
/** Reads one ICP number, however it is written. */
export function parse(text: string): { ok: true; number: ICPNumber } | Refused;
/** Reads one police number (公安备案号). */
export function parsePolice(text: string): { ok: true; police: PoliceNumber } | Refused;
/** Finds all numbers. */
export function find(text: string, options?: FindOptions): Match[];

/** Finds what find finds, and gives it away, some at a time: what comes first can be shown before the rest is found. */
export function findSome(text: string, options: FindOptions | undefined, give: (matches: Match[]) => void): void;

/** html: the text is the source of a page. */
export interface FindOptions { html?: boolean; police?: boolean; nearMisses?: boolean }

/** What is wrong, or doubtful: a name for programs, and messages. */
export interface Reason { name: string; chinese: string; english: string }

export interface ICPNumber {
  /** as it should be written: 京ICP备11018762号-11 */
  text: string;
  english: string;
  /** the link for the foot of a page */
  html: string;
  kind: "filing" | "license";
  kindChinese: string;
  /** B1.B2 on licenses that print them, else "" */
  classes: string;
  /** "" for the ministry */
  province: string;
  provinceChinese: string;
  /** the number without index */
  entity: string;
  /** 0 without one */
  index: number;
  service: "" | "website" | "app" | "mini-program" | "quick-app";
  serviceChinese: string;
  doubt: Reason | null;
}

export interface PoliceNumber {
  text: string; english: string; html: string;
  province: string; provinceChinese: string; region: string;
  doubt: Reason | null;
}

/** start and end count UTF-16 units, as String.prototype.slice does. */
export interface Refused {
  ok: false;
  error: { reason: string; start: number; end: number; chinese: string; english: string; candidates: string[] };
}

export interface Match {
  start: number; end: number;
  /** what is shown from start to end: of a page, without tags, which parse takes */
  text: string;
  number: ICPNumber | null;
  police: PoliceNumber | null;
  /** why it is no number, for near misses */
  reason: Reason | null;
  /** where a page links it to: none, elsewhere, ministry, … */
  link: string;
  hidden: boolean;
}
