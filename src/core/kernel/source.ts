/** 出处 — where a figure comes from; no figure stands without one. */
export interface Source {
  /** The data file, relative to its department's folder, and the line in it. */
  readonly file: string
  readonly line: number
  /** The published document that states the figure, as `examples/documents.yaml` or the unit names it. */
  readonly document?: string
  /** Why this figure, though exact in every printed total, is an assumption in its detail. */
  readonly assumed?: string
  /** What the amount is for, and the calculation it was asked for with (测算依据), word for word. */
  readonly content?: string
  readonly basis?: string
  /** 编报中的一格 — the row and the field where somebody types it, while the budget is still drafted. */
  readonly cell?: { readonly row: string; readonly field: string }
}
