/** 文本表式 — how a locality's document is made up: its cover, and its sections with what each holds, in their order. */
import type { Region } from '../figures/region.ts'
import type { ReasonThreshold } from '../narrative/reason-threshold.ts'
import type { NumberStyle } from '../narrative/say-figures.ts'
import type { FormKind } from '../performance/forms/read-form.ts'

/** Part of a profile. `{unit}`, `{year}`, `{self}`… in its texts are filled in. */
export interface DocumentLayout {
  readonly title: string
  readonly cover: readonly string[]
  /** Heading of the contents page. */
  readonly contents?: string
  /** How the unit speaks of itself: 本部门, 本单位. */
  readonly self: string
  readonly numbers: NumberStyle
  /** From which change on a reason is asked for. */
  readonly reasons: ReasonThreshold
  readonly sections: readonly SectionLayout[]
}

export interface SectionLayout {
  /** None of what stands without a heading below the one before. */
  readonly title?: string
  readonly level: 1 | 2 | 3 | 4
  readonly startsPage: boolean
  readonly isUnlisted: boolean
  readonly holds: readonly Content[]
}

export type Content =
  | TextContent
  | SentenceContent
  | TotalContent
  | ItemsContent
  | ListContent
  | UnitsContent
  | ProjectsContent
  | StatementContent
  | ChartContent
  | FormsContent
  | GlossaryContent
  | ContactContent

/** 人写的文本 — a text of the unit's own, by its key. */
export interface TextContent {
  readonly hold: 'text'
  readonly key: string
  readonly isOptional: boolean
  /** 列表 — columns of a table: lines of the text with `|` between cells are its rows; 序号 counts them by itself. */
  readonly columns?: readonly string[]
}

/** 事实句 — a sentence of the locality's wording, with facts in its slots: `共有车辆{车辆}辆`. */
export interface SentenceContent {
  readonly hold: 'sentence'
  /** Clauses of one paragraph; one whose rate has no base is left out. */
  readonly clauses: readonly string[]
  /** Stands there only if this fact is not zero, or only if it is. */
  readonly onlyIf?: string
  readonly onlyIfNot?: string
}

/** 总数、增减、构成 — what one amount came to, and what it is made of. */
export interface TotalContent {
  readonly hold: 'total'
  readonly region: Region
  /** The original budget before the outturn, with its completion. */
  readonly isWithBudget: boolean
  readonly change?: ChangeBase
  /** Of what it is a share. */
  readonly shareOf?: Region
  readonly parts?: PartsLayout
  /** The region is said to be nothing where it is; otherwise it is printed as zero. */
  readonly isSaidNothing: boolean
  readonly number?: string
  /** The paragraphs below are its parts. */
  readonly opensParts: boolean
}

/** 与上年比较 — against the same stage of the year before, or against what was spent in it; with its reason where one is asked for. */
export type ChangeBase = 'own' | 'outturn'

export interface PartsLayout {
  readonly by: 'fund' | 'nature' | 'economic'
  readonly nodes: readonly string[]
  readonly hasShares: boolean
  /** Parts of zero are printed too. */
  readonly hasZeros: boolean
}

/** 逐项 — one paragraph for each functional class or item of a region. */
export interface ItemsContent {
  readonly hold: 'items'
  readonly region: Region
  readonly level: 'class' | 'item'
  readonly number: string
  readonly isWithBudget: boolean
  readonly change?: ChangeBase
  readonly hasShares: boolean
  /** 主要用于, a text of the unit's own. */
  readonly hasUses: boolean
}

/** 分单位 — the amount of each unit below a department. */
export interface UnitsContent {
  readonly hold: 'units'
  readonly region: Region
}

/** 列举 — an amount with the names of the economic items that are not zero. */
export interface ListContent {
  readonly hold: 'list'
  readonly region: Region
  readonly number?: string
  readonly isSaidNothing: boolean
}

/** 项目 — one paragraph for each self-evaluated project. */
export interface ProjectsContent {
  readonly hold: 'projects'
  readonly number: string
}

export interface StatementContent {
  readonly hold: 'statement'
  readonly statement: string
  /** Its title stands as a heading of this level, on the contents page. */
  readonly level: 1 | 2 | 3 | 4
  /** With `{title}`, `{number}`. */
  readonly heading: string
  readonly isUnlisted: boolean
}

export interface ChartContent {
  readonly hold: 'chart'
  /** With `{number}`. */
  readonly title: string
  readonly shape: 'years' | 'shares'
  /** Of years: regions side by side; of shares: the whole. */
  readonly regions: readonly Region[]
  readonly parts?: PartsLayout
}

export interface FormsContent {
  readonly hold: 'forms'
  readonly form: FormKind
  readonly level: 1 | 2 | 3 | 4
  /** With `{title}`, `{number}`, `{project}`; none where the title of the form is enough. */
  readonly heading?: string
  readonly isUnlisted: boolean
}

/** 名词解释 — of the terms and subjects that the document uses. */
export interface GlossaryContent {
  readonly hold: 'glossary'
  readonly of: 'terms' | 'subjects' | 'both'
}

interface ContactContent {
  readonly hold: 'contact'
  /** With `{contact}`. */
  readonly words: string
}
