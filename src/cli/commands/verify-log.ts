/** `mingzhang verify-log`: the log's chains checked entry by entry, also on a copy, by whoever doubts them. */
import { readFile, writeFile } from 'node:fs/promises'
import { logFaultText } from '../../app/accounts/check-log.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { hasStore, openStore } from '../../store/store.ts'
import { type LogCheck, type LogHead, verifyLog } from '../../store/verify-log.ts'
import { type Command, type CommandInput, CommandProblem, textOption } from '../command.ts'
import { STORE_OPTIONS, storePlace } from '../store-options.ts'

export const command: Command = {
  summary: {
    zh: '校验操作日志链：改动、删除、换序、截尾都指出是哪一条',
    en: 'check the chains of the log; what was changed, deleted, moved or cut off is named',
  },
  usage: '[--heads FILE] [--save FILE]',
  options: {
    heads: {
      type: 'string',
      value: 'FILE',
      text: {
        zh: '与以前保存的链尾对照，整段重写也看得出',
        en: 'compare with heads saved before, which shows a chain written anew',
      },
    },
    save: {
      type: 'string',
      value: 'FILE',
      text: { zh: '无误时把各链的链尾存入此文件', en: 'keep the heads in this file if all is well' },
    },
    ...STORE_OPTIONS,
  },
  examples: [
    'mingzhang verify-log',
    'mingzhang verify-log --heads heads-2026-03.json --save heads-2026-04.json',
  ],
  run: async (input) => {
    const place = storePlace(input.options, input.environment)
    if (!hasStore(place)) throw new CommandProblem([problem('ACC-062', { folder: place.dataDir })])
    const heads = textOption(input.options, 'heads')
    const known = heads === undefined ? [] : await readHeads(heads)
    const store = await openStore(place)
    try {
      const found = await verifyLog(store.db, known)
      report(input, found)
      const save = textOption(input.options, 'save')
      if (found.faults.length === 0 && save !== undefined) await writeFile(save, headsText(found.heads))
      if (found.faults.length > 0 && save !== undefined) throw new CommandProblem([problem('ACC-061')], 1)
      return found.faults.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}

function report(input: CommandInput, { chainCount, entryCount, faults }: LogCheck): void {
  const isChinese = input.language === 'zh'
  for (const fault of faults) input.print(`${logFaultText(fault, input.language)}\n`)
  const counted = isChinese
    ? `共 ${chainCount} 条链，校验 ${entryCount} 条记录`
    : `${chainCount} chains, ${entryCount} entries checked`
  const result = isChinese
    ? faults.length === 0
      ? '：完好。'
      : `：${faults.length} 条链有误，各列出最先出错的一条。`
    : faults.length === 0
      ? ': all is well.'
      : `: ${faults.length} chains are damaged; the first fault of each is listed.`
  input.print(`${counted}${result}\n`)
}

const headsText = (heads: readonly LogHead[]): string =>
  `${JSON.stringify({ heads: heads.map((one) => ({ ...one, seq: one.seq.toString() })) }, null, 2)}\n`

async function readHeads(file: string): Promise<readonly LogHead[]> {
  const wrong: Problem = problem('ACC-060', { file })
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandProblem([wrong])
  })
  const heads = headsIn(text)
  if (heads === undefined) throw new CommandProblem([wrong])
  return heads
}

function headsIn(text: string): readonly LogHead[] | undefined {
  try {
    const content: unknown = JSON.parse(text)
    const list =
      typeof content === 'object' && content !== null && 'heads' in content ? content.heads : undefined
    if (!Array.isArray(list)) return undefined
    const heads = list.map(headOf)
    return heads.every((one) => one !== undefined) ? heads : undefined
  } catch {
    return undefined
  }
}

function headOf(value: unknown): LogHead | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  // Every property is looked at before it is used.
  const { divisionCode, unitCode, year, seq, hash } = value as Readonly<Record<string, unknown>>
  const isHead =
    typeof divisionCode === 'string' &&
    typeof unitCode === 'string' &&
    typeof year === 'number' &&
    typeof seq === 'string' &&
    /^\d+$/.test(seq) &&
    typeof hash === 'string'
  return isHead ? { divisionCode, unitCode, year, seq: BigInt(seq), hash } : undefined
}
