/** 待办的项目 — projects of the library that wait for a person, as items of the workbench. */
import {
  PROJECT_STATE_NAMES,
  type ProjectState,
  projectRoleInTurn,
} from '../../core/workflow/project-states.ts'
import { reaches } from '../../core/workflow/reach.ts'
import type { Person } from '../../store/as-person.ts'
import type { LibraryProject } from '../../store/rounds/library.ts'
import type { HomeItem } from './home-item.ts'
import { projectLink } from './project-acts.ts'
import type { RoundPlace } from './round-desk.ts'

type Words = Pick<HomeItem, 'kind' | 'label' | 'button'>

const WORDS: Readonly<Partial<Record<ProjectState, Words>>> = {
  draft: { kind: 'prepare', label: '入库草稿', button: '去填报' },
  'unit-review': { kind: 'review', label: '待单位审核', button: '去审核' },
  'department-review': { kind: 'review', label: '待部门审核', button: '去审核' },
  'finance-review': { kind: 'review', label: '待财政评审', button: '去评审' },
}
const RETURNED: Words = { kind: 'returned', label: '入库退回', button: '去修改' }
const TARGETS: Words = { kind: 'review', label: '待审目标', button: '去审核' }

/** So many of one state are shown one by one; of more there is one item, which leads to the list. */
const MOST_SINGLE = 10

/** `placeOf`: none for a project of a unit that is not loaded. */
export function libraryItems(
  projects: readonly LibraryProject[],
  person: Person,
  placeOf: (unitCode: string) => RoundPlace | undefined,
  thisYear: number,
): readonly HomeItem[] {
  const mine = projects.filter(
    (one) =>
      projectRoleInTurn(one.state, one.isTargetPassed) === person.reach.role &&
      reaches(person.reach, 'act', 'project', one.unitCode),
  )
  const items = mine.flatMap((project): readonly HomeItem[] => {
    const place = placeOf(project.unitCode)
    const words = wordsOf(project)
    if (place === undefined || words === undefined) return []
    return [
      {
        id: `project ${project.code}`,
        ...words,
        title: `${project.unitCode} ${project.name}`,
        text: project.state === 'draft' ? (project.returnReason ?? '') : '',
        unit: place.unit,
        unitName: place.unitName,
        link: projectLink(project, thisYear + 1),
      },
    ]
  })
  const labels = [...new Set(items.map((one) => one.label))]
  return labels.flatMap((label) => {
    const own = items.filter((one) => one.label === label)
    const [first] = own
    if (first === undefined || own.length <= MOST_SINGLE) return own
    const state = mine.find((one) => wordsOf(one)?.label === label)?.state ?? 'draft'
    const query = new URLSearchParams({ state: PROJECT_STATE_NAMES[state] })
    return [
      {
        ...first,
        id: `projects ${label}`,
        title: `项目库 ${own.length} 个项目`,
        text: '',
        link: `/office/projects?${query}`,
      },
    ]
  })
}

function wordsOf({ state, isTargetPassed, returnReason }: LibraryProject): Words | undefined {
  if (state === 'draft' && returnReason !== undefined) return RETURNED
  return state === 'finance-review' && !isTargetPassed ? TARGETS : WORDS[state]
}
