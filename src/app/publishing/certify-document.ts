/**
 * 审签与公开 — in an office a document goes to the public by three acts of different people: it is handed in by who prepares
 * it, certified by a leader who did not, and published by somebody else than the leader. Each is checked again where it
 * is written, by the policies and constraints of the tables.
 */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { type Purpose, reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import {
  addDecision,
  addRequest,
  editorsOf,
  readCertifications,
  type StoredCertification,
  withdrawRequest,
} from '../../store/certifications.ts'
import { addCertifiedVersion, type PublicationKey } from '../../store/disclosure-versions.ts'
import { appendToLog } from '../../store/log.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import { takeTurn } from '../../store/turns.ts'
import type { Office } from '../accounts/office-sessions.ts'
import { signInDesk } from '../accounts/sign-in.ts'
import type { CheckedDisclosure } from '../compose-disclosure.ts'
import { findUnit } from '../ledgers.ts'
import { OfficeProblem } from '../office-problem.ts'
import { holdersFor, tell } from '../rounds/notify.ts'
import { freshId } from '../rounds/round-desk.ts'
import type { UnitYearAddress } from '../unit-year.ts'
import { composedDocument, disclosureHash } from './composed-document.ts'
import { type PublishingStep, releaseObstacles } from './publish-disclosure.ts'
import {
  type Publishing,
  publicationKey,
  type ReleaseOutcome,
  releaseDisclosure,
} from './release-disclosure.ts'

export interface CertifyingDesk extends Publishing, Office {
  /** 审签 is a named act: the person says the password again. In the demonstration nobody has one. */
  readonly needsPassword: boolean
}

/** 组稿, 已退回, 待审签, 已审签, 已公开 */
export type DocumentStage = 'drafting' | 'returned' | 'requested' | 'certified' | 'published'

export interface ShownCertification {
  readonly stage: DocumentStage
  /** What was handed in says otherwise than the document does now. */
  readonly isStale: boolean
  readonly canEdit: boolean
  readonly canRequest: boolean
  readonly canWithdraw: boolean
  readonly canCertify: boolean
  readonly canPublish: boolean
  readonly needsPassword: boolean
  /** The person prepared it, and so may not certify it. */
  readonly isPreparer: boolean
  /** The newest first. */
  readonly history: readonly StoredCertification[]
}

interface DocumentPlace {
  readonly address: UnitYearAddress
  readonly key: PublicationKey
  readonly departmentCode: string
  /** The unit and those below it, whose budgets the document prints. */
  readonly unitCodes: readonly string[]
  readonly unitName: string
  readonly composed: () => CheckedDisclosure
}

/** ACC-007 alike whether there is no such unit or the person does not reach it. */
async function placeOf(
  desk: CertifyingDesk,
  person: Person,
  address: UnitYearAddress,
  purpose: Purpose,
): Promise<DocumentPlace> {
  const found = await findUnit(desk.ledgers, address.unit)
  const department = found?.ledger.department
  const isReached =
    found !== undefined &&
    department?.divisionCode === person.reach.divisionCode &&
    reaches(person.reach, purpose, 'disclosure', found.unit)
  if (!isReached) throw new OfficeProblem('ACC-007')
  const { ledger, unit } = found
  const choice = { unit, year: address.year, kind: address.kind }
  const named = [...ledger.department.units, ledger.department].find((one) => one.code === unit)
  return {
    address,
    key: publicationKey(ledger.department.divisionCode, unit, address),
    departmentCode: ledger.department.code,
    unitCodes: ledger.department.units
      .map((one) => one.code)
      .filter((code) => ledger.figures.space.contains('unit', unit, code)),
    unitName: named?.name ?? unit,
    composed: () => {
      const composed = composedDocument(ledger, choice)
      if (!composed.ok) throw new OfficeProblem(composed.problem.code, composed.problem.params)
      return composed.value
    },
  }
}

export async function showCertification(
  desk: CertifyingDesk,
  person: Person,
  address: UnitYearAddress,
): Promise<ShownCertification> {
  const { key, composed } = await placeOf(desk, person, address, 'read')
  const hash = disclosureHash(composed().disclosure)
  const history = await asPerson(desk.store, person, (transaction) => readCertifications(transaction, key))
  const [newest] = history
  const stage = stageOf(newest, hash)
  const may = (verb: 'edit' | 'certify' | 'publish'): boolean =>
    mayDo(person.reach.role, 'disclosure', verb) &&
    reaches(person.reach, verb === 'edit' ? 'edit' : 'act', 'disclosure', key.unitCode)
  const isStale = (stage === 'requested' || stage === 'certified') && newest?.contentHash !== hash
  const isPreparer =
    newest !== undefined && (newest.requestedBy === person.id || newest.editors.includes(person.id))
  const isHeld = stage === 'requested' || stage === 'certified'
  return {
    stage,
    isStale,
    canEdit: may('edit') && !isHeld,
    canRequest: may('edit') && (stage === 'drafting' || stage === 'returned'),
    canWithdraw: may('edit') && isHeld,
    canCertify: may('certify') && stage === 'requested' && !isStale && !isPreparer,
    canPublish: may('publish') && stage === 'certified' && !isStale && newest?.decidedBy !== person.id,
    needsPassword: desk.needsPassword,
    isPreparer,
    history,
  }
}

/** A version that was published is the past: a document that has changed since is in preparation again. */
function stageOf(newest: StoredCertification | undefined, hash: string): DocumentStage {
  if (newest === undefined || newest.state === 'withdrawn') return 'drafting'
  if (newest.state === 'published') return newest.contentHash === hash ? 'published' : 'drafting'
  return newest.state
}

/** 送审签. PUB-301, PUB-302 and PUB-310 where it is not fit to be published; PUB-506 where it is handed in already. */
export async function requestCertification(
  desk: CertifyingDesk,
  person: Person,
  address: UnitYearAddress,
  note: string,
): Promise<readonly Problem[]> {
  const place = await placeOf(desk, person, address, 'edit')
  const { disclosure, ...composed } = place.composed()
  const obstacles = releaseObstacles({ disclosure, ...composed }, composed.findings)
  if (obstacles.length > 0) return obstacles
  const { key } = place
  const title = plainTitle(disclosure.title)
  await acting(desk, person, place, async (transaction, { at, newest, count }) => {
    if (newest?.state === 'requested' || newest?.state === 'certified') throw outOfTurn(newest, '送审签')
    const id = freshId(at)
    const editors = await editorsOf(transaction, key, place.unitCodes)
    const contentHash = disclosureHash(disclosure)
    await addRequest(transaction, person, key, {
      id,
      number: count + 1,
      title,
      contentHash,
      note,
      editors,
      at,
    })
    return {
      event: 'certification-requested',
      id,
      content: { title, contentHash, note },
      to: ['leader'],
      text: `《${title}》已送审签`,
    }
  })
  return []
}

/** 撤回: the texts can be changed again. */
export async function withdrawCertification(
  desk: CertifyingDesk,
  person: Person,
  address: UnitYearAddress,
): Promise<void> {
  const place = await placeOf(desk, person, address, 'edit')
  await acting(desk, person, place, async (transaction, { at, newest }) => {
    if (newest?.state !== 'requested' && newest?.state !== 'certified') throw outOfTurn(newest, '撤回')
    await withdrawRequest(transaction, person.reach.divisionCode, newest.id, at)
    return {
      event: 'certification-withdrawn',
      id: newest.id,
      content: { title: newest.title },
      to: ['leader'],
      text: `《${newest.title}》的送审签已撤回`,
    }
  })
}

export interface GivenDecision {
  readonly decision: 'certified' | 'returned'
  readonly reason: string
  readonly password?: string
}

/** 审签 or 退回, by a leader who had no part in it; what has changed since is not certified (PUB-504). */
export async function decideCertification(
  desk: CertifyingDesk,
  person: Person,
  address: UnitYearAddress,
  { decision, reason, password = '' }: GivenDecision,
): Promise<void> {
  const place = await placeOf(desk, person, address, 'act')
  if (!mayDo(person.reach.role, 'disclosure', 'certify')) throw new OfficeProblem('ACC-007')
  if (decision === 'returned' && reason === '') throw new OfficeProblem('PUB-507')
  if (
    decision === 'certified' &&
    desk.needsPassword &&
    !(await signInDesk(desk).confirm(person.id, password))
  )
    throw new OfficeProblem('PUB-508')
  const hash = disclosureHash(place.composed().disclosure)
  await acting(desk, person, place, async (transaction, { at, newest }) => {
    const name = decision === 'certified' ? '审签' : '退回'
    if (newest?.state !== 'requested') throw outOfTurn(newest, name)
    if (decision === 'certified' && newest.contentHash !== hash)
      throw new OfficeProblem('PUB-504', { title: newest.title })
    await addDecision(transaction, person, newest, { decision, reason, at })
    return {
      event: decision === 'certified' ? 'document-certified' : 'document-returned',
      id: newest.id,
      content: { title: newest.title, contentHash: newest.contentHash, reason },
      to: ['discloser'],
      text: `《${newest.title}》已${name}${reason === '' ? '' : `：${reason}`}`,
    }
  })
}

export interface CertifiedRelease {
  readonly address: UnitYearAddress
  readonly reason?: string
  readonly onStep?: (step: PublishingStep) => void
}

/** 公开 what was certified, and that alone; else as `releaseDisclosure`. PUB-501 without a certification. */
export async function releaseCertified(
  desk: CertifyingDesk,
  person: Person,
  { address, reason, onStep }: CertifiedRelease,
): Promise<ReleaseOutcome> {
  const place = await placeOf(desk, person, address, 'act')
  if (!mayDo(person.reach.role, 'disclosure', 'publish')) throw new OfficeProblem('ACC-007')
  const title = plainTitle(place.composed().disclosure.title)
  const [known] = await asPerson(desk.store, person, (transaction) =>
    readCertifications(transaction, place.key),
  )
  const refused = (found: Problem): ReleaseOutcome => ({ ok: false, problems: [found] })
  if (known?.state !== 'certified') return refused(problem('PUB-501', { title }))
  if (known.decidedBy === person.id) return refused(problem('PUB-503', { title, person: person.name }))
  return releaseDisclosure(desk, {
    address,
    at: desk.clock.now(),
    ...(reason === undefined ? {} : { reason }),
    ...(onStep === undefined ? {} : { onStep }),
    keep: async (version) => {
      let number = 0
      await acting(desk, person, place, async (transaction, { newest }) => {
        const { decidedBy, decidedByName } = newest ?? {}
        if (newest?.state !== 'certified' || decidedBy === undefined || decidedByName === undefined)
          throw new OfficeProblem('PUB-501', { title })
        if (newest.contentHash !== disclosureHash(version.disclosure))
          throw new OfficeProblem('PUB-504', { title })
        number = await addCertifiedVersion(transaction, person, version, {
          requestId: newest.id,
          contentHash: newest.contentHash,
          certifiedBy: decidedBy,
          certifiedByName: decidedByName,
        })
        return {
          event: 'document-published',
          id: newest.id,
          content: { title, version: number, contentHash: newest.contentHash, manifest: version.manifest },
          to: ['leader'],
          text: `《${title}》已公开，第 ${number} 版`,
        }
      })
      return number
    },
  })
}

interface Act {
  readonly event: string
  readonly id: string
  readonly content: unknown
  readonly to: readonly ('leader' | 'discloser')[]
  readonly text: string
}

/** One after another in a division; each act is written, logged and told in one transaction. */
async function acting(
  desk: CertifyingDesk,
  person: Person,
  { address, key, departmentCode, unitName }: DocumentPlace,
  act: (
    transaction: PersonTransaction,
    now: {
      readonly at: Date
      readonly newest: StoredCertification | undefined
      readonly count: number
    },
  ) => Promise<Act>,
): Promise<void> {
  const holders = await roleHolders(desk.store, key.divisionCode)
  await asPerson(desk.store, person, async (transaction) => {
    await takeTurn(transaction, key.divisionCode)
    const before = await readCertifications(transaction, key)
    const [newest] = before
    const at = desk.clock.now()
    const { event, id, content, to, text } = await act(transaction, {
      at,
      newest,
      count: before.length,
    })
    const subject = `certification:${id}`
    const chain = { divisionCode: key.divisionCode, unitCode: key.unitCode, year: key.year }
    await appendToLog(transaction, person, chain, [{ act: event, subject, content }], at)
    const of = { unitCode: key.unitCode, departmentCode }
    const told = [
      ...to.flatMap((role) => holdersFor(holders, role, of).map((one) => one.account)),
      ...(newest === undefined ? [] : [newest.requestedBy]),
    ]
    await tell(
      transaction,
      key.divisionCode,
      told.filter((one) => one !== person.id),
      {
        kind: event,
        subject,
        text: `${unitName} ${text}（${person.name}，${ROLE_NAMES[person.reach.role]}）`,
        link: documentUrl(address),
      },
      at,
    )
  })
}

const outOfTurn = (newest: StoredCertification | undefined, act: string): OfficeProblem =>
  new OfficeProblem('PUB-506', { title: newest?.title ?? '', act })

/** Where the page of the office shows it. */
export const documentUrl = ({ unit, year, kind }: UnitYearAddress): string =>
  `/office/disclosures/${year}/${unit}/${kind}`

const plainTitle = (title: string): string => title.replaceAll('\n', '')
