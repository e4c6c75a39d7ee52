// The door to calculator.wasm: texts go in as the bytes that were typed, numbers and ASCII texts come back.
// No rule, no parsing and no arithmetic of days or money is on this side.

/**
 * The calculations of the module; refused where wasm is blocked or does not arrive. A page runs this file as
 * soon as it has it, so that the module is compiled while the page is still drawn.
 */
export const loading = load();
// The calculators say it.
loading.catch(() => {});

async function load() {
  const ask = () => fetch(new URL('calculator.wasm', import.meta.url));
  const { instance } = await WebAssembly.instantiateStreaming(ask()).catch(async () =>
    WebAssembly.instantiate(await (await ask()).arrayBuffer()),
  );
  return calculations(instance.exports);
}

function calculations(wasm) {
  const [inputSize, eventsAt, eventsSize, numbersAt, textsAt, textSize] = [256, 1024, 200, 2048, 2304, 32];
  const start = wasm.buffer();
  const bytes = new Uint8Array(wasm.memory.buffer, start);
  const events = new Int32Array(wasm.memory.buffer, start + eventsAt, eventsSize);
  const number = new Int32Array(wasm.memory.buffer, start + numbersAt, 64);

  /** Puts texts in and calls; the result is the error's code. */
  const call = (name, ...texts) =>
    wasm[name](
      ...texts.map((text, place) => {
        const typed = new TextEncoder().encode(text);
        bytes.set(typed.subarray(0, inputSize), inputSize * place);
        return typed.length;
      }),
    );
  const text = (place) => {
    const [length, ...ascii] = bytes.subarray(textsAt + textSize * place).slice(0, textSize);
    return String.fromCharCode(...ascii.slice(0, length));
  };
  const texts = (...names) => Object.fromEntries(names.map((name, place) => [name, text(place)]));
  const refused = (...fields) => ({
    errors: fields.map((field, place) => ({ field, code: number[place] })).filter(({ code }) => code),
  });
  const dayOf = (day) => (wasm.day(day), text(0));

  return {
    fee(amount, tax, withdrawals) {
      if (call('fee', amount, tax, withdrawals)) return refused('amount', 'tax', 'withdrawals');
      const amounts = texts('amount', 'tax', 'transactionFee', 'withdrawalFees', 'buyerFee', 'sellerReceives');
      return { ...amounts, withdrawals: `${number[3]}`, isLoss: number[4] < 0 };
    },

    price(net, withdrawals) {
      if (call('price', net, withdrawals)) return refused('net', 'withdrawals');
      const amounts = texts('net', 'amount', 'transactionFee', 'withdrawalFees', 'sellerReceives');
      return { ...amounts, withdrawals: `${number[3]}` };
    },

    review: (submitted) => (call('review', submitted) ? refused('submitted') : texts('submitted', 'expectedBy')),

    /** @param {{ code: number, day: string }[]} list */
    deadlines(applied, today, list) {
      const errors = [];
      const parsed = (day, place) => {
        const code = call('parseDay', day);
        if (code) errors.push({ ...place, code });
        return number[1];
      };
      const days = [parsed(applied, { field: 'applied' }), parsed(today, { field: 'today' })];
      const pairs = list.flatMap(({ code, day }, event) => [code, parsed(day, { event })]);
      if (errors.length) return { errors };
      events.set(pairs.slice(0, eventsSize));
      wasm.deadlines(...days, list.length);
      return caseOf([...number]);
    },
  };

  function caseOf([code, event, day, ending, status, awaiting, since, endedOn, rule, lastDay, takesEffect, count, ...rest]) {
    if (code) return { errors: [{ code, event, ending, day: day && dayOf(day) }] };
    if (!rule) return { status, awaiting, rule, deadlines: [], endedOn: dayOf(endedOn) };
    const deadline = ([rule, last, effect]) => ({ rule, lastDay: dayOf(last), takesEffect: dayOf(effect) });
    const deadlines = Array.from({ length: count }, (_, place) => deadline(rest.slice(3 * place)));
    return { status, awaiting, since: dayOf(since), deadlines, ...deadline([rule, lastDay, takesEffect]) };
  }
}
