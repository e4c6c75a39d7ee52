"""Articles that nobody writes are published or refused in time."""

import pytest

from harness.pathological import ALL, PathologicalSite


@pytest.fixture(scope="module")
def pathological(tmp_path_factory) -> PathologicalSite:
    return PathologicalSite(tmp_path_factory.mktemp("pathological") / "site")


@pytest.mark.parametrize("pathology", ALL, ids=lambda pathology: pathology.name)
def test_a_build_answers_in_time(pathological, pathology):
    pathological.write(pathology.files(pathology.size))
    assert pathological.trouble(pathology, pathology.size, pathological.build()) is None
