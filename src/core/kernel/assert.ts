/** A broken promise between parts of the program: a bug, thrown in English, never caught in core. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
