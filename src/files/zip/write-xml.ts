/** Texts made fit for XML: whatever stands in them is printed as text, and what XML cannot hold is shown as `�`. */

/** Fit for an element and for an attribute in double quotes. */
export const xmlText = (text: string): string => shownText(text).replace(/[&<>"\t\n]/g, escaped)

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

const escaped = (character: string): string => ESCAPES[character] ?? character

/**
 * Lines end with `\n`. Control characters, halves of characters and marks that turn the direction of writing are
 * shown as `�`: the first two no XML may hold, and the last make a text look like another.
 */
export const shownText = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNFIT, '\ufffd')

const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu
