/** Where the places of a part stand among its blocks, worked out once for all rules. */
import { blockOrder } from '../../disclosure/reading/block-order.ts'
import { once } from '../contract/once.ts'

export const orderOf = once((_, { blocks }) => blockOrder(blocks))
