"""A video beside an article: the browser's own player, with captions, under the policy of the site's host."""

import base64
import re

import pytest
from playwright.sync_api import expect

from harness.built_site import build, write_small_sources
from harness.reader import settle
from harness.site_server import SiteServer
from harness.soundness import accessibility, sideways_scroll
from harness.view import DESKTOP, PHONE

# A square that moves, recorded by the browser.
FILM = """async () => {
  const canvas = document.createElement("canvas");
  const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: "video/webm;codecs=vp8" });
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const end = new Promise((done) => (recorder.onstop = done));
  recorder.start();
  for (let step = 0; step < 30; step++) {
    canvas.getContext("2d").fillRect(8 * step, 8, 40, 40);
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await end;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}"""


@pytest.fixture(scope="module")
def with_video(browser, tmp_path_factory):
    root = tmp_path_factory.mktemp("video")
    write_small_sources(root)
    page = browser.new_page()
    (root / "content/fold it.webm").write_bytes(base64.b64decode(page.evaluate(FILM)))
    page.close()
    (root / "content/fold it.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:09.000\nFold the long side.\n")
    with open(root / "content/contact.md", "a") as article:
        article.write("\n![How to fold the box](<fold it.webm>)\n")
    build(root, root / "public", "--no-search")
    return root / "public"


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_it_plays_with_captions_and_without_scripts_of_ours(new_page, with_video, view):
    policy = re.search("Content-Security-Policy: (.*)", (with_video / "_headers").read_text())[1]
    with SiteServer(with_video, policy) as server:
        page = new_page(view, server.origin)
        page.goto(server.origin + "/contact/")
        settle(page)
        video = page.locator("video")
        before = video.bounding_box()
        assert accessibility(page) + sideways_scroll(page) == []
        seconds = video.evaluate("async (video) => { video.muted = true; await video.play(); return video.duration }")
        assert seconds > 0
        cues = """(video) => new Promise((done) => {
          video.textTracks[0].mode = "showing";
          const track = video.querySelector("track");
          const say = () => done([...track.track.cues].map((cue) => cue.text));
          track.readyState === 2 ? say() : track.addEventListener("load", say);
        })"""
        assert video.evaluate(cues) == ["Fold the long side."]
        assert video.bounding_box() == before, "the page does not move when the video is known"
        expect(page.locator("figcaption")).to_have_text("How to fold the box")
        page.emulate_media(media="print")
        expect(video).to_be_hidden()
        expect(page.locator("figcaption")).to_be_visible()
