/** Runs a program as a group of processes of its own, so that it and all that it starts can be ended. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface ProcessOrder {
  readonly program: string
  /** Each is passed as it is; no shell reads them. */
  readonly args: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly seconds: number
  readonly signal: AbortSignal
}

export type ProcessEnd =
  | { readonly kind: 'ended'; readonly said: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'time' }

const MOST_SAID = 4_000

/** Rejects with the signal's reason when it is aborted. */
export async function runProcess(order: ProcessOrder): Promise<ProcessEnd> {
  const { signal } = order
  const child = spawn(order.program, order.args, {
    cwd: order.folder,
    env: order.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  })
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    endGroup(child)
  }, order.seconds * 1000)
  const onAbort = (): void => endGroup(child)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    const ended = await endOf(child)
    signal.throwIfAborted()
    return isLate ? { kind: 'time' } : ended
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    // What the program left behind would otherwise outlive it.
    endGroup(child)
  }
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_SAID)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', reason: error.message }))
    child.once('exit', (code, signalName) => {
      child.stderr?.destroy()
      if (code === 0) resolve({ kind: 'ended', said: lastWords(said) })
      else resolve({ kind: 'failed', reason: lastWords(said) || (signalName ?? `exit ${code}`) })
    })
  })
}

/** Programs say most of what they say to those who make them. */
const lastWords = (said: string): string =>
  (said.split('\n').findLast((line) => /error/i.test(line)) ?? '').trim().slice(0, 200)

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    // The negative number names the whole group.
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
