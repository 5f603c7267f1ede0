/** 工作台 — what a person has to do, what waits for others, who waits for whom, and what is due. */
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { type Fen, fen, formatAmount, ZERO } from '../../core/kernel/fen.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROUND_NAMES, ROUND_STATE_NAMES, type WrittenRound } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { deadlineOf, readDeadlines } from '../../store/rounds/deadlines.ts'
import { type DoneAct, readDone } from '../../store/rounds/done-acts.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { readLibrary } from '../../store/rounds/library.ts'
import { listRounds } from '../../store/rounds/round.ts'
import { dateInChina } from '../office-clock.ts'
import { disclosureItems } from '../publishing/disclosure-items.ts'
import { spendingOf, tenThousand } from './headroom.ts'
import type { HomeItem } from './home-item.ts'
import { libraryItems } from './library-items.ts'
import { remindedToday } from './reminders.ts'
import { divisionLedgers, isTurnOf } from './reviews.ts'
import { stateOf, unitCounts } from './round-acts.ts'
import type { CheckCounts } from './round-checks.ts'
import { officeUrl, placeIn, type RoundDesk, type RoundPlace } from './round-desk.ts'
import { draftedOf, type RoundFacts, readFacts, type UnitRound } from './round-facts.ts'
import { addressIn, daysBetween, isReturned, standings, type UnitStanding } from './show-round.ts'

export interface WaitingForOthers {
  readonly id: string
  readonly title: string
  readonly standing: UnitStanding
  readonly link: string
  readonly remind?: { readonly unit: string; readonly year: number; readonly round: WrittenRound }
}

export interface HomeBoard {
  readonly facts: RoundFacts
  readonly stateName: string
  readonly units: readonly (UnitStanding & { readonly isBlocking: boolean })[]
  readonly doneCount: number
  readonly counts: CheckCounts
}

export interface HomeFigure {
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly name: string
  readonly amount: Fen
  readonly against?: Fen
  readonly difference?: Fen
  /** −1.91% */
  readonly share?: string
  readonly link: string
}

export interface Home {
  readonly now: Date
  readonly mine: readonly HomeItem[]
  readonly others: readonly WaitingForOthers[]
  readonly done: readonly DoneAct[]
  readonly doneCount: number
  readonly deadlines: readonly {
    readonly name: string
    readonly dueOn?: string
    readonly daysLeft?: number
    readonly doneCount: number
    readonly count: number
  }[]
  readonly board: readonly HomeBoard[]
  readonly figures: readonly HomeFigure[]
  readonly emptyText?: string
}

export async function showHome(desk: RoundDesk, person: Person): Promise<Home> {
  const ledgers = await divisionLedgers(desk, person)
  const { divisionCode } = person.reach
  const holders = await roleHolders(desk.store, divisionCode)
  const now = desk.clock.now()
  const today = dateInChina(now)
  const documents = await disclosureItems(desk, person)
  return asPerson(desk.store, person, async (transaction) => {
    const facts = await currentRounds(transaction, person, ledgers, today)
    const open = facts.filter((one) => stateOf(one) !== 'approved-unit')
    const reminded = await remindedToday(transaction, divisionCode, today)
    const projects = await readLibrary(transaction, divisionCode)
    const year = Number.parseInt(today.slice(0, 4), 10)
    const mine = [
      ...open.flatMap((one) => itemsIn(one, person, today)),
      ...libraryItems(projects, person, (unitCode) => placeAmong(ledgers, unitCode), year),
      ...documents,
    ].toSorted(byUrgency)
    const done = await readDone(transaction, person)
    const deadlines = await dueDates(transaction, facts, today)
    const next = deadlines.find((one) => one.dueOn !== undefined && (one.daysLeft ?? -1) >= 0)
    return {
      now,
      mine,
      others: open.flatMap((one) => othersIn(one, person, { holders, now, reminded })),
      ...done,
      deadlines,
      board: facts.flatMap((one) => boardOf(one, person, holders, now)),
      figures: facts.flatMap((one) => figuresOf(one, person)),
      ...(mine.length > 0 ? {} : { emptyText: emptyText(next) }),
    }
  })
}

function placeAmong(ledgers: readonly Ledger[], unitCode: string): RoundPlace | undefined {
  const found = ledgers.find(({ department }) => department.units.some((unit) => unit.code === unitCode))
  return found === undefined ? undefined : placeIn(found, unitCode)
}

/** The newest written round of the newest year of each department that the person sees anything of. */
async function currentRounds(
  transaction: PersonTransaction,
  person: Person,
  ledgers: readonly Ledger[],
  today: string,
): Promise<readonly RoundFacts[]> {
  const rounds = await listRounds(transaction, { divisionCode: person.reach.divisionCode })
  const newest = new Map<string, (typeof rounds)[number]>()
  // They come by year and round, so that the last of a department is the newest.
  for (const one of rounds) newest.set(one.departmentCode, one)
  const found: RoundFacts[] = []
  for (const { departmentCode, year, round } of newest.values()) {
    const ledger = ledgers.find(({ department }) => department.code === departmentCode)
    if (ledger !== undefined)
      found.push(await readFacts(transaction, placeIn(ledger, departmentCode), year, round, today))
  }
  return found
}

const URGENCY: Readonly<Partial<Record<HomeItem['kind'], number>>> = { returned: 0 }

/** 已退回, then overdue, then by the day that it is due, then by amount. */
function byUrgency(a: HomeItem, b: HomeItem): number {
  const rank = (one: HomeItem): number => URGENCY[one.kind] ?? ((one.daysLeft ?? 0) < 0 ? 1 : 2)
  const due = (one: HomeItem): string => one.dueOn ?? '9999'
  const amount = (b.amount ?? ZERO) - (a.amount ?? ZERO)
  return rank(a) - rank(b) || due(a).localeCompare(due(b)) || (amount > 0n ? 1 : amount < 0n ? -1 : 0)
}

function itemsIn(facts: RoundFacts, person: Person, today: string): readonly HomeItem[] {
  const { place, year, round, dueOn } = facts
  const { ledger } = draftedOf(facts)
  const due = dueOn === undefined ? {} : { dueOn, daysLeft: daysBetween(today, dueOn) }
  const own = facts.units.filter((unit) => isTurnOf(person, unit.round.state, unit.round.unitCode))
  const ofUnits = own.flatMap((unit): readonly HomeItem[] => {
    const words = WORDS_OF[unit.round.state]
    if (words === undefined) return []
    const { unitCode } = unit.round
    const address = { unit: addressIn(place, unitCode) }
    const shared = {
      id: unit.round.id,
      unit: address.unit,
      unitName: nameOf(facts, unitCode),
      amount: spendingOf(ledger, { unitCode, year }),
      ...due,
    }
    const title = `${unitCode} ${year} 年${ROUND_NAMES[round]} ${tenThousand(shared.amount)}`
    if (unit.round.state !== 'preparing') {
      const submission = unit.submissions.at(-1)?.id ?? ''
      return [
        {
          ...shared,
          ...words,
          title,
          text: '',
          link: words.kind === 'review' ? `/office/reviews/${submission}` : officeUrl(address, year, round),
        },
      ]
    }
    return [{ ...shared, title, ...preparing(facts, unit, officeUrl(address, year, round)) }]
  })
  return [...ofUnits, ...departmentItem(facts, person, due)]
}

type Words = Pick<HomeItem, 'kind' | 'label' | 'button'>
const WORDS_OF: Readonly<Partial<Record<RoundFacts['units'][number]['round']['state'], Words>>> = {
  preparing: { kind: 'prepare', label: '编制中', button: '去编制' },
  'awaiting-signature': { kind: 'sign', label: '待审签', button: '审签' },
  'department-review': { kind: 'review', label: '待审核', button: '去审核' },
}

/** What a preparer has to do first, and the cell that it is about. */
function preparing(facts: RoundFacts, unit: UnitRound, url: string): Words & Pick<HomeItem, 'text' | 'link'> {
  const { round, comments, rows } = unit
  const open = comments.filter((one) => one.answers === undefined && one.state === 'open')
  const counts = unitCounts(facts, unit)
  if (isReturned(round)) {
    const [first] = open
    const [kind, row = '', field = 'basis'] = first?.subject.split(':') ?? []
    const project = kind === 'row' ? rows.find((one) => one.id === row)?.project : undefined
    const sheet = rows.find((one) => one.id === row)?.sheet ?? 'cost'
    return {
      kind: 'returned',
      label: '已退回',
      button: '去修改',
      text: `${round.returnReason ?? ''}（批注 ${open.length}）`,
      link:
        project === undefined
          ? url
          : `/office/projects/${project}/${round.year}?${new URLSearchParams({ sheet, row, field })}`,
    }
  }
  if (counts.error > 0)
    return {
      kind: 'fix',
      label: '有错误',
      button: '去修改',
      text: `错误 ${counts.error} 处`,
      link: `${url}/checks`,
    }
  if (counts.unexplained > 0)
    return {
      kind: 'explain',
      label: '需说明',
      button: '去说明',
      text: `${counts.unexplained} 处缺原因`,
      link: `${url}/checks`,
    }
  return { kind: 'prepare', label: '编制中', button: '送审', text: '检查已通过，可以送审', link: url }
}

/** 报财政, 接收, 批复: of the whole department, once all its units have come so far. */
function departmentItem(
  facts: RoundFacts,
  person: Person,
  due: Pick<HomeItem, 'dueOn' | 'daysLeft'>,
): readonly HomeItem[] {
  const { place, year, round } = facts
  const state = stateOf(facts)
  const words = DEPARTMENT_WORDS[state]
  const isReady =
    words !== undefined &&
    facts.units.length === place.writers.length &&
    facts.units.every((unit) => unit.round.state === state) &&
    isTurnOf(person, state, place.unitCode)
  if (!isReady) return []
  const amount = spendingOf(draftedOf(facts).ledger, { unitCode: place.unitCode, year })
  return [
    {
      id: `${place.departmentCode} ${year} ${round}`,
      ...words,
      title: `${place.departmentCode} ${year} 年${ROUND_NAMES[round]} ${tenThousand(amount)}`,
      text: '',
      unit: place.unit,
      unitName: place.departmentName,
      amount,
      ...due,
      link: officeUrl(place, year, round),
    },
  ]
}

const DEPARTMENT_WORDS: typeof WORDS_OF = {
  consolidated: { kind: 'report', label: '待报财政', button: '报财政' },
  'finance-review': { kind: 'accept', label: '待接收', button: '去接收' },
  accepted: { kind: 'approve', label: '待批复', button: '去批复' },
  'approved-department': { kind: 'approve', label: '待批复单位', button: '去批复' },
}

const nameOf = ({ place }: RoundFacts, unitCode: string): string => {
  const unit = place.writers.find((one) => one.code === unitCode)
  return unit?.shortName ?? unit?.name ?? unitCode
}

/** What the person has to do with, and somebody else's turn it is. */
function othersIn(
  facts: RoundFacts,
  person: Person,
  {
    holders,
    now,
    reminded,
  }: { readonly holders: readonly RoleHolder[]; readonly now: Date; readonly reminded: ReadonlySet<string> },
): readonly WaitingForOthers[] {
  const { place, year, round } = facts
  const byUnit = new Map(standings(facts, holders, now).map((one) => [one.unit, one]))
  return place.writers.flatMap((writer): readonly WaitingForOthers[] => {
    const standing = byUnit.get(addressIn(place, writer.code))
    if (standing === undefined || !reaches(person.reach, 'act', 'budget', writer.code)) return []
    const { state } = standing
    const isMine = state !== undefined && isTurnOf(person, state, writer.code)
    if (isMine || state === 'approved-unit' || standing.waitsForRole === undefined) return []
    const key = `${writer.code} ${year} ${round}`
    return [
      {
        id: key,
        title: `${writer.code} ${year} 年${ROUND_NAMES[round]} ${standing.stateName}`,
        standing,
        link: officeUrl(standing, year, round),
        ...(reminded.has(key) ? {} : { remind: { unit: standing.unit, year, round } }),
      },
    ]
  })
}

async function dueDates(
  transaction: PersonTransaction,
  facts: readonly RoundFacts[],
  today: string,
): Promise<Home['deadlines']> {
  const found: Home['deadlines'][number][] = []
  for (const one of facts) {
    const { place, year, round, units } = one
    const deadlines = await readDeadlines(transaction, place.divisionCode, year)
    const dueOn = deadlineOf(deadlines, round, place.departmentCode) ?? one.dueOn
    found.push({
      name: `${year} 年${ROUND_NAMES[round]}报送`,
      ...(dueOn === undefined ? {} : { dueOn, daysLeft: daysBetween(today, dueOn) }),
      doneCount: units.filter((unit) => unit.round.submissionCount > 0 && !isReturned(unit.round)).length,
      count: units.length,
    })
  }
  return found
}

const PASSED: ReadonlySet<string> = new Set([
  'consolidated',
  'finance-review',
  'accepted',
  'approved-department',
  'approved-unit',
])

/** Only of departments that the person sees as a whole. */
function boardOf(
  facts: RoundFacts,
  person: Person,
  holders: readonly RoleHolder[],
  now: Date,
): readonly HomeBoard[] {
  const { place } = facts
  if (!place.isDepartment || !reaches(person.reach, 'read', 'budget', place.unitCode)) return []
  const units = standings(facts, holders, now)
  const doneCount = units.filter((one) => PASSED.has(one.state ?? '')).length
  const longest = units
    .filter((one) => !PASSED.has(one.state ?? ''))
    .toSorted((a, b) => order(a) - order(b) || b.days - a.days)[0]
  const counts = facts.units.map((unit) => unitCounts(facts, unit))
  const total = (of: keyof CheckCounts): number => counts.reduce((all, one) => all + one[of], 0)
  return [
    {
      facts,
      stateName: doneCount < units.length ? '汇总' : ROUND_STATE_NAMES[stateOf(facts)],
      units: units.map((one) => ({ ...one, isBlocking: one === longest })),
      doneCount,
      counts: {
        error: total('error'),
        warning: total('warning'),
        unexplained: total('unexplained'),
        rounding: total('rounding'),
        note: total('note'),
        waived: total('waived'),
      },
    },
  ]
}

/** The furthest back holds up the others. */
const order = ({ state }: UnitStanding): number =>
  ['preparing', 'awaiting-signature', 'department-review'].indexOf(state ?? '')

/** 我的数: the spending of the person's unit, or of the department, beside last year's budget. */
function figuresOf(facts: RoundFacts, person: Person): readonly HomeFigure[] {
  const { place, year, round } = facts
  const { ledger } = draftedOf(facts)
  const isWhole = reaches(person.reach, 'read', 'budget', place.unitCode)
  const codes = isWhole ? [place.unitCode] : facts.units.map((unit) => unit.round.unitCode)
  return codes.map((unitCode) => {
    const amount = spendingOf(ledger, { unitCode, year })
    const before = spendingOf(ledger, { unitCode, year: year - 1 })
    const unit = addressIn(place, unitCode)
    const difference = fen(amount - before)
    return {
      unit,
      unitName: unitCode === place.unitCode ? place.unitName : nameOf(facts, unitCode),
      year,
      name: `${year} 预算`,
      amount,
      ...(before === 0n ? {} : { against: before, difference, share: shareText(difference, before) }),
      link: `${officeUrl({ unit }, year, round)}/statements`,
    }
  })
}

const BASIS_POINTS = 10_000n

/** With two decimals, rounded half away from zero. */
function shareText(part: Fen, whole: Fen): string {
  const scaled = part * BASIS_POINTS
  const half = whole / 2n
  const points = scaled < 0n ? (scaled - half) / whole : (scaled + half) / whole
  // Basis points are hundredths of a percent, as fen are hundredths of a yuan.
  const text = formatAmount(fen(points), { unit: 'yuan', decimals: 2 })
  return `${points > 0n ? '+' : ''}${text}%`
}

function emptyText(next: Home['deadlines'][number] | undefined): string {
  const [, month = '', day = ''] = next?.dueOn?.split('-') ?? []
  const plain = (text: string): string => text.replace(/^0/, '')
  return next === undefined
    ? '今天没有要办的事。'
    : `今天没有要办的事。下一个截止：${next.name} ${plain(month)} 月 ${plain(day)} 日。`
}
