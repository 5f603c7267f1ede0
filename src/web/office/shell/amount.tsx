/** Amounts on the pages of the office: in 万元, with the exact fen behind them for tests and for whoever points at them. */
import { exactYuan, tenThousandYuan } from '../../ui/amounts.ts'
import { useShellWords } from './shell-words.ts'

interface AmountProps {
  readonly fen: string
  readonly className?: string
  /** Says the unit behind the number, where nothing else nearby does. */
  readonly hasUnit?: boolean
}

export function TenThousand({ fen, className = '', hasUnit = false }: AmountProps) {
  const own = useShellWords()
  return (
    <span className={`figures ${className}`} data-fen={fen} title={`${exactYuan(fen)} ${own.yuan}`}>
      {tenThousandYuan(fen)}
      {hasUnit ? <small> {own.tenThousandYuan}</small> : undefined}
    </span>
  )
}

/** A difference, with its sign also where it is above zero. */
export function SignedAmount({ fen, className = '' }: Omit<AmountProps, 'hasUnit'>) {
  const own = useShellWords()
  const text = tenThousandYuan(fen)
  return (
    <span className={`figures ${className}`} data-fen={fen} title={`${exactYuan(fen)} ${own.yuan}`}>
      {BigInt(fen) > 0n ? `+${text}` : text}
    </span>
  )
}
