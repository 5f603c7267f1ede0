/** The filters of the project list, those that were saved by name, and clearing them. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { ProjectEntryResponse, ProjectListResponse } from '../../../api/projects/contract.ts'
import { useSession } from '../shell/session.tsx'
import {
  filterCount,
  NO_FILTER,
  type ProjectFilter,
  savedFilters,
  saveFilters,
  statesOf,
} from './project-filter.ts'
import { useProjectWords } from './project-words.ts'

interface FilterBarProps {
  readonly list: ProjectListResponse
  readonly filter: ProjectFilter
  readonly onShow: (filter: ProjectFilter) => void
}

export function FilterBar({ list, filter, onShow }: FilterBarProps) {
  const own = useProjectWords()
  const { person } = useSession()
  const [saved, setSaved] = useState(() => savedFilters(person.id))
  const [name, setName] = useState('')
  const choices = (of: (project: ProjectEntryResponse) => readonly (readonly [string, string])[]) => [
    ...new Map(list.projects.flatMap(of)),
  ]
  const pick = (
    key: 'unit' | 'category' | 'state',
    any: string,
    of: (project: ProjectEntryResponse) => readonly (readonly [string, string])[],
  ) => (
    <Select
      key={key}
      size="small"
      aria-label={any}
      value={filter[key]}
      options={[
        { value: '', label: any },
        ...choices(of).flatMap(([value, label]) => (value === '' ? [] : [{ value, label }])),
      ]}
      onChange={(value) => onShow({ ...filter, [key]: value })}
    />
  )
  function keep(): void {
    const next = [...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), filter }]
    setSaved(next)
    saveFilters(person.id, next)
    setName('')
  }
  const isFiltered = filterCount(filter) > 0
  return (
    <div className="filter-bar" data-testid="filters">
      <Input
        size="small"
        allowClear
        className="words"
        aria-label={own.filter}
        placeholder={own.filter}
        defaultValue={filter.words}
        key={filter.words === '' ? 'empty' : 'words'}
        onChange={(event) => onShow({ ...filter, words: event.target.value })}
      />
      {pick('unit', own.anyUnit, (one) => [[one.unit, one.unitName]])}
      {pick('category', own.anyCategory, (one) => [[one.category, one.category]])}
      {pick('state', own.anyState, (one) => statesOf(one).map((state) => [state, state] as const))}
      {saved.length === 0 ? undefined : (
        <Select
          size="small"
          aria-label={own.savedFilters}
          placeholder={own.savedFilters}
          value={null}
          options={saved.map((one) => ({ value: one.name, label: one.name }))}
          onChange={(chosen: string | null) =>
            onShow(saved.find((one) => one.name === chosen)?.filter ?? NO_FILTER)
          }
        />
      )}
      {isFiltered ? (
        <>
          <Input
            size="small"
            className="filter-name"
            aria-label={own.filterName}
            placeholder={own.filterName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button size="small" disabled={name.trim() === ''} onClick={keep}>
            {own.saveFilter}
          </Button>
          <Button size="small" onClick={() => onShow(NO_FILTER)}>
            {own.clearFilter}
          </Button>
        </>
      ) : undefined}
    </div>
  )
}
