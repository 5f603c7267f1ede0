/** `mingzhang classification`: shows what an official list of codes would change in a book, and takes it in. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importClassification, previewClassification } from '../../app/import-classification.ts'
import { parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe, problem } from '../../core/kernel/problem.ts'
import type { BookName } from '../../core/law/book.ts'
import { describeBookChange } from '../../core/law/describe-book-change.ts'
import { openStore } from '../../store/store.ts'
import { type Command, type CommandInput, CommandProblem, textOption } from '../command.ts'
import { STORE_OPTIONS, storePlace } from '../store-options.ts'

/** What people type for a book. */
const BOOKS: Readonly<Record<string, BookName>> = {
  function: 'function',
  economic: 'departmentEconomic',
  'government-economic': 'governmentEconomic',
}

export const command: Command = {
  summary: {
    zh: '导入官方科目表（CSV 或 XLSX）：先看变化，加 --apply 才写入',
    en: 'import an official list of codes: shows what changes; --apply writes it',
  },
  usage: 'FILE --book function|economic|government-economic --year Y [--complete] [--apply]',
  options: {
    book: {
      type: 'string',
      value: 'B',
      text: {
        zh: 'function 支出功能分类，economic 部门预算经济分类，government-economic 政府预算经济分类',
        en: 'which book',
      },
    },
    year: {
      type: 'string',
      value: 'Y',
      text: { zh: '这份科目表从哪一年起用', en: 'the year from which the list is in force' },
    },
    complete: {
      type: 'boolean',
      text: { zh: '表里没有的科目从这一年起停用', en: 'codes that the list lacks end with the year before' },
    },
    basis: {
      type: 'string',
      value: 'TEXT',
      text: { zh: '依据，如文号', en: 'what it rests on, such as the number of the document' },
    },
    apply: { type: 'boolean', text: { zh: '写入', en: 'write the change' } },
    ...STORE_OPTIONS,
  },
  examples: [
    'mingzhang classification 2026科目.xlsx --book function --year 2026',
    'mingzhang classification 2026科目.xlsx --book function --year 2026 --apply',
  ],
  run: async (input) => {
    const wanted = await wantedOf(input)
    const store = await openStore(storePlace(input.options, input.environment))
    try {
      const isApplied = input.options.apply === true
      const { change, remarks } = await (isApplied
        ? importClassification(store, wanted)
        : previewClassification(store, wanted))
      input.print(`${describeBookChange(change, input.language)}\n`)
      for (const one of [...change.problems, ...remarks]) input.tell(describe(one, input.language))
      if (change.problems.length > 0) return 1
      input.tell(outcome(input, isApplied))
      return 0
    } finally {
      await store.close()
    }
  },
}

function outcome(input: CommandInput, isApplied: boolean): string {
  if (input.language === 'zh')
    return isApplied ? '已写入。' : '以上只是预览，什么也没有写入；加 --apply 写入。'
  return isApplied ? 'Written.' : 'This is a preview; nothing was written. Add --apply to write it.'
}

async function wantedOf(input: CommandInput) {
  const [path] = input.operands
  const word = textOption(input.options, 'book') ?? ''
  const book = Object.hasOwn(BOOKS, word) ? BOOKS[word] : undefined
  const year = parseFiscalYear(textOption(input.options, 'year') ?? '')
  const basis = textOption(input.options, 'basis')
  if (path === undefined) throw new CommandProblem([problem('CMD-011')])
  if (book === undefined) {
    const allowed = Object.keys(BOOKS).join('、')
    throw new CommandProblem([problem('CMD-005', { option: '--book', found: word, allowed })])
  }
  if (!year.ok) throw new CommandProblem([problem('CMD-012')])
  const file = { name: basename(path), bytes: await bytesOf(path) }
  return {
    file,
    book,
    year: year.value,
    isComplete: input.options.complete === true,
    ...(basis === undefined ? {} : { basis }),
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new CommandProblem([problem('CMD-009', { found: path })])
  }
}
