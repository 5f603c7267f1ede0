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
  readonly year: Inferred<number>
  /** Profile id. */
  readonly profile: Inferred<string>
}

/** 分册 — one of several documents in a file, such as a department's with those of its units; most files have one. */
export interface ReadPart {
  readonly identity: Identity
  readonly statements: readonly ReadStatement[]
  readonly forms: readonly ReadForm[]
  readonly sections: readonly ReadSection[]
}

/** 章节 — a heading with the prose below it, up to the next one of its level. */
export interface ReadSection {
  readonly heading: string
  readonly level: number
  readonly place: DocumentPlace
  readonly paragraphs: readonly { readonly text: string; readonly place: DocumentPlace }[]
}

export interface Reading {
  readonly document: Document
  readonly parts: readonly ReadPart[]
  /** What no recogniser could place, with its place and why. */
  readonly unplaced: readonly Unplaced[]
}

export type { FormKind }
