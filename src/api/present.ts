/** What a request leaves out is absent from the value made of it, not there without a value. */

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

export const present = <T extends object>(fields: T): Present<T> =>
  // Only entries with a value are left, under the keys that they had.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
