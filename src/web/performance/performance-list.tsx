/** The forms of the year, each with its total where it has one, then the projects. */
import { Select } from 'antd'
import { Fragment } from 'react'
import type { PerformanceListResponse } from '../../api/performance/contract.ts'
import { go, goOnClick } from '../location.ts'
import { type PerformanceAddress, writePerformance } from '../route.ts'
import { useIsNarrow } from '../ui/use-media.ts'
import { usePerformanceWords } from './performance-words.ts'

interface PerformanceListProps {
  readonly list: PerformanceListResponse
  readonly address: PerformanceAddress
}

type Form = PerformanceListResponse['forms'][number]
type Shown = NonNullable<PerformanceAddress['shown']>

export function PerformanceList({ list, address }: PerformanceListProps) {
  const own = usePerformanceWords()
  const isNarrow = useIsNarrow()
  const { unit, year, shown } = address
  const to = (one: Shown): string => writePerformance({ unit, year, shown: one })
  const current = shown === undefined ? undefined : to(shown)
  const units = [...new Set(list.forms.map((form) => form.unitName))]
  if (isNarrow) {
    const forms = list.forms.map((form) => ({
      value: to({ area: 'forms', id: form.id }),
      label: [form.name, shortTitle(form), units.length > 1 ? form.unitName : undefined, form.totalText]
        .filter((part) => part !== undefined)
        .join(' · '),
    }))
    const projects = list.projects.map(({ code, name }) => ({
      value: to({ area: 'projects', id: code }),
      label: name,
    }))
    return (
      <nav className="statement-list narrow" aria-label={own.list}>
        <Select
          aria-label={own.list}
          options={[
            { label: own.forms, options: forms },
            { label: own.projects, options: projects },
          ]}
          {...(current === undefined ? {} : { value: current })}
          onChange={(there: string) => go(there)}
        />
      </nav>
    )
  }
  return (
    <nav className="statement-list" aria-label={own.list} data-testid="performance-list">
      <h2>
        {list.year} {own.forms} <small>{list.unitName}</small>
      </h2>
      {units.map((unitName) => (
        <Fragment key={unitName}>
          {units.length > 1 ? <h3>{unitName}</h3> : undefined}
          <ol>
            {list.forms
              .filter((form) => form.unitName === unitName)
              .map((form) => (
                <li key={form.id}>
                  <Item there={to({ area: 'forms', id: form.id })} current={current}>
                    {form.name === undefined ? undefined : <span className="number">{shortTitle(form)}</span>}
                    <span className="title">{form.name ?? shortTitle(form)}</span>
                    {form.totalText === undefined ? undefined : (
                      <span className="tag figures">
                        {form.totalText} {form.grade}
                      </span>
                    )}
                  </Item>
                </li>
              ))}
          </ol>
        </Fragment>
      ))}
      {list.projects.length === 0 ? undefined : (
        <>
          <h2 className="second">{own.projects}</h2>
          <ol>
            {list.projects.map(({ code, name, unitName }) => (
              <li key={code}>
                <Item there={to({ area: 'projects', id: code })} current={current}>
                  <span className="number">{units.length > 1 ? unitName : code}</span>
                  <span className="title">{name}</span>
                </Item>
              </li>
            ))}
          </ol>
        </>
      )}
    </nav>
  )
}

function Item({
  there,
  current,
  children,
}: {
  readonly there: string
  readonly current: string | undefined
  readonly children: React.ReactNode
}) {
  return (
    <a href={there} onClick={goOnClick} aria-current={there === current ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** The year, the unit and the project stand beside it. */
const shortTitle = ({ title, unitName, name = '' }: Form): string => {
  const short = title.replace(/^\d{4}年度?/, '')
  return (
    [unitName, name].reduce((left, part) => (part === '' ? left : left.replace(part, '')), short) || title
  )
}
