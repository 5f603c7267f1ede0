/** What the box of commands offers: pages of the menu, units, pages and statements of the round, and acts of the frame. */
import type { PlacesResponse } from '../../../api/places/contract.ts'
import type { RoundStatementsResponse } from '../../../api/rounds/contract.ts'
import type { SearchResponse } from '../../../api/search/contract.ts'
import { isFoundBy } from '../../../core/kernel/pinyin-initials.ts'
import type { Role } from '../../../core/workflow/roles.ts'
import { ROUND_NAMES } from '../../../core/workflow/round-states.ts'
import type { RoundWords } from '../rounds/round-words.ts'
import {
  budgetPath,
  type OfficeRoute,
  plainStatement,
  projectPath,
  ROUND_PARTS,
  type RoundAddress,
  roundPath,
  roundStatementPath,
} from '../route.ts'
import { menuOf } from '../shell/menu-items.ts'
import { placeOf } from '../shell/moved.ts'
import { allPlaces } from '../shell/places.tsx'
import type { ShellWords } from '../shell/shell-words.ts'
import type { PaletteWords } from './palette-words.ts'

export interface Command {
  readonly id: string
  readonly group: string
  readonly text: string
  readonly address: string
}

export interface CommandSources {
  readonly route: OfficeRoute
  readonly role: Role | undefined
  readonly places: PlacesResponse
  readonly statements: RoundStatementsResponse['statements']
  readonly words: PaletteWords
  readonly shellWords: ShellWords
  readonly roundWords: RoundWords
}

export const roundOf = (route: OfficeRoute): RoundAddress | undefined =>
  route.page === 'round' || route.page === 'statement' ? route.address : undefined

export function commandsOf(sources: CommandSources): readonly Command[] {
  const { route, role, places, statements, words, shellWords, roundWords } = sources
  const round = roundOf(route)
  const year = placeOf(route).year ?? places.years[0]
  const menu = menuOf(role).map(
    ({ id, address }): Command => ({
      id: `menu:${id}`,
      group: words.pages,
      text: shellWords.items[id],
      address,
    }),
  )
  const units =
    year === undefined
      ? []
      : allPlaces(places).map(({ unit, code, name }): Command => {
          const text = `${code} ${name} ${year}`
          return { id: `unit:${unit}`, group: words.units, text, address: budgetPath({ year, unit }) }
        })
  if (round === undefined) return [...menu, ...units]
  const parts = ROUND_PARTS.map(
    (part): Command => ({
      id: `part:${part}`,
      group: `${words.round} ${ROUND_NAMES[round.round]}`,
      text: roundWords.parts[part],
      address: roundPath(round, part),
    }),
  )
  const tables = statements.map(
    ({ id, number, title }): Command => ({
      id: `statement:${id}`,
      group: words.statements,
      text: `${number ?? ''} ${title}`.trim(),
      address: roundStatementPath(plainStatement(round, id)),
    }),
  )
  return [...menu, ...parts, ...tables, ...units]
}

/** Projects as the server found them: they fit already. */
export const projectCommands = (
  projects: SearchResponse['projects'],
  words: PaletteWords,
): readonly Command[] =>
  projects.map(({ code, name, unitName, year }) => ({
    id: `project:${code}`,
    group: `${words.projects} ${unitName}`,
    text: `${name} ${code}`,
    address: projectPath(code, year),
  }))

/** The commands that fit the question, those that begin with it first. */
export function found(commands: readonly Command[], question: string): readonly Command[] {
  const wanted = question.trim()
  if (wanted === '') return commands
  const fitting = commands.filter(({ text }) => isFoundBy(wanted, text))
  const isFirst = ({ text }: Command): boolean => text.toLowerCase().startsWith(wanted.toLowerCase())
  return [...fitting.filter(isFirst), ...fitting.filter((one) => !isFirst(one))]
}
