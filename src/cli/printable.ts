/** What is printed made safe for a terminal: files hold whatever their makers put in, and terminals obey escape sequences. */

/**
 * Control characters but tabs and line ends, and marks that turn the direction of writing, are shown as `�`. A carriage
 * return by itself would let the rest of a line hide its beginning.
 */
export const printable = (text: string): string => text.replace(ACTING, '\ufffd')

/** JSON in which they are escaped, so that nothing is lost to a program that reads it. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(ACTING, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)

const ACTING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g
