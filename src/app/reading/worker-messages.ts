/** What the main thread and a reading worker say to each other. */
import type { Problem } from '../../core/kernel/problem.ts'
import type { InputFile } from '../../files/reader.ts'
import type { ReadOutcome } from '../reading-desk.ts'

/** What is to be done with a file: read it, or draw one of its pages. */
export type Task = 'read' | PageTask

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

export type Outcome = ReadOutcome | PageImage

export type WorkerMessage =
  | { readonly step: ReadingStep }
  | { readonly outcome: Outcome }
  /** A bug: what was thrown. */
  | { readonly fault: string; readonly isOutOfMemory: boolean }

/** 打开 · 读取 · 识别 */
export type ReadingStep = 'opening' | 'reading' | 'recognising'

export interface WorkerLimits {
  /** Of the memory that WebAssembly takes, which no limit of the heap holds. */
  readonly wasmMegabytes: number
}
