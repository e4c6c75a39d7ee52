"""The published module computes in the page what the native code computes: the same numbers, the same errors."""

import json

import pytest

from harness.view import PHONE

# The offsets are those of Sources/CalculatorWasm/CalculatorBuffer.swift.
PLAY = """async ([url, vectors]) => {
  const { module, instance } = await WebAssembly.instantiateStreaming(fetch(url));
  const { memory, buffer, ...exports } = instance.exports;
  const start = buffer();
  const bytes = new Uint8Array(memory.buffer, start);
  const events = new Int32Array(memory.buffer, start + 1024, 200);
  const numbers = new Int32Array(memory.buffer, start + 2048, 64);

  const output = (place) => {
    const at = 2304 + 32 * place;
    return String.fromCharCode(...bytes.subarray(at + 1, at + 1 + bytes[at]));
  };
  const play = (vector) => {
    const texts = vector.texts.map((text) => new TextEncoder().encode(text));
    texts.forEach((text, place) => bytes.set(text.subarray(0, 256), 256 * place));
    events.set(vector.events.flat().slice(0, events.length));
    const lengths = texts.map(({ length }) => length);
    const code = exports[vector.call](...(vector.arguments.length ? vector.arguments : lengths));
    return { code, numbers: [...numbers.slice(0, vector.numbers.length)], outputs: vector.outputs.map((_, place) => output(place)) };
  };
  return { imports: WebAssembly.Module.imports(module), answers: vectors.map(play) };
}"""

EXPECTED = ("code", "numbers", "outputs")


@pytest.fixture(scope="session")
def vectors(pytestconfig):
    file = pytestconfig.getoption("--vectors")
    if not file.exists():
        pytest.fail(f"no vectors in {file}; run 'make test', its unit tests write them")
    return json.loads(file.read_text())


def test_the_published_module_agrees_with_the_native_code(visit, site, vectors, figure):
    assert len(vectors) >= 200
    page = visit(site.page_with_calculator("fees"), PHONE)
    module = "/" + site.asset("calculator.wasm").relative_to(site.root).as_posix()
    played = page.evaluate(PLAY, [module, vectors])
    assert played["imports"] == []
    differences = [
        (vector, answer)
        for vector, answer in zip(vectors, played["answers"], strict=True)
        if answer != {key: vector[key] for key in EXPECTED}
    ]
    figure("vectors played through the published module", len(vectors))
    assert differences == []
