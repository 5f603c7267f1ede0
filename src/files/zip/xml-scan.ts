/**
 * Reads XML piece by piece, so that a large part costs no more memory than what is kept of it. Strict about what is
 * well-formed, since a torn part must not be read as a whole one, and without document types: entities that
 * someone defines can grow without end, or name other files.
 */
import { READING_LIMITS } from '../reader.ts'
import { NAMESPACE_PREFIXES, UNKNOWN_PREFIX } from './namespaces.ts'
import { Refusal, torn } from './refusal.ts'

/** By name with prefix, of attributes that have none by the bare name. */
export type XmlAttributes = ReadonlyMap<string, string>

export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close: (name: string) => void
  /** A long text comes in several pieces. */
  readonly text: (text: string) => void
}

/** Names the part in what is wrong with it. */
export interface PartName {
  readonly format: string
  readonly part: string
}

/** A tag or comment; no program writes longer ones. */
const LONGEST_MARKUP = 2 * 1024 * 1024
/** What is in hand of a text is passed on when it is longer, but never cut within `&#x1F4B0;`. */
const LONGEST_TEXT = 64 * 1024
const LONGEST_REFERENCE = 12

export function scanXml(pieces: Iterable<string>, source: PartName, handler: XmlHandler): void {
  const scan = new Scan(source, handler)
  for (const piece of pieces) scan.read(piece)
  scan.end()
}

interface Scope {
  /** Prefix with colon, `''` for the default, to ours. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Names of elements that were looked up in this scope. */
  readonly names: Map<string, string>
}

interface OpenElement {
  readonly printed: string
  readonly name: string
  readonly scope: Scope
}

const ROOT_SCOPE = { prefixes: new Map([['xml:', 'xml:']]) }

class Scan {
  readonly #source: PartName
  readonly #handler: XmlHandler
  readonly #open: OpenElement[] = []
  #scope: Scope = { ...ROOT_SCOPE, names: new Map() }
  #rest = ''
  #hasRoot = false

  constructor(source: PartName, handler: XmlHandler) {
    this.#source = source
    this.#handler = handler
  }

  read(piece: string): void {
    const all = this.#rest + piece
    let at = 0
    while (at < all.length) {
      const next = all[at] === '<' ? this.#markup(all, at) : this.#characters(all, at)
      if (next === at) break
      at = next
    }
    this.#rest = all.slice(at)
    if (this.#rest.length > LONGEST_MARKUP) throw this.#torn('<')
  }

  end(): void {
    if (!this.#hasRoot || this.#open.length > 0 || this.#rest.trim() !== '') throw this.#torn('XML')
  }

  /** The position behind the text, or the same if more of it must be seen. */
  #characters(all: string, at: number): number {
    let end = all.indexOf('<', at)
    if (end < 0) {
      if (all.length - at < LONGEST_TEXT) return at
      const reference = all.lastIndexOf('&')
      end = reference > all.length - LONGEST_REFERENCE && reference > at ? reference : all.length
    }
    this.#text(this.#plain(all.slice(at, end)))
    return end
  }

  #markup(all: string, at: number): number {
    if (all.startsWith('<!--', at)) return this.#behind(all, at, '-->')
    if (all.startsWith('<?', at)) return this.#behind(all, at, '?>')
    if (all.startsWith('<![CDATA[', at)) {
      const end = this.#behind(all, at, ']]>')
      if (end > at) this.#text(all.slice(at + 9, end - 3))
      return end
    }
    if (all.startsWith('<!D', at)) throw new Refusal('RDG-030', { format: this.#source.format })
    // Of `<!-` and `<![CD` the next piece tells more.
    if (all[at + 1] === undefined || (all[at + 1] === '!' && all.length - at < 9)) return at
    const end = tagEnd(all, at)
    if (end === undefined) return at
    this.#tag(all.slice(at + 1, end))
    return end + 1
  }

  #behind(all: string, at: number, mark: string): number {
    const end = all.indexOf(mark, at + 2)
    return end < 0 ? at : end + mark.length
  }

  #tag(tag: string): void {
    if (tag.startsWith('/')) {
      const open = this.#open.pop()
      if (open === undefined || open.printed !== tag.slice(1).trimEnd())
        throw this.#torn(`<${tag.slice(0, 40)}>`)
      this.#scope = this.#open.at(-1)?.scope ?? this.#scope
      this.#handler.close(open.name)
      return
    }
    const isEmpty = tag.endsWith('/')
    const end = isEmpty ? tag.length - 1 : tag.length
    const [printed = ''] = /^[^\s/=<>"'&]+/.exec(tag) ?? []
    if (printed === '' || (this.#open.length === 0 && this.#hasRoot))
      throw this.#torn(`<${tag.slice(0, 40)}>`)
    this.#hasRoot = true
    if (this.#open.length >= READING_LIMITS.depth)
      throw new Refusal('RDG-009', { limit: String(READING_LIMITS.depth) })
    const outer = this.#scope
    const attributes = this.#attributes(tag.slice(printed.length, end))
    const name = this.#name(printed)
    this.#handler.open(name, attributes)
    if (isEmpty) {
      this.#scope = outer
      this.#handler.close(name)
    } else this.#open.push({ printed, name, scope: this.#scope })
  }

  #attributes(text: string): XmlAttributes {
    if (text === '') return NO_ATTRIBUTES
    const printed = new Map<string, string>()
    const pattern = /\s+([^\s=<>"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
    let at = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [all, name = '', double, single] = match
      if (printed.has(name)) throw this.#torn(name)
      printed.set(name, this.#plain(double ?? single ?? ''))
      at += all.length
    }
    if (text.slice(at).trim() !== '') throw this.#torn(text.slice(at, at + 40).trim())
    this.#declare(printed)
    const attributes = new Map<string, string>()
    for (const [name, value] of printed) {
      const colon = name.indexOf(':') + 1
      if (colon === 0) attributes.set(name, value)
      else if (!name.startsWith('xmlns:'))
        attributes.set(this.#prefix(name.slice(0, colon)) + name.slice(colon), value)
    }
    return attributes
  }

  #declare(attributes: Map<string, string>): void {
    let prefixes: Map<string, string> | undefined
    for (const [name, uri] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      prefixes ??= new Map(this.#scope.prefixes)
      prefixes.set(name === 'xmlns' ? '' : `${name.slice(6)}:`, NAMESPACE_PREFIXES.get(uri) ?? UNKNOWN_PREFIX)
      if (name === 'xmlns') attributes.delete(name)
    }
    if (prefixes !== undefined) this.#scope = { prefixes, names: new Map() }
  }

  #name(printed: string): string {
    const known = this.#scope.names.get(printed)
    if (known !== undefined) return known
    const colon = printed.indexOf(':') + 1
    const name = this.#prefix(printed.slice(0, colon)) + printed.slice(colon)
    this.#scope.names.set(printed, name)
    return name
  }

  #prefix(printed: string): string {
    return this.#scope.prefixes.get(printed) ?? UNKNOWN_PREFIX
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#handler.text(text)
    else if (text.replace('\ufeff', '').trim() !== '') throw this.#torn('XML')
  }

  #plain(text: string): string {
    if (!text.includes('&')) return text
    return text.replace(/&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w{2,4});)?/gi, (all, hex, decimal, name) => {
      const code = hex === undefined ? decimal && Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      const character = code === undefined ? ENTITIES[name] : characterOf(code)
      if (character === undefined) throw this.#torn(all)
      return character
    })
  }

  #torn(reason: string): Refusal {
    return torn(this.#source.format, `${this.#source.part}: ${reason}`)
  }
}

/** Most elements have none, so that they share it. */
const NO_ATTRIBUTES: XmlAttributes = new Map()

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const characterOf = (code: number): string | undefined =>
  code > 0x10ffff ? undefined : String.fromCodePoint(code)

/** Where `>` closes the tag; those within quotes do not. */
function tagEnd(all: string, at: number): number | undefined {
  for (let from = at + 1; ; ) {
    const end = all.indexOf('>', from)
    const quote = firstQuote(all, from, end)
    if (end < 0) return undefined
    if (quote < 0) return end
    const closing = all.indexOf(all[quote] ?? '', quote + 1)
    if (closing < 0) return undefined
    from = closing + 1
  }
}

function firstQuote(all: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const character = all.charCodeAt(at)
    if (character === 0x22 || character === 0x27) return at
  }
  return -1
}
