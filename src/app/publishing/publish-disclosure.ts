/** 发布 — a unit's year as the files that anybody may read: composed, checked, written, read back, listed with their hashes. */
import type { ComposedDisclosure } from '../../core/disclosure/disclosure-of.ts'
import type { Ledger, YearChoice } from '../../core/disclosure/year-view.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { checkedDisclosure } from '../compose-disclosure.ts'
import type { DisclosureFile } from './disclosure-files.ts'
import type { Manifest } from './manifest.ts'
import { writePublicationFiles } from './write-publication.ts'

const PUBLISHING_STEPS = ['composing', 'writing', 'rereading'] as const
export type PublishingStep = (typeof PUBLISHING_STEPS)[number]

export interface PublishOptions {
  /** 草稿: what is missing is marked in it and does not stand in the way; what is read back otherwise still does. */
  readonly isDraft?: boolean
  readonly onStep?: (step: PublishingStep) => void
  /** In another thread, or here. */
  readonly write?: typeof writePublicationFiles
}

export interface Publication extends ComposedDisclosure {
  readonly findings: readonly Finding[]
  /** The manifest among them. */
  readonly files: readonly DisclosureFile[]
  readonly manifest: Manifest
}

export type PublishOutcome =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly findings: readonly Finding[] }

/** As `checkedDisclosure`; PUB-301 where something is missing, PUB-302 where the audit finds errors, PUB-310 where it finds personal data, else as `writePublicationFiles`. */
export async function publishDisclosure(
  ledger: Ledger,
  choice: YearChoice,
  { isDraft = false, onStep, write = writePublicationFiles }: PublishOptions = {},
): Promise<PublishOutcome> {
  onStep?.('composing')
  const checked = checkedDisclosure(ledger, choice)
  if (!checked.ok) return { ok: false, problems: [checked.problem], findings: [] }
  const { findings, ...composed } = checked.value
  const obstacles = isDraft ? [] : releaseObstacles(composed, findings)
  if (obstacles.length > 0) return { ok: false, problems: obstacles, findings }
  const written = await write(composed, isDraft, onStep)
  if (!written.ok) return { ok: false, problems: written.problems, findings }
  const { files, manifest } = written
  return { ok: true, publication: { ...composed, findings, files, manifest } }
}

/** 公开前的把关 — each thing that is missing, then what the audit is sure of and what must not be published. */
export function releaseObstacles(
  { disclosure, problems }: ComposedDisclosure,
  findings: readonly Finding[],
): readonly Problem[] {
  const { title } = disclosure
  const personal = findings.filter((one) => one.rule.startsWith(PERSONAL))
  const errors = findings.filter((one) => one.severity === 'error' && !personal.includes(one))
  const [first] = errors
  const [person] = personal
  return [
    ...problems,
    ...(problems.length === 0 ? [] : [problem('PUB-301', { title, count: String(problems.length) })]),
    ...(first === undefined
      ? []
      : [problem('PUB-302', { title, count: String(errors.length), first: first.message.zh })]),
    ...(person === undefined
      ? []
      : [problem('PUB-310', { title, count: String(personal.length), first: person.message.zh })]),
  ]
}

/** 个人信息和密级 — rules whose every finding is for a person to decide before anybody may read it. */
const PERSONAL = 'PRV-'
