/** Printed words made comparable: width, white space, brackets and dashes carry no meaning. */

/** NFKC without white space, with one kind of bracket, quote and dash. Two labels are the same if this is. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200f\ufeff]/g, '')
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/[“”„‟〝〞"'‘’「」『』]/g, '"')
    .replace(/[—–―─‐‑‒−-]+/g, '-')

/** As printed, but for white space, which is never significant. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]/g, '')

/** Raised and lowered digits are marks of notes, which NFKC would make digits of the amount. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]/

/** A printed amount: digits with or without separators and decimals, a sign or brackets; no unit, no percent. */
export const isPrintedAmount = (text: string): boolean =>
  !RAISED.test(text) &&
  /^[-−+]?\(?[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\)?$/.test(withoutSpace(text).normalize('NFKC'))
