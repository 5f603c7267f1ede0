/** 读取结果 — everything that was recognised in a document, and what was not. */
import type { Document, DocumentPlace } from '../../document/document.ts'
import type { Unplaced } from '../../document/entry.ts'
import type { FormKind, ReadForm } from '../../performance/forms/read-form.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'

/** 部门预算 · 部门决算 · 绩效文本 · 申报表 · 自评表 · 绩效评价报告 */
export type DocumentKind =
  | 'budget'
  | 'accounts'
  | 'performanceText'
  | 'declaration'
  | 'selfEvaluation'
  | 'evaluationReport'

/** 部门 with all its units, or one 单位. */
export type Scope = 'department' | 'unit'

/** A value that was inferred: how surely, and from what. `undefined` value: it cannot be told. */
export interface Inferred<T> {
  readonly value?: T
  readonly certainty: 'sure' | 'likely' | 'unknown'
  /** Others that were nearly as likely. */
  readonly others: readonly T[]
  readonly evidence: readonly { readonly text: string; readonly place: DocumentPlace }[]
}

export interface Identity {
  readonly kind: Inferred<DocumentKind>
  /** The unit or department whose document it is, as printed in full. */
  readonly unit: Inferred<string>
  readonly scope: Inferred<Scope>
  readonly year: Inferred<number>
  /** Profile id. */
  readonly profile: Inferred<string>
}

/** 分册 — one of several documents in a file, such as a department's with those of its units; most files have one. */
export interface ReadPart {
  /** Where it begins; of a file without anything in it `{}`. */
  readonly place: DocumentPlace
  readonly identity: Identity
  readonly statements: readonly ReadStatement[]
  readonly forms: readonly ReadForm[]
  readonly sections: readonly ReadSection[]
}

/** 章节 — a heading with the prose below it, up to the next one of its level. */
export interface ReadSection {
  /** As printed; empty for what stands before the first heading, such as a cover. */
  readonly heading: string
  /** From 1, 第一部分; 2 一、; 3 （一）; 0 where there is no heading. */
  readonly level: number
  readonly place: DocumentPlace
  readonly paragraphs: readonly { readonly text: string; readonly place: DocumentPlace }[]
}

export interface Reading {
  readonly document: Document
  readonly parts: readonly ReadPart[]
  /** What no recogniser could place, with its place and why. */
  readonly unplaced: readonly Unplaced[]
  readonly coverage: Coverage
}

/** 覆盖 — where every block of the document went; each is counted once. */
export interface Coverage {
  readonly blocks: number
  readonly statements: number
  readonly forms: number
  readonly sections: number
  /** Contents pages, page numbers and running heads. */
  readonly furniture: number
  readonly unplaced: number
}

export type { FormKind }
