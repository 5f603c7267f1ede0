/** ⑥ 上年评价与变动 — what came of the last years, and why this one is another. */
import { TenThousand } from '../shell/amount.tsx'
import { ProjectFields } from './project-fields.tsx'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'

export function LastYearSection(input: SectionInput) {
  const own = useProjectWords()
  const { project } = input
  const years = project.years
    .filter((one) => one.year < project.year && one.year >= project.year - 2)
    .toSorted((a, b) => a.year - b.year)
  const { lastGrade } = project
  return (
    <>
      <div className="project-fields">
        <ProjectFields {...input} fields={['lastEvaluation']} />
        {lastGrade === undefined ? undefined : (
          <p className="secondary">
            {lastGrade.year} {own.grade} {lastGrade.score} {lastGrade.grade}
            {lastGrade.isAssumed ? ' †' : ''}
          </p>
        )}
      </div>
      <h3>{own.history}</h3>
      {years.length === 0 ? (
        <p className="secondary">{own.noHistory}</p>
      ) : (
        <table className="project-years">
          <thead>
            <tr>
              <th scope="col">{own.year}</th>
              <th scope="col">{own.original}</th>
              <th scope="col">{own.adjusted}</th>
              <th scope="col">{own.outturn}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((one) => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                {[one.originalFen, one.adjustedFen, one.outturnFen].map((fen, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same
                  <td key={at}>{fen === undefined ? '—' : <TenThousand fen={fen} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="project-fields">
        <ProjectFields {...input} fields={['changes', 'changeReason']} />
      </div>
    </>
  )
}
