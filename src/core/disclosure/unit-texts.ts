/** 公开文本材料 — what only people can write of a unit's year for one document: texts, reasons, uses, and facts that no line of money holds. */
import type { Kind } from '../budget/department.ts'
import type { Region } from '../figures/region.ts'
import type { Fen } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { Source } from '../kernel/source.ts'

export interface UnitTexts {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  /** 公开日期 */
  readonly date?: string
  /** 批复日期 — when the bureau handed it down; from then on it has to be published within days. */
  readonly approved?: string
  /** 联系方式 */
  readonly contact?: string
  /** 文本 — by the key that the profile asks for. */
  readonly texts: ReadonlyMap<string, readonly TextPart[]>
  /** 原因 */
  readonly reasons: readonly Reason[]
  /** 用途 — what a functional item is mainly used for, by its code. */
  readonly uses: ReadonlyMap<string, SourcedText>
  /** 成效 — what a project has brought, by its code or name. */
  readonly results: ReadonlyMap<string, SourcedText>
  /** 科目解释 — what a functional item stands for, by its code. */
  readonly explanations: ReadonlyMap<string, SourcedText>
  /** 比较数 — amounts to compare with that no lines hold, such as those of a year that was never loaded. */
  readonly compared: readonly ComparedAmount[]
  /** 数量 — counts, as digits. */
  readonly counts: ReadonlyMap<string, string>
  /** 金额 */
  readonly amounts: ReadonlyMap<string, Fen>
  readonly source: Source
}

/** A paragraph, or a heading of the writer's own. */
export interface TextPart extends SourcedText {
  readonly isHeading: boolean
}

export interface SourcedText {
  readonly text: string
  readonly source: Source
}

export interface ComparedAmount {
  /** With year and stage. */
  readonly region: Region
  /** None where somebody says that it is not known: then nothing is compared, and nobody is asked. */
  readonly amount?: Fen
  readonly source: Source
}

/** 变动原因 — of the region and of all within it that has the same subjects. */
export interface Reason extends SourcedText {
  readonly region: Region
  readonly base: 'lastYear' | 'budget'
}

type OfDocument = Pick<UnitTexts, 'unit' | 'year' | 'kind'>

export const isOfDocument = (one: OfDocument, { unit, year, kind }: OfDocument): boolean =>
  one.unit === unit && one.year === year && one.kind === kind

/** What was written for a document; empty, with the file where it would stand, where nothing was. */
export const textsIn = (all: readonly UnitTexts[], of: OfDocument): UnitTexts =>
  all.find((one) => isOfDocument(one, of)) ?? emptyTexts(of)

const emptyTexts = ({ unit, year, kind }: OfDocument): UnitTexts => ({
  unit,
  year,
  kind,
  texts: new Map(),
  reasons: [],
  compared: [],
  uses: new Map(),
  results: new Map(),
  explanations: new Map(),
  counts: new Map(),
  amounts: new Map(),
  source: { file: `${year}/${kind}/texts/${unit}.yaml`, line: 1 },
})
