/** 下达, 分解 — amounts typed for departments or units, with a document number; a sum over the total is refused before it is sent. */
import { Alert, App, Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useMemo, useState } from 'react'
import type { CeilingsResponse } from '../../../api/ceilings/contract.ts'
import { useWords } from '../../settings.tsx'
import { tenThousandYuan } from '../../ui/amounts.ts'
import { faultText } from '../../ui/use-act.ts'
import { issueCeilings } from '../client.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Labelled } from '../shell/labelled.tsx'
import { useCeilingWords } from './ceiling-words.ts'
import { draftedIssue, keyOfCeiling, type TypedCeilings } from './issue-draft.ts'

interface IssueDialogProps {
  readonly of: CeilingsResponse
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Pair {
  readonly fund: string
  readonly nature: string
}

export function IssueDialog({ of, onClose, onDone }: IssueDialogProps) {
  const own = useCeilingWords()
  const words = useWords()
  const { message } = App.useApp()
  const [typed, setTyped] = useState<TypedCeilings>(new Map())
  const [added, setAdded] = useState<readonly Pair[]>([])
  const [document, setDocument] = useState('')
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)
  const units = of.units.filter((one) => one.isDepartment === (of.canIssue === 'department'))
  const lines = useMemo(() => {
    const pairs = pairsOf(of, added)
    return units.flatMap(({ unit }) => pairs.map((pair) => ({ unit, ...pair })))
  }, [of, added, units])
  const drafted = draftedIssue(of, lines, typed)
  const fundName = (id: string): string => of.funds.find((one) => one.id === id)?.name ?? id
  const natureName = (id: string): string => of.natures.find((one) => one.id === id)?.name ?? id
  const why =
    drafted.ceilings.length === 0
      ? own.nothing
      : drafted.unread[0] !== undefined
        ? own.unread(drafted.unread[0])
        : document.trim() === ''
          ? own.needsDocument
          : undefined

  async function issue(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (why !== undefined || drafted.over.length > 0) return
    setAsking(true)
    try {
      await issueCeilings(of.year, { document, ceilings: [...drafted.ceilings] })
      message.success(own.done(drafted.ceilings.length))
      onClose()
      await onDone()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal
      title={own.issue[of.canIssue ?? 'unit']}
      open
      onCancel={onClose}
      footer={null}
      width={760}
      destroyOnHidden
    >
      <form className="dialog-form" data-testid="issue-dialog" onSubmit={(event) => void issue(event)}>
        <p className="secondary">{own.issueNote[of.canIssue ?? 'unit']}</p>
        <table className="office-table">
          <thead>
            <tr>
              <th scope="col">{own.unit}</th>
              <th scope="col">{own.fund}</th>
              <th scope="col">{own.nature}</th>
              <th scope="col" className="amount">
                {own.issued}
              </th>
              <th scope="col">{own.newAmount}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const key = keyOfCeiling(line)
              const name = units.find((one) => one.unit === line.unit)?.unitName ?? line.unit
              const issued = of.rows.find((row) => keyOfCeiling(row) === key)
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{fundName(line.fund)}</td>
                  <td>{natureName(line.nature)}</td>
                  <td className="amount">
                    {issued === undefined ? '' : <TenThousand fen={issued.amountFen} />}
                  </td>
                  <td>
                    <Input
                      size="small"
                      className="figures"
                      aria-label={`${own.newAmount} ${name} ${fundName(line.fund)} ${natureName(line.nature)}`}
                      data-ceiling={key}
                      value={typed.get(key) ?? ''}
                      onChange={(event) => setTyped(new Map([...typed, [key, event.target.value]]))}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <AddPair of={of} onAdd={(pair) => setAdded([...added, pair])} />
        <Labelled label={own.document}>
          {(id) => (
            <Input
              id={id}
              data-testid="document"
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          )}
        </Labelled>
        {drafted.over.map((one) => (
          <Alert
            key={`${one.fund} ${one.nature}`}
            type="error"
            role="alert"
            data-testid="sum-over"
            title={`${fundName(one.fund)} ${natureName(one.nature)}：${own.sumOver(tenThousandYuan(one.amount.toString()))}`}
          />
        ))}
        {fault === '' ? undefined : <Alert type="error" role="alert" title={fault} />}
        <p className="acts">
          <span className="secondary">{why}</span>
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={isAsking}
            disabled={why !== undefined || drafted.over.length > 0}
            data-testid="confirm-issue"
          >
            {own.confirm(drafted.ceilings.length)}
          </Button>
        </p>
      </form>
    </Modal>
  )
}

/** What was issued to anybody, and what was added to it. */
function pairsOf(of: CeilingsResponse, added: readonly Pair[]): readonly Pair[] {
  const all = [...of.rows.map(({ fund, nature }) => ({ fund, nature })), ...added]
  return [...new Map(all.map((pair) => [`${pair.fund} ${pair.nature}`, pair])).values()]
}

interface AddPairProps {
  readonly of: CeilingsResponse
  readonly onAdd: (pair: Pair) => void
}

/** A fund and a nature that nobody has a ceiling of yet. */
function AddPair({ of, onAdd }: AddPairProps) {
  const own = useCeilingWords()
  const [fund, setFund] = useState<string>()
  const [nature, setNature] = useState<string>()
  return (
    <p className="acts">
      <Select
        size="small"
        aria-label={own.chooseFund}
        placeholder={own.chooseFund}
        popupMatchSelectWidth={false}
        options={of.funds.map((one) => ({ value: one.id, label: one.name }))}
        value={fund ?? null}
        onChange={(id: string | null) => setFund(id ?? undefined)}
      />
      <Select
        size="small"
        aria-label={own.chooseNature}
        placeholder={own.chooseNature}
        popupMatchSelectWidth={false}
        options={of.natures.map((one) => ({ value: one.id, label: one.name }))}
        value={nature ?? null}
        onChange={(id: string | null) => setNature(id ?? undefined)}
      />
      <Button
        size="small"
        disabled={fund === undefined || nature === undefined}
        onClick={() => {
          if (fund === undefined || nature === undefined) return
          onAdd({ fund, nature })
          setFund(undefined)
          setNature(undefined)
        }}
      >
        {own.add}
      </Button>
    </p>
  )
}
