/** Statutory tables that a published budget or published accounts must have, and this one has not. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { REQUIRED_STATEMENTS, type RequiredStatement } from './prose/required.ts'

/** Of a budget only where there is such money; the accounts have the table in any case. */
const STATE_CAPITAL: RequiredStatement = {
  definitions: ['budget.state-capital'],
  title: '国有资本经营预算支出情况表',
}

/** A document with fewer has its tables in another file. */
const HAS_TABLES = 5

export const missingStatement: Rule = {
  id: 'DOC-004',
  title: { zh: '法定报表齐全', en: 'all statutory tables are there' },
  basis: 'disclosure',
  check: (part, context): readonly Remark[] => {
    const kind = part.identity.kind.value
    if (kind !== 'budget' && kind !== 'accounts') return []
    const present = new Set(
      part.statements.flatMap(({ definition, candidates }) => [
        ...(definition === undefined ? [] : [definition]),
        ...(candidates ?? []),
      ]),
    )
    if (present.size < HAS_TABLES) return []
    // A table that was not recognised may be the one that is missed.
    const unknown = part.statements.filter(({ definition }) => definition === undefined).length
    const lines = documentTexts(part, context).map(({ plain }) => plain)
    const hasStateCapital = part.statements.some(({ cells }) =>
      cells.some(({ region, text }) => region?.fund === 'stateCapital' && /[1-9]/.test(text)),
    )
    const wanted = [
      ...REQUIRED_STATEMENTS[kind],
      ...(hasStateCapital && kind === 'budget' ? [STATE_CAPITAL] : []),
    ]
    const missing = wanted.filter(
      ({ definitions, title, fromYear }) =>
        (fromYear === undefined || (context.year ?? 0) >= fromYear) &&
        !definitions.some((one) => present.has(one)) &&
        !lines.some(
          (line) =>
            line.length < 60 && line.endsWith(plainWords(title).replace(/总体情况表$|情况表$|表$/, '表')),
        ),
    )
    const last = part.statements.at(-1)
    if (missing.length <= unknown || last === undefined) return []
    return missing.slice(unknown === 0 ? 0 : missing.length).map(({ title }) => ({
      severity: 'warning',
      at: { place: last.place, table: last.title },
      printed: '',
      expected: title,
      message: {
        zh: `公开的报表中没有“${title}”。${title === STATE_CAPITAL.title ? '收支总表中有国有资本经营预算的收支' : '没有数据也应当列出空表并说明'}。请补上。`,
        en: `“${title}” is not among the published tables${title === STATE_CAPITAL.title ? ', although there is money of the state capital budget' : '; it is listed even if it is empty, with a note'}. Add it.`,
      },
    }))
  },
}
