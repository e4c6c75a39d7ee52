// What a seller receives of an order.

/** @type {import('./calculator.js').Calculation} */
export const calculation = {
  key: 'amount',
  compute: ({ amount, tax, withdrawals }, module) => module.fee(amount, tax, withdrawals),
  show: (section, { isLoss }) => section.classList.toggle('loss', isLoss),
};
