/** Texts and regions as they stand in the markup of a page: nothing that anybody wrote becomes markup. */
import { type Region, regionKey } from '../../core/figures/region.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a page may not hold.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: texts without them need no work.
const PLAIN = /^[^&<>"'\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]*$/

/** Safe between tags and within quoted attributes. */
export const escaped = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** Line ends are kept. */
export const lines = (text: string): string => escaped(text).replace(/\r\n?|\n/g, '<br>')

// A document knows regions as plain records; what they hold was made of regions.
export const keyOf = (region: Readonly<Record<string, string>>): string => regionKey(region as Region)
