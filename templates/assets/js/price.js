// The price to charge for a wanted net.
import { start } from './calculator.js';

start('price', { query: 'price' });
