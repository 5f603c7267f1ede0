/** The office's bar: year and unit, search, what is being saved, jobs, messages, help, and who is here on which day. */
import { Badge, Button, Select, TreeSelect } from 'antd'
import { go, goOnClick } from '../../location.ts'
import { useAnswer } from '../../ui/use-answer.ts'
import { notices, noticesUrl } from '../client.ts'
import { OFFICE_ADDRESS, type OfficeRoute } from '../route.ts'
import { movedPath, placeOf } from './moved.ts'
import { allPlaces, usePlaces } from './places.tsx'
import { SAVE_SLOT } from './save-slot.tsx'
import { useSession } from './session.tsx'
import { useShellWords } from './shell-words.ts'
import { UserMenu } from './user-menu.tsx'

interface TopBarProps {
  readonly route: OfficeRoute
  readonly onSearch: () => void
  readonly onKeys: () => void
}

export function TopBar({ route, onSearch, onKeys }: TopBarProps) {
  const own = useShellWords()
  const { demonstration } = useSession()
  return (
    <header className="office-bar">
      <a className="brand" href={OFFICE_ADDRESS} onClick={goOnClick}>
        明账
      </a>
      <Pickers route={route} />
      <Button className="search" data-testid="search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <span>{own.search}</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <span id={SAVE_SLOT} className="save-slot" />
      <span className="space" />
      {demonstration === undefined ? undefined : (
        <a className="moment-chip" data-testid="moment-chip" href="/welcome" title={own.momentHint}>
          {own.moment} {demonstration.moment}
        </a>
      )}
      <a className="bar-link" href={`${OFFICE_ADDRESS}/jobs`} onClick={goOnClick}>
        {own.tasks}
      </a>
      <MessagesLink />
      <Button type="text" className="bar-link" title={own.keys} onClick={onKeys}>
        {own.help} <kbd>?</kbd>
      </Button>
      <UserMenu />
    </header>
  )
}

function MessagesLink() {
  const own = useShellWords()
  const count = useAnswer(noticesUrl(), notices).value?.unreadCount ?? 0
  return (
    <a
      className="bar-link"
      href={`${OFFICE_ADDRESS}/notifications`}
      onClick={goOnClick}
      aria-label={count === 0 ? own.messages : own.unread(count)}
    >
      <Badge count={count} size="small" offset={[6, -2]}>
        {own.messages}
      </Badge>
    </a>
  )
}

function Pickers({ route }: { readonly route: OfficeRoute }) {
  const own = useShellWords()
  const all = usePlaces()
  const place = placeOf(route)
  const year = place.year ?? all.years[0]
  const years = [...new Set([...all.years, ...(place.year === undefined ? [] : [place.year])])]
  const seen = allPlaces(all)
  // Whoever has one unit only need not choose it.
  const unit = place.unit ?? (seen.length === 1 ? (seen[0]?.unit ?? '') : '')
  const first = all.departments[0]
  const anyUnit = unit === '' ? (first?.isWhole === true ? first.unit : first?.units[0]?.unit) : unit
  return (
    <>
      <Select
        className="year-picker"
        data-testid="year-picker"
        aria-label={own.year}
        variant="borderless"
        options={years.toSorted((a, b) => b - a).map((one) => ({ value: one, label: String(one) }))}
        {...(year === undefined ? {} : { value: year })}
        onChange={(one) => anyUnit !== undefined && go(movedPath(route, { year: one, unit: anyUnit }))}
      />
      <TreeSelect
        className="unit-picker"
        data-testid="unit-picker"
        aria-label={own.unit}
        placeholder={own.pickUnit}
        variant="borderless"
        showSearch
        treeDefaultExpandAll
        treeNodeFilterProp="title"
        popupMatchSelectWidth={false}
        treeData={all.departments.map((department) => ({
          value: department.unit,
          title: `${department.code} ${department.name}`,
          disabled: !department.isWhole,
          children: department.units.map((one) => ({ value: one.unit, title: `${one.code} ${one.name}` })),
        }))}
        {...(unit === '' ? {} : { value: unit })}
        onChange={(one: string) => year !== undefined && go(movedPath(route, { year, unit: one }))}
      />
    </>
  )
}
