/** Typst as a function: a template of ours and data of anybody's make a document. Data are read as JSON and never become markup. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'
import { packObjects } from './pack-objects.ts'

interface Typesetting {
  /** Written by us alone; it may read `/data.json` and the names of `files`. */
  readonly template: string
  readonly data: unknown
  /** Pictures that the template places, by name. */
  readonly files?: Readonly<Record<string, string>>
  readonly standard: 'a-2a' | 'ua-1'
}

export interface Typeset {
  readonly pdf: Uint8Array
  readonly pageCount: number
  /** What the template leaves under the label `<answer>`. */
  readonly answer: unknown
}

/** Nothing is read from here: every file of the compiler is one that was handed to it. */
const WORKSPACE = '/mingzhang'
/** Results of earlier documents that this many later ones did not use are forgotten. */
const CACHE_AGE = 1

let loaded: NodeCompiler | undefined

/** Loading the fonts takes a tenth of a second, once. */
function compiler(): NodeCompiler {
  if (loaded === undefined) {
    // The package is CommonJS that hides its names from `import`.
    const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(import.meta.url)(
      '@myriaddreamin/typst-ts-node-compiler',
    )
    loaded = typst.NodeCompiler.create({
      workspace: WORKSPACE,
      fontArgs: [{ fontBlobs: [...fontFiles()] }],
    })
  }
  return loaded
}

/** The same input gives the same bytes. An error of Typst is a bug of the template, since data cannot make one. */
export function typeset({ template, data, files = {}, standard }: Typesetting): Typeset {
  const typst = compiler()
  typst.resetShadow()
  typst.mapShadow(join(WORKSPACE, 'data.json'), Buffer.from(JSON.stringify(data)))
  for (const [name, text] of Object.entries(files)) typst.mapShadow(join(WORKSPACE, name), Buffer.from(text))
  const compiled = typst.compile({ mainFileContent: template, resetRead: true })
  const document = compiled.result
  if (document === null)
    throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const pdf = packObjects(typst.pdf(document, { pdfStandard: standard }))
  const answer = answerOf(typst, document)
  const pageCount = document.numOfPages
  typst.evictCache(CACHE_AGE)
  return { pdf, pageCount, answer }
}

function answerOf(typst: NodeCompiler, document: NodeTypstDocument): unknown {
  const found: unknown = typst.query(document, { selector: '<answer>', field: 'value' })
  return Array.isArray(found) ? found[0] : undefined
}
