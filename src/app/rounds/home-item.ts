/** 待办事项 — one line of what a person has to do, with the button that leads to the very place. */
import type { Fen } from '../../core/kernel/fen.ts'

export interface HomeItem {
  readonly id: string
  readonly kind:
    | 'returned'
    | 'sign'
    | 'explain'
    | 'fix'
    | 'prepare'
    | 'review'
    | 'report'
    | 'accept'
    | 'approve'
    | 'disclose'
  readonly label: string
  readonly title: string
  readonly text: string
  readonly unit: string
  readonly unitName: string
  readonly amount?: Fen
  readonly dueOn?: string
  readonly daysLeft?: number
  readonly button: string
  readonly link: string
}
