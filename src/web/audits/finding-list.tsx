/** The findings of a file: filtered, in the order that somebody chose, one of them open. */
import { Select } from 'antd'
import type { AuditResponse } from '../../api/audits/contract.ts'
import { RULE_AREAS } from '../../core/rules/contract/areas.ts'
import { useSettings } from '../settings.tsx'
import { type AuditWords, useAuditWords } from './audit-words.ts'
import { type FindingActs, FindingCard } from './finding-card.tsx'
import {
  areaOf,
  type FindingFilter,
  type FindingSection,
  GROUPINGS,
  type Grouping,
  inOrder,
  NO_FILTER,
  SEVERITIES,
  type Severity,
} from './finding-order.ts'
import { tableWords } from './finding-words.ts'
import { SeveritySign } from './severity-sign.tsx'

interface FindingListProps {
  readonly audit: AuditResponse
  readonly sections: readonly FindingSection[]
  readonly filter: FindingFilter
  readonly grouping: Grouping
  readonly selected: string | undefined
  readonly evidence: number | undefined
  readonly isDismissing: boolean
  readonly isBusy: boolean
  readonly acts: FindingActs
  readonly onFilter: (filter: FindingFilter) => void
  readonly onGrouping: (grouping: Grouping) => void
}

export function FindingList(props: FindingListProps) {
  const { audit, sections, selected, evidence, isDismissing, isBusy, acts, onFilter } = props
  const own = useAuditWords()
  const count = inOrder(sections).length
  return (
    <>
      <FilterBar {...props} />
      <p className="shown-count secondary" role="status" data-testid="shown-count">
        {own.shownOf(count, audit.list.length)}
      </p>
      <div className="finding-scroll" data-testid="finding-list">
        {audit.list.length === 0 ? (
          <div className="state small">
            <p>{own.nothing}</p>
            <p className="secondary">{own.nothingHint}</p>
          </div>
        ) : count === 0 ? (
          <p className="state small">
            {own.noneOfFilter}{' '}
            <button type="button" className="link" onClick={() => onFilter(NO_FILTER)}>
              {own.clearFilter}
            </button>
          </p>
        ) : undefined}
        {sections.map((section) => (
          <section key={section.key} className={section.title === undefined ? undefined : 'finding-group'}>
            {section.title === undefined ? undefined : <h3>{titleWords(section, own)}</h3>}
            {section.findings.map((finding) => (
              <FindingCard
                key={finding.id}
                finding={finding}
                isSelected={finding.id === selected}
                evidence={finding.id === selected ? evidence : undefined}
                isDismissing={finding.id === selected && isDismissing}
                isBusy={isBusy}
                acts={acts}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function titleWords({ title, findings }: FindingSection, own: AuditWords): string {
  if (title?.kind === 'table') return title.table === undefined ? own.prose : tableWords(title.table)
  if (title === undefined) return ''
  const { printed, expected } = title.lead
  const pair = expected === '' ? printed : `${printed} → ${expected}`
  return `${own.grouped[title.because](findings.length)}：${pair}`
}

function FilterBar({ audit, filter, grouping, onFilter, onGrouping }: FindingListProps) {
  const { language } = useSettings()
  const own = useAuditWords()
  const areas = [...new Set(audit.list.map(areaOf))].toSorted()
  const toggle = (severity: Severity): void => {
    const hidden = new Set(filter.hidden)
    if (!hidden.delete(severity)) hidden.add(severity)
    onFilter({ ...filter, hidden })
  }
  const { area: _, ...anyArea } = filter
  return (
    <div className="finding-filter">
      <div className="severity-chips">
        {SEVERITIES.map((one) => (
          <button
            key={one}
            type="button"
            className={`chip ${one}`}
            aria-pressed={!filter.hidden.has(one)}
            data-severity={one}
            onClick={() => toggle(one)}
          >
            <SeveritySign of={one} /> {own.severities[one]} <b>{audit.findings[one]}</b>
          </button>
        ))}
      </div>
      <div className="filter-selects">
        <Select
          size="small"
          aria-label={own.area}
          data-testid="area-filter"
          popupMatchSelectWidth={false}
          value={filter.area ?? ''}
          options={[
            { value: '', label: own.allAreas },
            ...areas.map((one) => ({ value: one, label: RULE_AREAS[one]?.[language] ?? one })),
          ]}
          onChange={(value) => onFilter(value === '' ? anyArea : { ...filter, area: value })}
        />
        <Select
          size="small"
          aria-label={own.verdictFilter}
          data-testid="verdict-filter"
          popupMatchSelectWidth={false}
          value={filter.verdict}
          options={(['all', 'open', 'accepted', 'dismissed'] as const).map((one) => ({
            value: one,
            label: `${own.verdictFilter}：${own.verdictFilters[one]}`,
          }))}
          onChange={(verdict) => onFilter({ ...filter, verdict })}
        />
        <Select
          size="small"
          aria-label={own.grouping}
          data-testid="grouping"
          popupMatchSelectWidth={false}
          value={grouping}
          options={GROUPINGS.map((one) => ({ value: one, label: own.groupings[one] }))}
          onChange={onGrouping}
        />
      </div>
    </div>
  )
}
