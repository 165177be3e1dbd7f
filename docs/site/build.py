#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes the site of README.md and docs/: python3 build.py CHECKER OUT [PLAYGROUND]

CHECKER is iotpkg-check, which knows what there is to say of each rule; OUT gets the pages, which any server of files
can give out; PLAYGROUND has the files of that page. A link that leads nowhere ends it.
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent

# In the order of the menu: the title of a page, and where it is.
menu = [
    ("Start", "README.md"),
    ("Tutorial", "docs/tutorial.md"),
    ("Install", "docs/install.md"),
    ("Rules", "docs/rules.md"),
    ("iotpkg-check", "docs/iotpkg-check.md"),
    ("Playground", None),
    ("Troubleshooting", "docs/troubleshooting.md"),
    ("Guides", [
        ("In hooks and pipelines", "docs/packaging/README.md"),
        ("The rules in an editor", "docs/json-schema.md"),
        ("Sending", "docs/transports.md"),
        ("Retrying", "docs/retrying.md"),
        ("Beside an AWS SDK", "docs/sdk-bridge.md"),
        ("C++11 and C", "docs/bridge.md"),
    ]),
    ("Reference", "docs/reference.md"),
    ("What AWS's clients find", "docs/clients.md"),
    ("Performance", "docs/performance.md"),
    ("Guarantees", "docs/guarantees.md"),
    ("Security", "docs/security.md"),
    ("Architecture", "docs/architecture.md"),
    ("Decisions", [(None, path.relative_to(root).as_posix()) for path in sorted((root / "docs/design").glob("*.md"))]),
    ("Hacking", "docs/hacking.md"),
    ("Changelog", "docs/changelog.md"),
    ("Releasing", "docs/releasing.md"),
]


def fail(words):
    sys.exit(f"site: {words}")


def run(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=root, **more).stdout


class Pages:
    """From the files of the repository to those that MkDocs reads."""

    def __init__(self, checker, source):
        self.checker = checker
        self.source = source
        self.rules = [row["rule"] for row in json.loads(run(checker, "--list-rules", "--format", "json"))]
        self.waiting = []
        self.made = set()

    def place_of(self, path):
        """Where a file of the repository stands among the pages."""
        name = path.as_posix()
        # MkDocs passes over what begins with a period.
        plain = "/".join(part.lstrip(".") for part in path.parts)
        if name == "README.md":
            return pathlib.PurePosixPath("index.md")
        if name.startswith("docs/") and path.suffix in (".md", ".svg"):
            return pathlib.PurePosixPath(name.removeprefix("docs/"))
        if (root / path).is_dir():
            return pathlib.PurePosixPath("source", plain, "index.md")
        return pathlib.PurePosixPath("source", plain + ".md")

    def add(self, path):
        if path not in self.made:
            self.made.add(path)
            self.waiting.append(path)

    def make(self):
        while self.waiting:
            path = self.waiting.pop()
            to = self.source / self.place_of(path)
            to.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".svg":
                shutil.copyfile(root / path, to)
            else:
                to.write_text(self.text_of(path), encoding="utf-8")

    def text_of(self, path):
        whole = root / path
        if whole.is_dir():
            files = sorted(file.relative_to(whole).as_posix() for file in whole.rglob("*") if file.is_file())
            return f"# {path.as_posix()}\n\n" + "".join(f"- `{file}`\n" for file in files)
        text = whole.read_text(encoding="utf-8")
        if path.suffix != ".md":
            return f"# {path.as_posix()}\n\n`````{self.language_of(path)}\n{text}`````\n"
        page = self.with_links(path, text)
        return self.with_each_rule(page) if path.as_posix() == "docs/rules.md" else page

    @staticmethod
    def language_of(path):
        return {".hpp": "cpp", ".cpp": "cpp", ".h": "c", ".mjs": "js", ".py": "python", ".json": "json",
                ".cmake": "cmake", ".yaml": "yaml", ".yml": "yaml"}.get(path.suffix, "text")

    def link(self, page, target):
        """A link from one file of the repository to another, as it is among the pages."""
        self.add(target)
        begin = self.place_of(page).parent
        return os.path.relpath(self.place_of(target), begin).replace(os.sep, "/")

    def with_links(self, path, text):
        """The same with its links, and each rule that it names, led to pages."""

        def led(match):
            words, target = match.groups()
            if re.match(r"[a-z]+:|#", target):
                return match.group(0)
            file, _, anchor = target.partition("#")
            to = pathlib.Path(os.path.normpath(path.parent / file))
            if not (root / to).exists():
                fail(f"{path}: {target} leads nowhere")
            return f"[{words}]({self.link(path, to)}{'#' + anchor if anchor else ''})"

        def named(match):
            rule = match.group(1)
            if rule not in self.rules:
                return match.group(0)
            return f"[`{rule}`]({self.link(path, pathlib.Path('docs/rules.md'))}#{rule})"

        out = []
        fence = ""
        for line in text.splitlines():
            mark = re.match(r" *(`{3,})", line)
            if mark and not fence:
                fence = mark.group(1)
            elif mark and line.strip() == fence:
                fence = ""
            elif not fence:
                line = re.sub(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)", led, line)
                line = re.sub(r"!\[([^\]]*)\]\(([^)\s]+)\)", lambda m: "!" + led(m), line)
                line = re.sub(r"(?<!\[)`([a-z0-9_]+)`(?!\])", named, line)
            out.append(line)
        return "\n".join(out) + "\n"

    def with_each_rule(self, page):
        """Behind the table, all that --explain says."""
        parts = [page, "\n## Each rule\n"]
        for rule in self.rules:
            first, _, rest = run(self.checker, "--explain", rule).partition("\n")
            severity = first.split(", ", 1)[1]
            says, _, rest = rest.partition("\n\n")
            parts.append(f"\n### {rule} {{: #{rule} }}\n\n{severity[0].upper()}{severity[1:]}: "
                         f"{self.escaped(self.one_line(says))}.\n")
            for section in re.split(r"\n\n(?=\S)", rest.rstrip("\n")):
                heading, _, body = section.partition("\n")
                lines = [line.removeprefix("    ") for line in body.split("\n")]
                parts.append(f"\n**{heading.rstrip(':')}**\n\n")
                if heading.startswith(("Wrong", "Right")):
                    language = "yaml" if "YAML" in heading else "cpp" if "C++" in heading else "json"
                    parts.append(f"```{language}\n" + "\n".join(lines) + "\n```\n")
                elif heading.startswith("Where"):
                    parts.append("\n".join(f"- <{line}>" if line.startswith("https:") else f"- {self.escaped(line)}"
                                           for line in lines) + "\n")
                elif heading.startswith("How") and not body.strip().startswith("It "):
                    parts.append(f"`{lines[0].split(', and')[0]}`" + "".join(
                        ", and" + rest for rest in lines[0].split(", and")[1:]) + "\n" + "\n".join(lines[1:]) + "\n")
                else:
                    parts.append(self.escaped(self.one_line(body)) + "\n")
        return "".join(parts)

    @staticmethod
    def one_line(text):
        return " ".join(text.split())

    @staticmethod
    def escaped(text):
        return re.sub(r"([\\`*_{}\[\]<>#$|])", r"\\\1", text)


class Links(html.parser.HTMLParser):
    """What a page leads to, what can be led to in it, and what it loads."""

    def __init__(self):
        super().__init__()
        self.to, self.ids, self.loads = [], set(), []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids.add(values["id"])
        if tag == "a" and values.get("href"):
            self.to.append(values["href"])
        if tag in ("script", "img", "link", "iframe"):
            self.loads.append(values.get("src") or values.get("href") or "")


def check_links(out):
    """Each link inside the site leads to a page, and to a place in it; nothing is loaded from elsewhere."""
    pages = {}
    for file in out.rglob("*.html"):
        pages[file] = Links()
        pages[file].feed(file.read_text(encoding="utf-8"))
    faults = []
    for file, page in pages.items():
        for address in page.loads:
            if urllib.parse.urlsplit(address).netloc and "canonical" not in address:
                faults.append(f"{file.relative_to(out)} loads {address}")
        for address in page.to:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc or file.name == "404.html":
                continue
            to = file if not parts.path else (file.parent / urllib.parse.unquote(parts.path)).resolve()
            to = to / "index.html" if to.is_dir() else to
            if not to.exists():
                faults.append(f"{file.relative_to(out)} leads to {address}")
            elif parts.fragment and to in pages and urllib.parse.unquote(parts.fragment) not in pages[to].ids:
                faults.append(f"{file.relative_to(out)} leads to {address}, which has no such place")
    if faults:
        fail("\n".join(sorted(set(faults))))
    return len(pages)


def keep_sources_out_of_search(file):
    index = json.loads(file.read_text(encoding="utf-8"))
    index["docs"] = [one for one in index["docs"] if not one["location"].startswith("source/")]
    file.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def main(checker, out, playground=None):
    checker = pathlib.Path(checker).resolve()
    out = pathlib.Path(out).resolve()
    work = out.parent / (out.name + "-pages")
    shutil.rmtree(work, ignore_errors=True)
    source = work / "pages"
    source.mkdir(parents=True)
    pages = Pages(checker, source)

    def listed(entries):
        for title, page in entries:
            if isinstance(page, list):
                yield {title: list(listed(page))}
            elif page is not None:
                path = pathlib.Path(page)
                pages.add(path)
                place = pages.place_of(path).as_posix()
                yield {title: place} if title else place
            elif playground:
                yield {title: "playground/index.html"}

    nav = list(listed(menu))
    pages.make()
    shutil.copyfile(here / "site.css", source / "site.css")
    if playground:
        shutil.copytree(playground, source / "playground")
    settings = json.loads((here / "mkdocs.json").read_text(encoding="utf-8"))
    settings |= {"docs_dir": str(source), "site_dir": str(out), "nav": nav}
    # JSON is YAML.
    (work / "mkdocs.yml").write_text(json.dumps(settings, indent=1), encoding="utf-8")
    made = subprocess.run(["mkdocs", "build", "--strict", "--quiet", "--config-file", str(work / "mkdocs.yml")],
                          capture_output=True, text=True)
    # What Python says of MkDocs' own code is no word about a page.
    words = [line for line in made.stderr.splitlines() if re.search("WARNING|ERROR|Aborted", line)]
    if made.returncode != 0 or words:
        fail("\n".join(words) or made.stderr)
    keep_sources_out_of_search(out / "search" / "search_index.json")
    print(f"{check_links(out)} pages in {out}")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
