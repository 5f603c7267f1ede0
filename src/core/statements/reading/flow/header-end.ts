/** Where the header of a table in running text ends and its first row begins. */
import { plainWords } from '../../../document/printed-words.ts'
import type { StatementDefinition } from '../../definition.ts'
import type { Token } from './flow-lines.ts'
import { isTwoSided, unlabelledBlock } from './header.ts'
import { beginsWithOrdinal, rowMatcher } from './labelled-rows.ts'
import { axisOf, isRowStart } from './row-axis.ts'
import { words } from './words.ts'

/** Whether rows go by codes, by labels, or whether there is but one without either. */
export type RowKind = 'coded' | 'labelled' | 'unlabelled'

export function rowKind(body: readonly Token[], definition: StatementDefinition): RowKind {
  const axis = axisOf(definition)
  const start = body.slice(0, firstAmount(body))
  const text = plainWords(start.map((token) => token.text).join(''))
  if (unlabelledBlock(definition.blocks) !== undefined)
    return /项目/.test(text) && !/小计/.test(text) ? 'labelled' : 'unlabelled'
  if (axis === undefined) return 'labelled'
  if (/编码|代码|科目编/.test(text)) return 'coded'
  if (isTwoSided(definition)) return 'labelled'
  const codes = body.filter(
    (token, at) => token.kind === 'integer' && token.isFirstOfLine && isRowStart(token, axis, body[at + 1]),
  )
  return codes.length > 1 ? 'coded' : 'labelled'
}

const firstAmount = (body: readonly Token[]): number => {
  const at = body.findIndex((token) => token.kind === 'amount')
  return at < 0 ? body.length : at
}

/** Where the first row begins. */
export function headerEnd(body: readonly Token[], definition: StatementDefinition, kind: RowKind): number {
  const amount = firstAmount(body)
  if (kind === 'unlabelled') return unitStart(body, amount)
  if (kind === 'labelled') return labelledStart(body.slice(0, amount), definition)
  const axis = axisOf(definition)
  const code = axis === undefined ? -1 : body.findIndex((token, at) => isRowStart(token, axis, body[at + 1]))
  return code >= 0 && code < amount ? code : totalStart(body, amount)
}

/** Where the header asks for a unit, its code and name, or a name on the amounts' line, stand before them. */
function unitStart(body: readonly Token[], amount: number): number {
  const isAsked = body.slice(0, amount).some(({ text }) => /(?:编码|代码|名称)/.test(plainWords(text)))
  const code = body.findLastIndex(
    ({ kind, isFirstOfLine }, at) => at < amount && isFirstOfLine && (kind === 'integer' || kind === 'code'),
  )
  if (code > 0 && /^\d*年/.test(body[code + 1]?.text ?? '')) return amount
  if (code > 0) return code
  const line = body.findIndex((token) => token.line === body[amount]?.line)
  return isAsked && line > 0 ? line : amount
}

/** A total before all codes: its label is what stands on the amounts' line, or a second 合计 on the line before. */
function totalStart(body: readonly Token[], amount: number): number {
  const line = body[amount]?.line
  let start = amount
  while (start > 0 && body[start - 1]?.kind === 'words' && body[start - 1]?.line === line) start--
  if (start < amount) return start
  const isTotal = /^(?:合计|总计)$/.test(plainWords(body[amount - 1]?.text ?? ''))
  const before = plainWords(
    body
      .slice(0, amount - 1)
      .map((token) => token.text)
      .join(''),
  )
  return isTotal && /[合总小]计/.test(before) ? amount - 1 : amount
}

function labelledStart(start: readonly Token[], definition: StatementDefinition): number {
  const run = start.filter((token) => token.kind === 'words')
  const found = words(run, rowMatcher(definition, Object.keys(definition.blocks)))
  const isCoded = (text: string): boolean => /^\d{3}\p{Script=Han}/u.test(text)
  const first =
    found.find(
      (word) => word.meaning !== undefined && (beginsWithOrdinal(word.text) || isCoded(word.text)),
    ) ?? found.findLast((word) => word.meaning !== undefined)
  return first === undefined ? start.length : start.indexOf(first.first)
}
