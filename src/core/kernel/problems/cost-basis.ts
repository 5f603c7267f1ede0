/** Problems of cost bases (测算依据): what cannot be read, what does not add up, what cannot be told. */
export const COST_BASIS_PROBLEMS = {
  'CB-001': {
    zh: '测算依据超过 {limit} 个字，后面的没有读。请分成几行来写。',
    en: 'The cost basis is longer than {limit} characters; the rest was not read. Write it on several lines.',
  },
  'CB-002': {
    zh: '第 {position} 个字“{found}”的后面没有可算的数。请补上，或删掉这个符号。',
    en: 'Nothing follows “{found}” at character {position} that could be worked out. Add it, or delete the sign.',
  },
  'CB-003': {
    zh: '第 {position} 个字的括号“{found}”没有配对，按到句末为止来读。请补上另一半。',
    en: 'The bracket “{found}” at character {position} has no partner; it was read up to the end of its sentence. Add the other one.',
  },
  'CB-004': {
    zh: '“{expression}”：算得 {computed} 元，写的是 {printed}，相差 {difference} 元。请核对单价、数量和结果。',
    en: '“{expression}” comes to {computed} yuan, but says {printed}: {difference} yuan apart. Check price, quantity and result.',
  },
  'CB-005': {
    zh: '“{expression}”：单价按“{unit}”计，但“{unit}”没有数量（第 {position} 个字），单位没有约尽。请补上数量，或去掉“/{unit}”。',
    en: '“{expression}” is priced per “{unit}” without a quantity of it (character {position}). Add the quantity, or drop “/{unit}”.',
  },
  'CB-006': {
    zh: '“{expression}”：算得 {computed} 元，写的是 {printed}，只有把结果取整后才相符，相差 {difference} 元。请写出准确的结果，或说明为什么取整。',
    en: '“{expression}” comes to {computed} yuan and says {printed}: they agree only when rounded, {difference} yuan apart. Write the exact result, or say why it is rounded.',
  },
  'CB-007': {
    zh: '“{expression}”写的是 {printed}，各项之和为 {computed} 元，相差 {difference} 元。请核对各项和合计。',
    en: '“{expression}” says {printed}, but its items add up to {computed} yuan: {difference} yuan apart. Check the items and the total.',
  },
  'CB-008': {
    zh: '“{expression}”下列了 {count} 项，只有 {computed} 元写明了金额，其余 {difference} 元没有单价和数量，无法核对。请补充。',
    en: '“{expression}” lists {count} items, and only {computed} yuan have an amount; the other {difference} yuan cannot be checked. Add price and quantity.',
  },
  'CB-009': {
    zh: '“{expression}”：括号里各项之和为 {computed} 元，写的是 {printed}，相差 {difference} 元。请核对。',
    en: '“{expression}”: what stands in the brackets adds up to {computed} yuan, but it says {printed}: {difference} yuan apart. Check it.',
  },
  'CB-010': {
    zh: '“{expression}”：第 {position} 个字处除数为 0，算不出来。请改正。',
    en: '“{expression}” divides by zero at character {position}. Mend it.',
  },
  'CB-011': {
    zh: '没有写金额或算式，无法核对。请写出单价和数量，如 3000元/笔*30笔。',
    en: 'There is no amount and no calculation to check. Write price and quantity, such as 3000元/笔*30笔.',
  },
  'CB-012': {
    zh: '测算共 {computed} 元，申报 {declared} 元，相差 {difference} 元。请核对测算，或改申报数。',
    en: 'The basis comes to {computed} yuan, {declared} yuan are asked for: {difference} yuan apart. Check the basis, or change the amount.',
  },
  'CB-013': {
    zh: '测算共 {computed} 元，申报 {declared} 元，取整 {difference} 元。',
    en: 'The basis comes to {computed} yuan, {declared} yuan are asked for: rounded by {difference} yuan.',
  },
  'CB-014': {
    zh: '测算共 {computed} 元，申报 {declared} 元，只有取整到更大的单位才相符，相差 {difference} 元。请说明为什么取整。',
    en: 'The basis comes to {computed} yuan, {declared} yuan are asked for: they agree only when rounded further, {difference} yuan apart. Say why.',
  },
  'CB-015': {
    zh: '“{expression}”：{item} {price} 元，高于现行标准 {limit} 元（{document}）。请压减，或写明依据。',
    en: '“{expression}”: {item} at {price} yuan is above the standard in force, {limit} yuan ({document}). Lower it, or state the ground for it.',
  },
  'CB-016': {
    zh: '“{expression}”按“{reading}”来读。如果不是这个意思，请写明。',
    en: '“{expression}” was read as “{reading}”. If that is not what is meant, write it out.',
  },
  'CB-017': {
    zh: '“{expression}”只写了单价，没有写数量，算不出金额。请补上数量。',
    en: '“{expression}” states a rate without any quantity, so that no amount follows. Add the quantity.',
  },
  'CB-018': {
    zh: '“{expression}”写的是 {printed}；按各项算得的数相加为 {computed} 元，相差 {difference} 元。前面有算错的一项，改正后请同时改这里。',
    en: '“{expression}” says {printed}; its items as worked out add up to {computed} yuan, {difference} yuan apart. An item before it is wrong; mend both.',
  },
  'CB-019': {
    zh: '“{expression}”：第 {position} 个字处是金额乘金额，算不出来。请把其中一个改成数量。',
    en: '“{expression}” multiplies money by money at character {position}. Make one of them a quantity.',
  },
  'CB-020': {
    zh: '“{expression}”的数太大，没有计算。请检查是否多写了位数。',
    en: 'The numbers of “{expression}” are too large to work out. Check for digits too many.',
  },
  'CB-021': {
    zh: '“{expression}”：第 {position} 个字处相加的两项单位不同，不能相加。请把单位写全。',
    en: '“{expression}” adds different units at character {position}. Write the units in full.',
  },
  'CB-022': {
    zh: '“{expression}”：{item} {price} 元，可能高于标准 {limit} 元（{document}，尚未与原文核对）。请对照当年的规定。',
    en: '“{expression}”: {item} at {price} yuan may be above the standard, {limit} yuan ({document}, not yet checked against its text). Compare the rule of the year.',
  },
} as const
