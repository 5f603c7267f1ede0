/** What the main thread and a reading worker say to each other. */
import type { DocumentFormat } from '../../core/document/document.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import type { FiledPart } from '../../core/reconcile/across/pairs.ts'
import type { Audit } from '../../core/rules/audit/audit.ts'
import type { PdfMark } from '../../files/pdf/mark-pdf.ts'
import type { InputFile } from '../../files/reader.ts'
import type { Correction } from '../audit/correct-document.ts'
import type { CheckOutcome, ReadOutcome } from '../reading-desk.ts'

/** What is to be done with a file: read it, hold it against the rules, draw one of its pages, or write marks into it. */
export type Task = 'read' | AuditTask | PageTask | MarkTask

export interface AuditTask {
  /** How places name the document. */
  readonly file: string
  readonly corrections: readonly Correction[]
  /** Documents that it is compared with. */
  readonly against?: readonly FiledPart[]
  /** Whether the reading is wanted as well as the findings. */
  readonly keepsReading: boolean
}

export interface MarkTask {
  readonly marks: readonly PdfMark[]
}

export interface PageTask {
  /** From 1. */
  readonly page: number
  /** Of the picture, in pixels. */
  readonly width: number
}

export interface WorkerJob {
  /** Its bytes are handed over, not copied. */
  readonly file: InputFile
  readonly task: Task
}

export type PageImage =
  | { readonly ok: true; readonly png: Uint8Array }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type AuditOutcome =
  | {
      readonly ok: true
      readonly audit: Audit
      readonly format: DocumentFormat
      readonly problems: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type MarkedFile =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type Outcome = ReadOutcome | CheckOutcome | AuditOutcome | PageImage | MarkedFile

export type WorkerMessage =
  | { readonly step: ReadingStep }
  | { readonly outcome: Outcome }
  /** A bug: what was thrown. */
  | { readonly fault: string; readonly isOutOfMemory: boolean }

/** 打开 · 读取 · 识别 · 核对 */
export type ReadingStep = 'opening' | 'reading' | 'recognising' | 'checking'

export interface WorkerLimits {
  /** Of the memory that WebAssembly takes, which no limit of the heap holds. */
  readonly wasmMegabytes: number
}
