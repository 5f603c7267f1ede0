/** Files on their way to the server: how far each is, and those that were refused, until they are put away. */
import { useRef, useState } from 'react'
import { ClientError, type ClientFault, type UploadOptions } from '../client.ts'
import type { Language } from '../words.ts'

export interface UploadState {
  readonly key: number
  readonly name: string
  readonly percent: number
  readonly fault?: ClientFault
}

export interface Uploads {
  readonly uploads: readonly UploadState[]
  start(files: Iterable<File>): void
  /** Stops one that is on its way, or puts away one that was refused. */
  dismiss(key: number): void
}

/** How a file is sent, and what comes back. */
type SendFile<Answer> = (file: File, options: UploadOptions) => Promise<Answer>

export function useUploads<Answer>(
  language: Language,
  sendFile: SendFile<Answer>,
  onTaken: (answer: Answer) => void,
): Uploads {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const nextKey = useRef(1)
  // One at a time: the second of two large files would only slow the first down.
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = (key: number, changed: Partial<UploadState>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const drop = (key: number): void => setUploads((all) => all.filter((one) => one.key !== key))

  async function send(key: number, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    try {
      const onSent = (sent: number): void =>
        change(key, { percent: Math.floor((sent / Math.max(1, file.size)) * 100) })
      const answer = await sendFile(file, { language, signal, onSent })
      drop(key)
      onTaken(answer)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ClientError)) throw error
      change(key, { fault: error.fault })
    } finally {
      stops.current.delete(key)
    }
  }

  function start(files: Iterable<File>): void {
    for (const file of files) {
      const key = nextKey.current++
      const stop = new AbortController()
      stops.current.set(key, stop)
      setUploads((all) => [...all, { key, name: file.name, percent: 0 }])
      queue.current = queue.current.then(() => send(key, file, stop.signal))
    }
  }

  function dismiss(key: number): void {
    stops.current.get(key)?.abort()
    drop(key)
  }

  return { uploads, start, dismiss }
}
