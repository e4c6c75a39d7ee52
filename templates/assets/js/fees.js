// What a seller receives of an order.
import { start } from './calculator.js';

start('fees', {
  key: 'amount',
  compute: ({ amount, tax, withdrawals }, module) => module.fee(amount, tax, withdrawals),
  show: (section, { isLoss }) => section.classList.toggle('loss', isLoss),
});
