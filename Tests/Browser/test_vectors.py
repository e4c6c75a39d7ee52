"""The published module answers in the page as in the table of vectors, and the table follows the rules."""

import sys
from pathlib import Path

import pytest

from harness.view import PHONE

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "Vectors"))
from write import TABLE, table  # noqa: E402

PLAY = """async ([url, queries]) => {
  const { module, instance } = await WebAssembly.instantiateStreaming(fetch(url));
  const { memory, buffer, answer } = instance.exports;
  const room = new Uint8Array(memory.buffer, buffer(), 8192);
  const ask = (query) => {
    const bytes = new TextEncoder().encode(query);
    room.set(bytes.subarray(0, room.length));
    return new TextDecoder().decode(room.subarray(0, answer(bytes.length)));
  };
  return {
    imports: WebAssembly.Module.imports(module).length,
    exports: WebAssembly.Module.exports(module).map(({ name }) => name).sort(),
    answers: queries.map(ask),
  };
}"""


@pytest.fixture(scope="session")
def vectors():
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_the_table_says_what_the_naive_implementation_does():
    """Run Tests/Vectors/write.py after a change of its queries."""
    assert TABLE.read_text(encoding="utf-8") == table()


def test_the_published_module_answers_as_the_table_says(visit, site, vectors, figure):
    assert len(vectors) >= 400
    page = visit(site.page_with_calculator("fees"), PHONE)
    module = "/" + site.asset("calculator.wasm").relative_to(site.root).as_posix()
    played = page.evaluate(PLAY, [module, [query for query, _ in vectors]])
    assert played["imports"] == 0
    assert played["exports"] == ["answer", "buffer", "memory"]
    differences = [
        (query, answer, expected)
        for (query, expected), answer in zip(vectors, played["answers"], strict=True)
        if answer != expected
    ]
    figure("vectors played through the published module", len(vectors))
    assert differences == []
