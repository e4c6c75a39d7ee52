// What a seller keeps of an order.
import { start } from './calculator.js';

start('fees', {
  query: 'fee',
  show: (section, { afterFees }) => void section.classList.toggle('loss', afterFees.startsWith('-')),
});
