/** What the main thread and a reading worker say to each other. */
import type { InputFile } from '../../files/reader.ts'
import type { ReadOutcome } from '../reading-desk.ts'

export interface WorkerJob {
  /** Its bytes are handed over, not copied. */
  readonly file: InputFile
}

export type WorkerMessage =
  | { readonly step: ReadingStep }
  | { readonly outcome: ReadOutcome }
  /** A bug: what was thrown. */
  | { readonly fault: string; readonly isOutOfMemory: boolean }

/** 打开 · 读取 · 识别 */
export type ReadingStep = 'opening' | 'reading' | 'recognising'

export interface WorkerLimits {
  /** Of the memory that WebAssembly takes, which no limit of the heap holds. */
  readonly wasmMegabytes: number
}
