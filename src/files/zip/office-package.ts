/** An Office file as its parts: which is the main one, and which others each refers to. */
import { TextDecoder } from 'node:util'
import type { InputFile } from '../reader.ts'
import { isOle, oleStreamNames } from './ole-container.ts'
import { Refusal, torn } from './refusal.ts'
import { type PartName, scanXml, type XmlHandler } from './xml-scan.ts'
import { childrenOf, type XmlElement, xmlTree } from './xml-tree.ts'
import { openZip, partName, type ZipArchive } from './zip-archive.ts'

export interface OfficePackage {
  readonly main: OfficePart
}

export interface OfficePart {
  readonly name: string
  readonly tree: () => XmlElement
  readonly scan: (handler: XmlHandler) => void
  readonly relations: () => PartRelations
}

export interface PartRelations {
  /** The part behind an id; `undefined` if it is not in the file. */
  readonly part: (id: string | undefined) => OfficePart | undefined
  /** The last word of the kind of a relation: `image`, `oleObject`. */
  readonly kind: (id: string | undefined) => string | undefined
  /** The parts of a kind: `styles`, `sharedStrings`. */
  readonly ofKind: (kind: string) => readonly OfficePart[]
}

/** A file with a password is an OLE file that has the ZIP, encrypted, within. */
export function openPackage(file: InputFile, format: string): OfficePackage {
  if (file.bytes.length === 0) throw new Refusal('RDG-003', {})
  if (isOle(file.bytes)) {
    const isEncrypted = oleStreamNames(file.bytes).includes('EncryptedPackage')
    throw isEncrypted ? new Refusal('RDG-006', {}) : torn(format, 'OLE')
  }
  const zip = openZip(file.bytes, format)
  const main = relationsOf(zip, '', format).ofKind('officeDocument')[0]
  if (main === undefined) throw torn(format, 'officeDocument')
  return { main }
}

function officePart(zip: ZipArchive, name: string, format: string): OfficePart | undefined {
  if (!zip.names.has(partName(name))) return undefined
  const source: PartName = { format, part: name }
  const pieces = (): Iterable<string> => decoded(zip.pieces(name) ?? [], source)
  return {
    name,
    tree: () => xmlTree(pieces(), source),
    scan: (handler) => scanXml(pieces(), source, handler),
    relations: () => relationsOf(zip, name, format),
  }
}

function relationsOf(zip: ZipArchive, name: string, format: string): PartRelations {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const tree = officePart(zip, `${folder}_rels/${name.slice(folder.length)}.rels`, format)?.tree()
  const relations = childrenOf(tree, 'rel:Relationship').map(({ attributes }) => ({
    id: attributes.get('Id'),
    kind: attributes.get('Type')?.replace(/^.*\//, ''),
    target: attributes.get('TargetMode') === 'External' ? undefined : attributes.get('Target'),
  }))
  const partAt = (target: string | undefined): OfficePart | undefined =>
    target === undefined ? undefined : officePart(zip, resolved(folder, target), format)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  return {
    part: (id) => partAt(byId.get(id)?.target),
    kind: (id) => byId.get(id)?.kind,
    ofKind: (kind) =>
      relations
        .filter((relation) => relation.kind === kind)
        .map(({ target }) => partAt(target))
        .filter((part) => part !== undefined),
  }
}

/** `../media/a.png` seen from `word/` is `media/a.png`. */
function resolved(folder: string, target: string): string {
  if (/^[/\\]/.test(target)) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split(/[/\\]/)) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** UTF-8 or UTF-16 by their marks, or what the first line says. */
function* decoded(pieces: Iterable<Uint8Array>, source: PartName): Generator<string> {
  let decoder: TextDecoder | undefined
  for (const bytes of pieces) {
    if (bytes.length === 0) continue
    try {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
      yield decoder.decode(bytes, { stream: true })
    } catch {
      throw torn(source.format, `${source.part}: encoding`)
    }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = String.fromCharCode(...bytes.subarray(0, 100))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8'
}
