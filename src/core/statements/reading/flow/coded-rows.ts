/** Rows that begin with a code: the code's pieces, the name's, then the amounts, over as many lines as it takes. */
import { plainWords } from '../../../document/printed-words.ts'
import { regionKey } from '../../../figures/region.ts'
import { isEach, type StatementDefinition } from '../../definition.ts'
import { rowPlaces } from './code-places.ts'
import type { Token } from './flow-lines.ts'
import { type FlowRow, type FlowRows, integersAreAmounts, stray } from './flow-row.ts'
import { type Axis, hasFreeCodes, isCodeWithName, isNextRowStart } from './row-axis.ts'

interface Draft {
  readonly code: readonly Token[]
  readonly name: readonly Token[]
  readonly amounts: readonly Token[]
}

/** `body` begins behind the header. `hasOwners`: behind a project's name stands its unit's. */
export function codedRows(
  body: readonly Token[],
  definition: StatementDefinition,
  {
    axis,
    blocks,
    hasOwners,
  }: { readonly axis: Axis; readonly blocks: readonly string[]; readonly hasOwners: boolean },
): FlowRows {
  const totals = totalLabels(definition)
  const { drafts, loose } = draftRows(body, axis, totals)
  const split = withLateNames(drafts).flatMap((draft) => withoutTotal(draft, totals))
  const { rows, unread } = placedRows(split, rowPlaces(definition, blocks, axis))
  const doubted = withRepeatedDoubted(rows)
  return {
    rows: hasOwners ? withOwnersRemoved(doubted) : doubted,
    strays: [...loose, ...unread].map(stray),
  }
}

/** 合计, 人员经费合计: rows that have no code. */
const totalLabels = (definition: StatementDefinition): ReadonlySet<string> =>
  new Set(
    Object.values(definition.blocks)
      .flatMap((block) => Object.values(block.rows))
      .flatMap((row) => (isEach(row) ? [] : row.labels.map(plainWords))),
  )

function draftRows(
  body: readonly Token[],
  axis: Axis,
  totals: ReadonlySet<string>,
): { readonly drafts: readonly Draft[]; readonly loose: readonly Token[] } {
  const bare = integersAreAmounts(body)
  const drafts: { code: Token[]; name: Token[]; amounts: Token[] }[] = []
  const loose: Token[] = []
  body.forEach((token, at) => {
    const next = body[at + 1]
    let current = drafts.at(-1)
    const begin = () => {
      current = { code: [], name: [], amounts: [] }
      drafts.push(current)
      return current
    }
    const isInCode = current !== undefined && current.code.length > 0 && current.name.length === 0
    const hasAmounts = current !== undefined && current.amounts.length > 0
    if (token.kind === 'amount' || token.kind === 'dash') (current ?? begin()).amounts.push(token)
    else if (token.kind === 'words' || (token.kind === 'code' && !hasFreeCodes(axis))) {
      const begins = isCodeWithName(token, axis) || totals.has(plainWords(token.text))
      const row = current === undefined || begins || hasAmounts ? begin() : current
      row.name.push(token)
    } else if (current !== undefined && isInCode && !hasAmounts) current.code.push(token)
    else if (bare && token.kind === 'integer' && !token.isFirstOfLine)
      (current ?? begin()).amounts.push(token)
    else if (isNextRowStart(token, axis, next)) begin().code.push(token)
    else if (bare && token.kind === 'integer') (current ?? begin()).amounts.push(token)
    else loose.push(token)
  })
  return { drafts, loose }
}

/** A name that came behind the amounts of its row. */
function withLateNames(drafts: readonly Draft[]): readonly Draft[] {
  const rows: Draft[] = []
  for (const draft of drafts) {
    const last = rows.at(-1)
    const isLate = draft.code.length === 0 && draft.amounts.length === 0
    if (isLate && last !== undefined && last.code.length > 0 && last.name.length === 0)
      rows[rows.length - 1] = { ...last, name: draft.name }
    else rows.push(draft)
  }
  return rows
}

/** A row without amounts and the label of the total below it, if the label was broken over lines, look like one name. */
function withoutTotal(draft: Draft, totals: ReadonlySet<string>): readonly Draft[] {
  if (draft.code.length === 0) return [draft]
  for (let at = 1; at < draft.name.length; at++) {
    const rest = draft.name.slice(at)
    if (totals.has(plainWords(textOf(rest))))
      return [
        { ...draft, name: draft.name.slice(0, at), amounts: [] },
        { ...draft, code: [], name: rest },
      ]
  }
  return [draft]
}

const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('')

/** 201 01 03 is one code in pieces; of 201 20101 2010103 each says all that the ones before it do. */
const codeOf = (tokens: readonly Token[]): string =>
  tokens.reduce((code, { text }) => (code !== '' && text.startsWith(code) ? text : code + text), '')

function placedRows(
  drafts: readonly Draft[],
  placeOf: ReturnType<typeof rowPlaces>,
): { readonly rows: readonly FlowRow[]; readonly unread: readonly Token[] } {
  const rows: FlowRow[] = []
  const unread: Token[] = []
  for (const draft of drafts) {
    const printedName = textOf(draft.name)
    const code = draft.code.length > 0 ? codeOf(draft.code) : (/^\d{3,}/.exec(printedName)?.[0] ?? '')
    const { name, ...place } = {
      name: printedName,
      ...placeOf({ code, pieces: draft.code.length, name: printedName, isFirst: rows.length === 0 }),
    }
    const [first] = [...draft.amounts, ...draft.code, ...draft.name]
    if (first === undefined) continue
    if (code === '' && !place.isKnown && draft.amounts.length === 0) unread.push(...draft.name)
    else rows.push({ code, name, ...place, amounts: draft.amounts, at: first.place })
  }
  return { rows, unread }
}

/** A code stands in a table once; where it comes again, its pieces belong to several rows. */
function withRepeatedDoubted(rows: readonly FlowRow[]): readonly FlowRow[] {
  const count = new Map<string, number>()
  for (const row of rows) count.set(regionKey(row.part), (count.get(regionKey(row.part)) ?? 0) + 1)
  return rows.map((row) =>
    row.code !== '' && (count.get(regionKey(row.part)) ?? 0) > 1
      ? { ...row, doubt: row.doubt ?? `编码 ${row.code} 出现不止一次，数字可能属于别的行` }
      : row,
  )
}

/** 项目单位 stands behind the name of a project, without anything between: the unit's name is known from its own row. */
function withOwnersRemoved(rows: readonly FlowRow[]): readonly FlowRow[] {
  const names = new Map<string, string>()
  for (const row of rows)
    if (row.part.unit !== undefined && row.part.project === undefined) names.set(row.part.unit, row.name)
  return rows.map((row) => {
    const owner = row.part.project === undefined ? undefined : names.get(row.part.unit ?? '')
    const isBehind = owner !== undefined && row.name.length > owner.length && row.name.endsWith(owner)
    return isBehind ? { ...row, name: row.name.slice(0, -owner.length) } : row
  })
}
