// The way to calculator.wasm: a query goes in as text, its answer comes back as JSON. No rule, no parsing and no
// arithmetic of days or money is on this side.

/**
 * Asks the module; refused where wasm is blocked or does not arrive. A page runs this file as soon as it has it, so
 * that the module is compiled while the page is still drawn.
 * @type {Promise<(name: string, fields: URLSearchParams) => object>} an answer, or its `errors`
 */
export const loading = load();
// The calculators say it.
loading.catch(() => {});

/** The most bytes of a query, for which the module has room. */
const room = 8192;

async function load() {
  const get = () => fetch(new URL('calculator.wasm', import.meta.url));
  const { instance } = await WebAssembly.instantiateStreaming(get()).catch(async () =>
    WebAssembly.instantiate(await (await get()).arrayBuffer()),
  );
  const { memory, buffer, answer } = instance.exports;
  const bytes = new Uint8Array(memory.buffer, buffer(), room);
  const ask = (name, fields) => {
    const query = new TextEncoder().encode(`${name}?${fields}`);
    bytes.set(query.subarray(0, room));
    return JSON.parse(new TextDecoder().decode(bytes.subarray(0, answer(query.length))));
  };
  // Code is compiled when it first runs. So the first result needs a millisecond less.
  ask('days', new URLSearchParams());
  return ask;
}
