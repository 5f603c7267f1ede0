/** Makes an Office package of its parts: the same parts give the same bytes, whenever and wherever they are put together. */
import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate'

export interface PackagePart {
  readonly name: string
  readonly content: string | Uint8Array
}

/** ZIP keeps the time of a clock on the wall, and begins with this year: the same in every zone. */
const WRITTEN = new Date(1980, 0, 1)

/** Fast; a higher level takes twice the time for a twentieth of the size. */
const PACKED: ZipOptions = { level: 4, mtime: WRITTEN }
/** Pictures are compressed already. */
const STORED: ZipOptions = { level: 0, mtime: WRITTEN }

export function writePackage(parts: readonly PackagePart[]): Uint8Array {
  const files: Zippable = {}
  for (const { name, content } of parts)
    files[name] = typeof content === 'string' ? [strToU8(content), PACKED] : [content, STORED]
  return zipSync(files)
}

const OFFICE = 'http://schemas.openxmlformats.org'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of XML. */
export const xmlPart = (name: string, content: string): PackagePart => ({ name, content: XML + content })

/** `[Content_Types].xml`: what each part is, those of a folder by their extension. */
export const contentTypes = (
  byExtension: Readonly<Record<string, string>>,
  byPart: Readonly<Record<string, string>>,
): PackagePart =>
  xmlPart(
    '[Content_Types].xml',
    `<Types xmlns="${OFFICE}/package/2006/content-types">${Object.entries(byExtension)
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('')}${Object.entries(byPart)
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  )

export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The last words of a type tell relations apart: `officeDocument`, `image`; `core-properties` is another standard's. */
export const relationships = (name: string, relations: readonly Relationship[]): PackagePart =>
  xmlPart(
    name,
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${relations
      .map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${
            type === 'core-properties'
              ? `${OFFICE}/package/2006/relationships/metadata/core-properties`
              : `${OFFICE}/officeDocument/2006/relationships/${type}`
          }" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  )
