// The address keeps what was typed, behind #, where browsers keep it to
// themselves: so that it can be sent to somebody.

const LONGEST = 4000; // characters of a value; mail and chats cut long addresses
const PAUSE = 300; // milliseconds; browsers limit how often an address changes

const state = new URLSearchParams(location.hash.slice(1));
let timer;

export const kept = (name) => state.get(name) ?? "";

/** Keeps a value, and reports whether the address has room for it. */
export function keep(name, value) {
  const fits = value.length <= LONGEST;
  value && fits ? state.set(name, value) : state.delete(name);
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, "", `#${state}`), PAUSE);
  return fits;
}

/** Returns the address with one value changed. */
export function withValue(name, value) {
  const other = new URLSearchParams(state);
  value ? other.set(name, value) : other.delete(name);
  return `#${other}`;
}

addEventListener("hashchange", () => location.reload());
