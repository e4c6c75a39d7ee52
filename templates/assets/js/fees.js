// What a seller receives of an order.
import { start } from './calculator.js';

start('fees', {
  key: 'amount',
  query: 'fee',
  show: (section, { sellerReceives }) => section.classList.toggle('loss', sellerReceives.startsWith('-')),
});
