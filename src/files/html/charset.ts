/** The encoding that a page says it is in. */

/** Where browsers look for it; Word writes long comments before it. */
const HEAD_BYTES = 8_192

export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)
  return meta?.[1] ?? /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1]
}
