/** PDFium in WebAssembly: one instance for the process, made again after it trapped or grew too large. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type Methods, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { READING_LIMITS } from '../reader.ts'

/** PDFium's functions as the module exports them: numbers and addresses in, a number out. */
type Calls = Readonly<Record<keyof Methods, (...numbers: readonly number[]) => number>>

interface Memory {
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  readonly HEAP32: Int32Array
  readonly HEAPU8: Uint8Array
}

export interface Pdfium {
  readonly calls: Calls
  /** Views of the module's memory; they are replaced when it grows, so that they are asked for anew each time. */
  readonly floats: () => Float32Array
  readonly doubles: () => Float64Array
  readonly integers: () => Int32Array
  readonly bytes: () => Uint8Array
  readonly allocate: (size: number) => number
  readonly free: (address: number) => void
  /** Room for out-parameters of a call, `SCRATCH_BYTES` long. */
  readonly scratch: number
}

/** An open document. */
export interface OpenPdf {
  readonly pdfium: Pdfium
  /** Address of the document. */
  readonly handle: number
  readonly pageCount: number
}

export type Opening<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'torn' | 'encrypted'; readonly detail: string }

const SCRATCH_BYTES = 4096
/** WebAssembly memory never shrinks; an instance that has grown beyond this is given back. */
const KEPT_BYTES = 256 * 1024 * 1024
/** The rest is for what is made of the file. */
const MOST_BYTES = (READING_LIMITS.memoryMegabytes / 2) * 1024 * 1024
const MEMORY_PAGE_BYTES = 65_536
/** Answers of FPDF_GetLastError. */
const PASSWORD_WRONG = 4
const SECURITY_UNKNOWN = 5
const ERRORS: Readonly<Record<number, string>> = { 2: 'file', 3: 'format', 6: 'page' }

let instance: Promise<Pdfium> | undefined

/** Opens the bytes, lets `use` work on them, and frees everything. `use` must not wait for anything. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => T): Promise<Opening<T>> {
  let asked: Promise<Pdfium>
  let pdfium: Pdfium
  do {
    instance ??= load()
    asked = instance
    pdfium = await asked
    // While it was waited for, another file may have made it trap.
  } while (instance !== asked)
  try {
    const answer = openAndUse(pdfium, bytes, use)
    if (pdfium.bytes().length > KEPT_BYTES) instance = undefined
    return answer
  } catch (error) {
    instance = undefined
    if (!isTrap(error)) throw error
    return { ok: false, why: 'torn', detail: error.message }
  }
}

function openAndUse<T>(pdfium: Pdfium, bytes: Uint8Array, use: (pdf: OpenPdf) => T): Opening<T> {
  const { calls } = pdfium
  const file = pdfium.allocate(bytes.length + 1)
  if (file === 0) return { ok: false, why: 'torn', detail: 'out of memory' }
  // The byte behind the file is the end of the empty password.
  pdfium.bytes().set(bytes, file)
  pdfium.bytes()[file + bytes.length] = 0
  // Nothing is freed after an exception, since the instance is then given up as a whole.
  const handle = calls.FPDF_LoadMemDocument(file, bytes.length, file + bytes.length)
  const answer: Opening<T> =
    handle === 0
      ? notOpened(calls.FPDF_GetLastError())
      : { ok: true, value: use({ pdfium, handle, pageCount: calls.FPDF_GetPageCount(handle) }) }
  if (handle !== 0) calls.FPDF_CloseDocument(handle)
  pdfium.free(file)
  return answer
}

const notOpened = (error: number): Opening<never> =>
  error === PASSWORD_WRONG || error === SECURITY_UNKNOWN
    ? { ok: false, why: 'encrypted', detail: '' }
    : { ok: false, why: 'torn', detail: ERRORS[error] ?? `error ${error}` }

/** What a broken or hostile file makes the module throw; anything else is a bug of ours. */
const isTrap = (error: unknown): error is Error =>
  (error instanceof Error && error.name === 'RuntimeError') ||
  (error instanceof RangeError && /call stack|memory|array length/i.test(error.message)) ||
  (error instanceof Error && /^Aborted|out of memory|OOM/i.test(error.message))

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number }
}

/** Lets the module fail in place of the whole process when a file makes it ask for ever more memory. */
function limit({ memory }: Exports): void {
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * MEMORY_PAGE_BYTES > MOST_BYTES) throw new RangeError('memory')
    return grow(pages)
  }
}

async function load(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const wasm = await readFile(path)
  const module: WrappedPdfiumModule = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
    print: () => {},
    printErr: () => {},
  })
  module.PDFiumExt_Init()
  const { malloc, free } = module.pdfium.wasmExports
  // Emscripten puts the views of its memory on the module; their types are in a package that is not installed.
  const memory = module.pdfium as unknown as Memory
  limit(module.pdfium.wasmExports as unknown as Exports)
  return {
    // The typed wrappers convert each argument; the exports behind them have the same names and take numbers as they are.
    calls: module.pdfium.wasmExports as unknown as Calls,
    floats: () => memory.HEAPF32,
    doubles: () => memory.HEAPF64,
    integers: () => memory.HEAP32,
    bytes: () => memory.HEAPU8,
    allocate: malloc,
    free,
    scratch: malloc(SCRATCH_BYTES),
  }
}
