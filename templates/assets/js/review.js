// The day by which an application's result is expected.
import { start } from './calculator.js';

start('review', { query: 'review' });
