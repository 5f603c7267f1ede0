import { expect, it } from 'vitest'
import type { Finding, FindingPlace } from '../../core/kernel/finding.ts'
import { pdfMarks } from './pdf-marks.ts'

const at = (page: number, left: number): FindingPlace => ({
  file: 'a.pdf',
  page,
  box: { left, top: 10, right: left + 20, bottom: 20 },
})

const finding = (place: FindingPlace, evidence: readonly FindingPlace[]): Finding => ({
  rule: 'REC-001',
  severity: 'error',
  place,
  printed: '326.71',
  expected: '326.72',
  message: { zh: '两处不一致', en: 'two places differ' },
  basis: { zh: '勾稽', en: 'relations' },
  evidence: evidence.map((one) => ({
    place: one,
    printed: '326.72',
    words: { zh: '另一处', en: 'another place' },
  })),
})

const judgement = { act: 'judgement', finding: '', verdict: 'dismissed', reason: '口径不同', at: '' } as const

it('a finding is marked at its place, and its evidence once, unless that is a finding itself', () => {
  const marks = pdfMarks(
    [
      { finding: finding(at(6, 100), [at(10, 5), at(12, 7)]) },
      { finding: finding(at(12, 7), [at(10, 5)]) },
      { finding: finding({ file: 'a.pdf' }, []) },
    ],
    'zh',
  )
  expect(marks.map((one) => [one.page, one.look, one.box?.left])).toEqual([
    [10, 'evidence', 5],
    [6, 'error', 100],
    [12, 'error', 7],
    [1, 'error', undefined],
  ])
  expect(marks[0]?.contents).toBe('问题 1 的旁证：另一处\n问题 2 的旁证：另一处')
  expect(marks[1]?.contents).toContain('印出 326.71 → 应为 326.72')
})

it('what somebody set aside is told with the reason, and its evidence is not marked', () => {
  const about = finding(at(6, 100), [at(10, 5)])
  const marks = pdfMarks([{ finding: about, judgement: { ...judgement, about } }], 'en')
  expect(marks.map((one) => one.look)).toEqual(['dismissed'])
  expect(marks[0]?.contents).toContain('dismissed：口径不同')
})
