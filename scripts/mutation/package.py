"""The days and the domain as one module, a shared library that can be exchanged, and their tests as another."""

import os
import re
import shlex
import shutil
import resource
import subprocess

DOMAIN = """\
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Domain",
  products: [.library(name: "TradeAssurance", type: .dynamic, targets: ["TradeAssurance"])],
  targets: [.target(name: "TradeAssurance")],
  swiftLanguageModes: [.v6])
"""

TESTS = """\
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Mutation",
  dependencies: [.package(path: "Domain")],
  targets: [
    .testTarget(
      name: "TradeAssuranceTests",
      dependencies: [.product(name: "TradeAssurance", package: "Domain")],
      resources: [.copy("Fixtures")])
  ],
  swiftLanguageModes: [.v6])
"""

LIBRARY = "libTradeAssurance.so"
TARGETS = ("Days", "TradeAssurance")
# All that these tests use of the helpers of all tests.
FIXTURES = "FrozenTables.swift"
# Tests over long ranges; most mutants are noticed without them.
LONG = "EveryCent|EveryNet|RoundTrip|Vectors|Random"


# Processor time in seconds, three times that of all tests, to notice mutants that never end.
MOST_SECONDS = 20


def limit_processor():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def in_one_module(text, instead=""):
    """Without the imports of what is now the same module; `instead` is imported for the days."""
    text = re.sub(r"^ *import TestFixtures$", "", text, flags=re.MULTILINE)
    return re.sub(r"^ *import Days$", instead, text, flags=re.MULTILINE)


class TinyPackage:
    def __init__(self, root, folder):
        self.folder = folder
        self.sources = folder / "Domain" / "Sources" / "TradeAssurance"
        tests = folder / "Tests" / "TradeAssuranceTests"
        for target in TARGETS:
            shutil.copytree(root / "Sources" / target, self.sources / target)
            shutil.copytree(root / "Tests" / f"{target}Tests", tests, dirs_exist_ok=True)
        shutil.copy(root / "Tests" / "TestFixtures" / FIXTURES, tests)
        for file in self.sources.rglob("*.swift"):
            file.write_text(in_one_module(file.read_text()))
        for file in tests.rglob("*.swift"):
            file.write_text(in_one_module(file.read_text(), "import TradeAssurance"))
        (folder / "Domain" / "Package.swift").write_text(DOMAIN)
        (folder / "Package.swift").write_text(TESTS)
        built = subprocess.run(["swift", "build", "--build-tests"], cwd=folder, capture_output=True, text=True)
        if built.returncode:
            raise SystemExit(f"the domain's tests do not build:\n{built.stdout}{built.stderr}")
        self.products = folder / ".build" / "debug"
        self.objects = folder / "objects"
        self.objects.mkdir()
        self.plan()
        if self.notices(self.objects):
            raise SystemExit("the domain's tests do not pass unchanged")

    def verdict(self, mutant):
        folder = self.folder / f"mutant-{mutant.path.stem}-{mutant.start}"
        folder.mkdir()
        try:
            for text in mutant.texts():
                changed = folder / mutant.path.name
                changed.write_text(in_one_module(text))
                if self.compile(mutant.path, changed, folder):
                    return "noticed" if self.notices(folder) else "survived"
            return "refused by the compiler"
        finally:
            shutil.rmtree(folder)

    def plan(self):
        """The compiler's steps for the library, file by file, with our own folder for objects."""
        files = [str(file) for file in sorted(self.sources.rglob("*.swift"))]
        driver = [
            "swiftc", "-driver-print-jobs", "-disable-batch-mode", "-emit-library", "-module-name", "TradeAssurance",
            "-parse-as-library", "-package-name", "domain", "-swift-version", "6", "-Onone", "-enable-testing", "-o", LIBRARY, *files,
        ]  # fmt: skip
        printed = subprocess.run(driver, capture_output=True, text=True, check=True).stdout
        steps = [shlex.split(re.sub(r"[^\s@]*/TemporaryDirectory\.\w+", str(self.objects), line)) for line in printed.splitlines()]
        for step in steps:
            subprocess.run(step, cwd=self.objects, check=True, capture_output=True)
        self.link = steps[-1]
        self.compilations = {step[step.index("-primary-file") + 1]: step for step in steps if "-primary-file" in step}

    def compile(self, path, changed, folder):
        """Compiles only the changed file, and links it with the objects of the others."""
        original = str(self.sources / path)
        step = self.compilations[original]
        object_file = step[-1]
        changed_object = str(folder / "changed.o")
        compilation = [str(changed) if word == original else word for word in step[:-1]] + [changed_object]
        if subprocess.run(compilation, capture_output=True).returncode:
            return False
        link = [changed_object if word == object_file else word for word in self.link]
        return not subprocess.run(link, cwd=folder, capture_output=True).returncode

    def notices(self, folder):
        environment = dict(os.environ, LD_LIBRARY_PATH=str(folder), SWIFT_BACKTRACE="enable=no")
        return any(self.fails([choice, LONG], folder, environment) for choice in ("--skip", "--filter"))

    def fails(self, choice, folder, environment):
        program = next(self.products.glob("*.xctest"))
        run = subprocess.run(
            [str(program), "--testing-library", "swift-testing", *choice],
            cwd=folder, env=environment, capture_output=True, preexec_fn=limit_processor,
        )  # fmt: skip
        return run.returncode != 0
