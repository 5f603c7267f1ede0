/** 按定额测算 — the standards in force times the people of the round, as rows of basic spending; one step that can be undone. */
import { App, Button } from 'antd'
import { draftRows } from '../../../core/budget/drafting/draft-rows.ts'
import { quotaOf, quotaRows } from '../../../core/budget/drafting/quotas.ts'
import type { PlainChange } from '../offline/round-rows.ts'
import type { OpenRound } from '../offline/use-round-book.ts'
import { freshId } from '../shell/fresh-id.ts'
import { useLive } from '../shell/use-live.ts'
import { master, masterUrl } from './master-client.ts'
import { useMasterWords } from './master-words.ts'

interface QuotaButtonProps {
  readonly open: OpenRound
  readonly year: number
  readonly canEdit: boolean
}

export function QuotaButton({ open, year, canEdit }: QuotaButtonProps) {
  const own = useMasterWords()
  const { message } = App.useApp()
  const standards = useLive(masterUrl({ book: 'standards', year }), master)
  const quotas = (standards.value?.rows ?? []).map((row) => quotaOf(row.cells))
  if (!canEdit || quotas.length === 0) return undefined
  const apply = (): void => {
    const { changed, added } = quotaRows(draftRows([...open.state.rows.values()]), quotas, freshId)
    const changes: readonly PlainChange[] = [
      ...changed.flatMap(({ row, basis }): readonly PlainChange[] => [
        { kind: 'cell', row: row.id, field: 'basis', text: basis },
        // An amount that was typed would count instead of what the standard comes to.
        ...((row.cells.amount ?? '') === ''
          ? []
          : [{ kind: 'cell' as const, row: row.id, field: 'amount', text: '' }]),
      ]),
      ...added.map((row): PlainChange => ({ kind: 'add', row })),
    ]
    if (changes.length === 0) {
      message.info(own.quotasHold)
      return
    }
    open.act({
      changes,
      cause: 'fill',
      words: { kind: 'rows', act: 'fill', count: changed.length + added.length },
    })
    message.success(own.quotasApplied(changed.length, added.length))
  }
  return (
    <Button data-testid="quotas" onClick={apply}>
      {own.quotas}
    </Button>
  )
}
