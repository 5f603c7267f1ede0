/** What of an Office file could not be read, counted up, so that one full of pictures does not give a problem for each. */
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'

/** 嵌入对象, 图片, 图表 — what may hold words and figures that are not read. */
export interface UnreadObject {
  readonly kind: 'object' | 'picture' | 'chart'
  readonly name: string
}

const CODES = { object: 'RDG-031', picture: 'RDG-032', chart: 'RDG-033' } as const
/** More places than these are not listed. */
const MOST_PLACES = 20

export class Remarks {
  readonly #fileName: string
  readonly #unread = new Map<
    UnreadObject['kind'],
    { readonly names: Set<string>; readonly places: Set<string> }
  >()
  readonly #foreign = new Set<string>()
  readonly #problems: Problem[] = []
  #hiddenCount = 0

  constructor(fileName: string) {
    this.#fileName = fileName
  }

  /** A place is what a person finds again: `#5 R3C2` in the fifth block, `预算!B7` on a sheet. */
  unread(objects: readonly UnreadObject[], place: string): void {
    for (const { kind, name } of objects) {
      const found = this.#unread.get(kind) ?? { names: new Set(), places: new Set() }
      this.#unread.set(kind, found)
      found.names.add(name)
      found.places.add(place)
    }
  }

  foreign(place: string): void {
    this.#foreign.add(place)
  }

  hidden(count: number): void {
    this.#hiddenCount += count
  }

  add(code: ProblemCode, params: Readonly<Record<string, string>>, place?: string): void {
    const file = { file: this.#fileName }
    this.#problems.push(problem(code, params, place === undefined ? file : { ...file, cell: place }))
  }

  get hasPictures(): boolean {
    return this.#unread.has('picture')
  }

  get problems(): readonly Problem[] {
    const file = { file: this.#fileName }
    return [
      ...this.#problems,
      ...[...this.#unread].map(([kind, { names, places }]) =>
        problem(CODES[kind], { found: listed(names), blocks: listed(places) }, file),
      ),
      ...(this.#foreign.size > 0 ? [problem('RDG-034', { blocks: listed(this.#foreign) }, file)] : []),
      ...(this.#hiddenCount > 0 ? [problem('RDG-035', { count: String(this.#hiddenCount) }, file)] : []),
    ]
  }
}

const listed = (found: ReadonlySet<string>): string =>
  [...found].slice(0, MOST_PLACES).join('、') + (found.size > MOST_PLACES ? '…' : '')
