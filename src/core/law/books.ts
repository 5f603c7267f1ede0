/** The books that the product is delivered with: what officials have published since the reform of 2018. */
import { type Books, book } from './book.ts'
import { DEPARTMENT_ECONOMIC, ECONOMIC_BASES, GOVERNMENT_ECONOMIC } from './generated/economic.ts'
import { FUNCTION, FUNCTION_BASES } from './generated/function.ts'
import { unpacked } from './packed.ts'

export const BOOKS: Books = {
  function: book('function', unpacked(FUNCTION, FUNCTION_BASES)),
  departmentEconomic: book('departmentEconomic', unpacked(DEPARTMENT_ECONOMIC, ECONOMIC_BASES)),
  governmentEconomic: book('governmentEconomic', unpacked(GOVERNMENT_ECONOMIC, ECONOMIC_BASES)),
}
