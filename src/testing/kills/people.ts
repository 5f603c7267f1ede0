/** People who write rounds over HTTP as their browsers do, one act after another, and know what was acknowledged to them. */
import { randomUUID } from 'node:crypto'

export interface Writer {
  readonly login: string
  readonly unit: string
  /** 编 the cells that this one types into alone; nobody else of the unit touches them. */
  readonly field: string
  /** One cell at a time, several cells in one batch, or cells with handing in and taking back between. */
  readonly manner: 'cells' | 'batches' | 'submissions'
}

export const WRITERS: readonly Writer[] = [
  { login: 'jianghan-403001-preparer', unit: '403001', field: 'manager', manner: 'cells' },
  { login: 'jianghan-403001-preparer-2', unit: '403001', field: 'phone', manner: 'batches' },
  { login: 'jianghan-403002-preparer', unit: '403002', field: 'manager', manner: 'submissions' },
]

/** What a writer was told, and what it may have done besides: a request whose answer never came. */
export interface Told {
  number: number
  submissions: number
  /** Sent again until it is answered, as the queue of a browser does. */
  pending: { readonly number: number; readonly body: string } | undefined
  /** Answers that an honest server cannot give. */
  readonly faults: string[]
}

export const nothingTold = (): Told => ({ number: 0, submissions: 0, pending: undefined, faults: [] })

interface Row {
  readonly id: string
  readonly sheet: string
  readonly versions: Readonly<Record<string, string>>
}

/** Writes until `isEnough` says so, or until the server is away. Each act is awaited before the next. */
export async function write(
  address: string,
  cookie: string,
  writer: Writer,
  told: Told,
  isEnough: () => boolean,
): Promise<void> {
  const round = `${address}/api/v1/office/rounds/2023/jianghan-${writer.unit}/second-up`
  const ask = async (url: string, body?: string): Promise<unknown> => {
    const answer = await fetch(url, {
      headers: { cookie, 'x-mingzhang': '1', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    const text = await answer.text()
    if (answer.ok) return text === '' ? undefined : JSON.parse(text)
    // A server whose database is just gone says so; anything else is an answer to what was asked.
    if (answer.status < 500) told.faults.push(`${writer.login}: ${answer.status} ${text}`)
    throw new Away(`${answer.status}`)
  }
  try {
    while (!isEnough()) {
      // As the contract of rounds has it.
      const { state, rows } = (await ask(round)) as { readonly state: string; readonly rows: readonly Row[] }
      if (state !== 'preparing') {
        await ask(`${round}/acts`, JSON.stringify({ act: 'withdraw' }))
        continue
      }
      told.pending ??= changesOf(writer, rows, told.number + 1)
      const { number, body } = told.pending
      const { conflicts } = (await ask(`${round}/changes`, body)) as {
        readonly conflicts: readonly unknown[]
      }
      if (conflicts.length > 0)
        told.faults.push(`${writer.login}: ${number} is said to conflict: ${JSON.stringify(conflicts)}`)
      told.number = number
      told.pending = undefined
      if (writer.manner !== 'submissions' || number % 2 !== 0) continue
      await ask(`${round}/acts`, JSON.stringify({ act: 'submit' }))
      told.submissions += 1
    }
  } catch (fault) {
    // `fetch` throws a TypeError when nobody is there any more.
    if (!(fault instanceof Away || fault instanceof TypeError)) throw fault
  }
}

class Away extends Error {}

function changesOf(
  { field, manner }: Writer,
  rows: readonly Row[],
  number: number,
): { readonly number: number; readonly body: string } {
  const projects = rows.filter((row) => row.sheet === 'project')
  const written = manner === 'batches' ? projects : projects.slice(0, 1)
  const changes = written.map((row) => ({
    kind: 'cell',
    row: row.id,
    field,
    seen: row.versions[field] ?? '0',
    text: String(number),
  }))
  return { number, body: JSON.stringify({ batch: randomUUID(), cause: 'typing', changes }) }
}
