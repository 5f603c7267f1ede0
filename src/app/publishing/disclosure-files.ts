/** 公开文件 — a disclosure in every format in which it is published, all written from the same value. */
import { posterOf } from '../../core/disclosure/poster.ts'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { chartPictures } from '../../files/charts/chart-png.ts'
import { dataPackageFiles } from '../../files/data-package/write-data-package.ts'
import { writeDocx } from '../../files/docx/write-docx.ts'
import { writeHtml } from '../../files/html/write-html.ts'
import { writePdf } from '../../files/pdf/write-pdf.ts'
import { writePoster } from '../../files/poster/write-poster.ts'
import { writeXlsx } from '../../files/xlsx/write-xlsx.ts'

export interface DisclosureFile {
  /** Below the folder of the publication, with `/`. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface WrittenFiles {
  readonly files: readonly DisclosureFile[]
  /** What a format cannot hold; nothing is published then. */
  readonly problems: readonly Problem[]
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

export const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'

type Content = Uint8Array | string

const file = (path: string, content: Content): DisclosureFile => ({
  path,
  mediaType: mediaTypeOf(path),
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
const written = (...files: readonly DisclosureFile[]): WrittenFiles => ({ files, problems: [] })
const refused = (...problems: readonly Problem[]): WrittenFiles => ({ files: [], problems })

const DISCLOSURE_FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'poster', 'data'] as const
export type DisclosureFormat = (typeof DISCLOSURE_FORMATS)[number]

const WRITERS: Readonly<
  Record<DisclosureFormat, (disclosure: Disclosure) => WrittenFiles | Promise<WrittenFiles>>
> = {
  pdf: (disclosure) => {
    const { bytes, problems } = writePdf(disclosure)
    return { files: [file('document.pdf', bytes)], problems }
  },
  docx: async (disclosure) => {
    const docx = writeDocx(disclosure, { charts: await chartPictures(disclosure) })
    return docx.ok ? written(file('document.docx', docx.value)) : refused(docx.problem)
  },
  xlsx: (disclosure) => {
    const xlsx = writeXlsx(disclosure)
    return xlsx.ok ? written(file('document.xlsx', xlsx.value)) : refused(xlsx.problem)
  },
  html: (disclosure) => written(file('document.html', writeHtml(disclosure))),
  poster: async (disclosure) => {
    const poster = posterOf(disclosure)
    // A document without amounts, such as one of goals alone, has nothing to draw.
    if (!poster.ok) return written()
    const { svg, pdf, png } = await writePoster(poster.value, disclosure.year)
    return written(file('poster.svg', svg), file('poster.pdf', pdf), file('poster.png', png))
  },
  data: (disclosure) =>
    written(...dataPackageFiles(disclosure).map(({ path, text }) => file(`data/${path}`, text))),
}

export async function disclosureFiles(
  disclosure: Disclosure,
  formats: readonly DisclosureFormat[] = DISCLOSURE_FORMATS,
): Promise<WrittenFiles> {
  const all: WrittenFiles[] = []
  for (const format of formats) all.push(await WRITERS[format](disclosure))
  return {
    files: all.flatMap((one) => one.files),
    problems: all.flatMap((one) => one.problems),
  }
}
