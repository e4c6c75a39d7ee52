// The price to charge for a wanted net.

/** @type {import('./calculator.js').Calculation} */
export const calculation = {
  key: 'net',
  compute: ({ net, withdrawals }, module) => module.price(net, withdrawals),
};
