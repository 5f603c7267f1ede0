/** Text from the bytes of a published document, which may be in any encoding that Chinese offices save in. */
import { REPLACEMENT, strict, utf16Of } from './decode-text.ts'

export interface DecodedDocument {
  readonly text: string
  /** Places whose bytes are no character; `�` stands there. */
  readonly faults: number
}

/**
 * `declared` is what the file says of itself, which is often not true any more: a page that calls itself gb2312 and
 * is sound UTF-8 was saved anew. `undefined` where no encoding fits.
 */
export function decodeDocument(bytes: Uint8Array, declared?: string): DecodedDocument | undefined {
  const wide = utf16Of(bytes)
  if (wide !== undefined) return lenient(wide, bytes)
  const named = declared === undefined ? undefined : encodingOf(declared)
  const isWide = named?.startsWith('utf-16') === true
  if (isWide && bytes.includes(0)) return lenient(named, bytes)
  const encoding = isWide ? undefined : named
  const text = strict('utf-8', bytes)
  if (text !== undefined) return isText(text) ? marked(text) : undefined
  if (encoding !== undefined && encoding !== 'utf-8') return lenient(encoding, bytes)
  if (looksChinese(bytes)) {
    const chinese = strict('gb18030', bytes)
    if (chinese !== undefined) return isText(chinese) ? marked(chinese) : undefined
  }
  const torn = lenient('utf-8', bytes)
  return torn.faults <= Math.max(1, torn.text.length * MOST_FAULTS) && isText(torn.text) ? torn : undefined
}

/** A torn file keeps most of its characters; one of another encoding loses nearly all that are not ASCII. */
const MOST_FAULTS = 0.01

const lenient = (encoding: string, bytes: Uint8Array): DecodedDocument =>
  marked(new TextDecoder(encoding).decode(bytes))

/** Empty bytes are no characters either. */
function marked(decoded: string): DecodedDocument {
  const text = decoded.replaceAll('\0', REPLACEMENT)
  return { text, faults: text.split(REPLACEMENT).length - 1 }
}

/** GB2312 and GBK are parts of GB18030, and files that name them hold characters of the whole. */
function encodingOf(label: string): string | undefined {
  const name = label.trim().toLowerCase()
  if (/^(?:gb|x-gb|chinese|cp936|windows-936|ms936|csgb)/.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    // The label names no encoding, which says nothing about the bytes.
    return undefined
  }
}

/** Control characters show that bytes are no text; a few are left by converters. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = text.slice(0, SAMPLE).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g) ?? []
  return controls.length <= Math.min(text.length, SAMPLE) * 0.005
}

const SAMPLE = 1_000_000

/**
 * Whether bytes that are no UTF-8 are likely to be Chinese: their pairs are the frequent characters and the signs of
 * GB2312. Other encodings read as GB18030 give rare characters, even where every pair is one.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let frequent = 0
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    // Characters of four bytes are rare, and nothing else begins like them but what the decoder refuses.
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3
      continue
    }
    at++
    pairs++
    if (trail >= 0xa1 && (SIGNS.has(lead) || (lead >= 0xb0 && lead <= 0xd7))) frequent++
  }
  return pairs > 0 && frequent >= pairs * 0.85
}

/** Punctuation, numbers, full-width letters and lines; kana would be Japanese. */
const SIGNS: ReadonlySet<number> = new Set([0xa1, 0xa2, 0xa3, 0xa9])
