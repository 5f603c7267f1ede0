/** 核查台 — the findings of every file on the reading desk with what people said of them; several may judge at a time, and no judgement is lost. */
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import type { Upload, UploadFolder } from '../../files/uploads/upload-folder.ts'
import type { DeskAudit, DeskEntry, ReadingDesk } from '../reading-desk.ts'
import { type Act, actsIn, type Judgement, lastJudgements, type Verdict } from './acts.ts'
import { type Correction, corrected } from './correct-document.ts'
import { type JudgedFinding, judgedFindings } from './judged-findings.ts'
import { isOneDocument } from './versions.ts'

export interface CheckedFile extends DeskAudit {
  readonly entry: DeskEntry
  readonly findings: readonly JudgedFinding[]
  readonly acts: readonly Act[]
}

interface GivenJudgement {
  readonly verdict: Verdict
  readonly reason: string
  readonly author?: string
  /** How many judgements of this finding whoever judges has seen. */
  readonly revision: number
}

export type Judged =
  | { readonly ok: true; readonly finding: JudgedFinding }
  /** `finding` as it is by now, where somebody else was first. */
  | { readonly ok: false; readonly problem: Problem; readonly finding?: JudgedFinding }

export interface AuditDesk {
  /** None before it is read and checked. */
  file(id: string): Promise<CheckedFile | undefined>
  /** How many of a file’s present findings were judged, without its findings. */
  judgedCount(id: string): Promise<number>
  judge(id: string, finding: string, given: GivenJudgement, at: Date): Promise<Judged>
  /** Reads and checks the file again with what is printed in place of what was read; answers with what is in the way. */
  correct(
    id: string,
    correction: Correction & { readonly author?: string },
    at: Date,
  ): Promise<Problem | undefined>
  /** Checks the file again, compared with those others; answers likewise. */
  compareWith(
    id: string,
    chosen: { readonly others: readonly string[]; readonly author?: string },
    at: Date,
  ): Promise<Problem | undefined>
  /** The files that are the same document, the oldest first; the file itself among them. */
  versions(id: string): readonly DeskEntry[]
  reading(id: string): Promise<Reading | undefined>
}

export const LONGEST_REASON = 10_000

export function auditDesk(desk: ReadingDesk, uploads: UploadFolder): AuditDesk {
  const turns = new Map<string, Promise<unknown>>()

  /** One after the other for each file, so that of two who judge at once the second sees the first. */
  function inTurn<T>(id: string, act: () => Promise<T>): Promise<T> {
    const turn = (turns.get(id) ?? Promise.resolve()).then(act, act)
    turns.set(id, turn)
    void turn.catch(() => undefined).then(() => turns.get(id) === turn && turns.delete(id))
    return turn
  }

  // By the upload, not by its id: a file that is removed and given again begins anew.
  const known = new WeakMap<Upload, Promise<readonly Act[]>>()

  async function actsOf(id: string): Promise<readonly Act[]> {
    const upload = desk.entry(id)?.upload
    if (upload === undefined) return []
    // Set before anything is waited for, so that what is read while somebody adds to it is not kept.
    const acts = known.get(upload) ?? uploads.notes(id).then(actsIn)
    known.set(upload, acts)
    return acts
  }

  /** False where the file is gone. */
  async function note(id: string, act: Act): Promise<boolean> {
    const upload = desk.entry(id)?.upload
    if (upload === undefined || !(await uploads.note(id, JSON.stringify(act)))) return false
    known.delete(upload)
    return true
  }

  async function file(id: string): Promise<CheckedFile | undefined> {
    const entry = desk.entry(id)
    const kept = await desk.audit(id)
    if (entry === undefined || kept === undefined) return undefined
    const acts = await actsOf(id)
    return { entry, ...kept, acts, findings: judgedFindings(kept.audit.findings, acts) }
  }

  async function judge(
    id: string,
    finding: string,
    { verdict, reason, author, revision }: GivenJudgement,
    at: Date,
  ): Promise<Judged> {
    const found = (await file(id))?.findings.find((one) => one.id === finding)
    if (found === undefined)
      return { ok: false, problem: problem(desk.entry(id) === undefined ? 'AUD-001' : 'AUD-002') }
    if (found.revision !== revision) return { ok: false, problem: judgedAlready(found), finding: found }
    const { rule, severity, place, printed, expected, message } = found.finding
    const judgement: Judgement = {
      act: 'judgement',
      finding,
      verdict,
      reason,
      ...said(author, at),
      about: { rule, severity, place, printed, expected, message },
    }
    if (!(await note(id, judgement))) return { ok: false, problem: problem('AUD-001') }
    const { judgement: _, ...bare } = found
    return {
      ok: true,
      finding: {
        ...bare,
        revision: found.revision + 1,
        ...(verdict === 'open' ? {} : { judgement }),
      },
    }
  }

  /** What is to be checked again is forgotten first: after a crash it is done, with the act or without. */
  async function checkAgain(id: string, act: Act): Promise<void> {
    await uploads.forget(id, 'audit')
    await note(id, act)
    desk.readAgain(id)
  }

  return {
    file,
    judge: async (id, finding, given, at) => {
      const fault = faultOf(given)
      return fault === undefined
        ? inTurn(id, () => judge(id, finding, given, at))
        : { ok: false, problem: fault }
    },
    judgedCount: async (id) => {
      const acts = await actsOf(id)
      if (lastJudgements(acts).size === 0) return 0
      const kept = await desk.audit(id)
      return judgedFindings(kept?.audit.findings ?? [], acts).filter((one) => one.judgement !== undefined)
        .length
    },
    correct: (id, { author, ...correction }, at) =>
      inTurn(id, async () => {
        const reading = await desk.reading(id)
        if (reading === undefined) return problem('AUD-001')
        if (corrected(reading.document, correction) === undefined)
          return problem('AUD-006', { found: correction.from })
        await checkAgain(id, { act: 'correction', ...correction, ...said(author, at) })
        return undefined
      }),
    compareWith: (id, { others, author }, at) =>
      inTurn(id, async () => {
        const isReady = [id, ...others].every((one) => desk.entry(one)?.state === 'read')
        if (!isReady) return problem('AUD-001')
        await checkAgain(id, {
          act: 'comparison',
          others: [...new Set(others)].filter((one) => one !== id),
          ...said(author, at),
        })
        return undefined
      }),
    versions: (id) => {
      const own = desk.entry(id)
      if (own === undefined) return []
      return desk
        .list()
        .filter((one) => one === own || isOneDocument(one, own))
        .toReversed()
    },
    reading: (id) => desk.reading(id),
  }
}

const said = (author: string | undefined, at: Date) => ({
  at: at.toISOString(),
  ...(author === undefined ? {} : { author }),
})

function faultOf({ verdict, reason }: GivenJudgement): Problem | undefined {
  const length = [...reason].length
  if (length > LONGEST_REASON)
    return problem('AUD-005', { found: String(length), limit: String(LONGEST_REASON) })
  return verdict === 'dismissed' && reason.trim() === '' ? problem('AUD-004') : undefined
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  accepted: '属实 accepted',
  dismissed: '不成立 dismissed',
  open: '待处理 open',
}

function judgedAlready({ judgement }: JudgedFinding): Problem {
  const by = [judgement?.author, judgement?.at.slice(0, 16).replace('T', ' ')].filter(Boolean).join(' ')
  return problem('AUD-003', {
    verdict: VERDICTS[judgement?.verdict ?? 'open'],
    by: by === '' ? '?' : `${by} UTC`,
  })
}
