/** Web archives (MHTML): the pages within a message of several parts, as browsers, Word and Excel save them. */

export interface ArchivePart {
  readonly bytes: Uint8Array
  readonly charset?: string
}

/** The headers of a message come first, and say that it has several parts or is a page that was encoded. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4_096))
  return /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:/i.test(
    head.replace(/\r\n?/g, '\n').replace(/^\s+/, ''),
  )
}

/** Messages within messages; archives have one level. */
const MOST_LEVELS = 8

/** The parts that are pages, in their order; pictures and style sheets are left aside. */
export function archivePages(bytes: Uint8Array): readonly ArchivePart[] {
  const pages: ArchivePart[] = []
  // One byte is one character here, so that no part is decoded before its encoding is known.
  collect(latin1(bytes), pages, 0)
  return pages
}

function collect(message: string, pages: ArchivePart[], level: number): void {
  const gap = /\r?\n\r?\n/.exec(message)
  if (gap === null || level > MOST_LEVELS) return
  const headers = message.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = message.slice(gap.index + gap[0].length)
  const type = /^content-type:\s*([^\n]*)/im.exec(headers)?.[1] ?? 'text/plain'
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (/^multipart\//i.test(type) && mark !== undefined) {
    const [, ...parts] = `\n${body}`.split(`\n--${mark}`)
    for (const part of parts)
      if (!part.startsWith('--')) collect(part.replace(/^[ \t]*\r?\n/, ''), pages, level + 1)
  } else if (/^(?:text\/html|application\/xhtml)/i.test(type)) {
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase()
    const charset = /\bcharset\s*=\s*"?([\w:-]+)/i.exec(type)?.[1]
    pages.push({ bytes: decoded(body, encoding), ...(charset === undefined ? {} : { charset }) })
  }
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
