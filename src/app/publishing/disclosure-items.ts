/** 待公开的文件 — documents that wait for a person to certify, mend or publish them, as items of the workbench. */
import { mayDo } from '../../core/workflow/permissions.ts'
import type { Person } from '../../store/as-person.ts'
import type { HomeItem } from '../rounds/home-item.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'
import { documentUrl } from './certify-document.ts'
import { DOCUMENT_KIND_NAMES, type ListedDisclosure, listDisclosures } from './list-disclosures.ts'

type Words = Pick<HomeItem, 'kind' | 'label' | 'button'>

const CERTIFY: Words = { kind: 'disclose', label: '公开·待审签', button: '去审签' }
const PUBLISH: Words = { kind: 'disclose', label: '公开·已审签', button: '去公开' }
const RETURNED: Words = { kind: 'returned', label: '公开·已退回', button: '去修改' }
const PREPARE: Words = { kind: 'disclose', label: '公开·组稿', button: '去公开' }

/** So many of one state are shown one by one; of more there is one item, which leads to the list. */
const MOST_SINGLE = 10

/** Whoever neither prepares nor certifies documents has none, and is not made to wait for the list. */
export async function disclosureItems(desk: RoundDesk, person: Person): Promise<readonly HomeItem[]> {
  const { role } = person.reach
  if (!mayDo(role, 'disclosure', 'edit') && !mayDo(role, 'disclosure', 'certify')) return []
  const waiting = (await listDisclosures(desk, person)).flatMap((one) => {
    const words = wordsOf(one, person)
    return words === undefined ? [] : [{ one, words }]
  })
  return [CERTIFY, PUBLISH, RETURNED, PREPARE].flatMap((words) => {
    const own = waiting.filter((item) => item.words === words).map(({ one }) => itemOf(one, words))
    const [first] = own
    if (first === undefined || own.length <= MOST_SINGLE) return own
    const { label } = words
    return [
      { ...first, id: `documents ${label}`, title: `${own.length} 份文件`, link: '/office/disclosures' },
    ]
  })
}

function wordsOf(one: ListedDisclosure, { reach }: Person): Words | undefined {
  if (one.canCertify) return CERTIFY
  if (one.canPublish) return PUBLISH
  if (!mayDo(reach.role, 'disclosure', 'edit')) return undefined
  if (one.stage === 'returned') return RETURNED
  // What nobody has approved has no last day; what is public already is changed only where somebody wants to.
  return one.stage === 'drafting' && one.deadline !== undefined ? PREPARE : undefined
}

function itemOf(one: ListedDisclosure, words: Words): HomeItem {
  const { unit, unitName, year, kind, deadline, version } = one
  const isRunning = deadline !== undefined && version === undefined
  return {
    id: `document ${unit} ${year} ${kind}`,
    ...words,
    title: `${unitName} ${year} 年${DOCUMENT_KIND_NAMES[kind]}`,
    text: isRunning ? `第 ${deadline.day} 天/${deadline.of} 天，最迟 ${deadline.last}` : '',
    unit,
    unitName,
    ...(isRunning ? { dueOn: deadline.last, daysLeft: deadline.of - deadline.day } : {}),
    link: documentUrl({ unit, year, kind }),
  }
}
