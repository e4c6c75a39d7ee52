"""The same help center for each generator, on tmpfs, and the commands that build it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import corpus

HERE = Path(__file__).parent
CONFIGURATION = f"""\
title: {corpus.TITLE}
description: A help center of any size.
rules: trade-assurance
baseURL: {corpus.BASE_URL}
search: false
"""


@dataclass(frozen=True)
class Site:
    """One generator's sources and its build command."""

    name: str
    root: Path
    output: Path
    command: tuple[str, ...]
    #: The files that a build leaves, including the output.
    leftovers: tuple[Path, ...]
    #: The template to change, and a comment in its language.
    template: Path | None
    comment: str

    def article(self, article):
        return Path(self.root, "content", article.path)

    def remove_output(self):
        for path in self.leftovers:
            shutil.rmtree(path, ignore_errors=True)

    def build(self):
        subprocess.run(self.command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ours(size, folder, tool, facts):
    root = Path(folder, "ours")
    writer = corpus.write(size, root, corpus.Ours(), facts)
    shutil.copytree(Path(HERE, "theme/ours/templates"), Path(root, "templates"))
    Path(root, "content/site.yml").write_text(CONFIGURATION)
    output = Path(folder, "ours-output")
    command = (str(tool), "build", "--root", str(root), "--output", str(output))
    leftovers = (output, Path(folder, ".ours-output.previous"))
    template = Path(root, "templates/article.mustache")
    return writer, Site("helpcenter", root, output, command, leftovers, template, "{{{{! {} }}}}")


def hugos(size, folder, tool, facts):
    root = Path(folder, "hugo")
    shutil.copytree(Path(HERE, "theme/hugo"), root)
    corpus.write(size, root, corpus.Hugos(), facts)
    shutil.move(Path(root, "articles.md"), Path(root, "content/articles.md"))
    output = Path(folder, "hugo-output")
    command = (
        str(tool), "build", "--quiet", "--noBuildLock", "--source", str(root), "--destination", str(output),
        "--cacheDir", str(Path(folder, "hugo-cache")),
    )
    leftovers = (output, Path(folder, "hugo-cache"), Path(root, "resources"))
    return Site("Hugo", root, output, command, leftovers, Path(root, "layouts/page.html"), "{{{{/* {} */}}}}")


def floors(folder, tool, content_of):
    output = Path(folder, "floor-output")
    command = (str(tool), str(Path(content_of.root, "content")), str(output))
    return Site("floor", content_of.root, output, command, (output,), None, "")
