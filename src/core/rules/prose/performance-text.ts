/** What a document says in prose about performance, each paragraph with the form that it speaks of. */
import type { ReadPart, ReadSection } from '../../disclosure/reading/reading.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { formsOf } from '../forms/form-spots.ts'
import { coreWords, likeness } from './likeness.ts'

export interface PerformanceText extends Printed {
  /** The paragraph and those before it in its section, to bind what goes on from one to the next. */
  readonly heading: string
  /** The self-evaluation that it speaks of; absent where it speaks of none, or of several. */
  readonly form?: ReadForm
  /** The project that a heading or the paragraph itself names. */
  readonly isProject: boolean
}

const IS_PERFORMANCE = /绩效|自评|评价/

/** Paragraphs below headings on performance, and those that speak of it themselves. */
export function performanceTexts(part: ReadPart): readonly PerformanceText[] {
  const overall = formsOf(part, 'overallEvaluation')
  const projects = formsOf(part, 'projectEvaluation')
  const path: ReadSection[] = []
  const found: PerformanceText[] = []
  for (const section of part.sections) {
    while ((path.at(-1)?.level ?? -1) >= section.level) path.pop()
    path.push(section)
    const headings = path.map((one) => plainWords(one.heading))
    const ofHeadings = headings.map((one) => projectIn(one, projects)).findLast((one) => one !== undefined)
    for (const { text, place } of section.paragraphs) {
      const plain = plainWords(text)
      if (!headings.some((one) => IS_PERFORMANCE.test(one)) && !IS_PERFORMANCE.test(plain)) continue
      const named = /整体/.test(plain) ? undefined : projectIn(plain, projects)
      const project = named ?? ofHeadings
      const [only, ...others] = overall
      const form = project ?? (others.length === 0 ? only : undefined)
      found.push({
        text,
        place,
        heading: section.heading,
        isProject: project !== undefined,
        ...(form === undefined ? {} : { form }),
      })
    }
  }
  return found
}

/** The one project that a text names, in quotes, as 某某项目, or at its beginning. */
function projectIn(text: string, projects: readonly ReadForm[]): ReadForm | undefined {
  const quoted = /"([^"]{3,60})"(?:等)?项目/.exec(text)?.[1]
  const reported =
    /^(?:[\d一二三四五六七八九十]+[、.])?(.{3,60}?)项目(?:支出)?绩效(?:自评综述|自评情况|评价报告|自评报告)/.exec(
      text,
    )?.[1]
  const name = quoted ?? reported
  if (name === undefined || /"等项目|"、"/.test(text)) return undefined
  return (
    projects.find((one) => coreWords(one.projectName ?? '') === coreWords(name)) ??
    projects.find((one) => likeness(one.projectName ?? '', name) >= 70)
  )
}

/** The name by which a summary of a project calls it. */
export const summarisedName = (text: string): string | undefined =>
  /^(?:[\d一二三四五六七八九十]+[、.])?(.{3,60}?)(?:项目)?绩效自评(?:综述|情况)[:：]/.exec(
    plainWords(text),
  )?.[1]
