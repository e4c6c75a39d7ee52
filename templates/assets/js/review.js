// The day by which an application's result is expected.

/** @type {import('./calculator.js').Calculation} */
export const calculation = {
  key: 'submitted',
  compute: ({ submitted }, module) => module.review(submitted),
};
