"""The page, its policy, and which files a browser may have."""

import base64
import hashlib
import os
import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from server.pages import PACKAGES, WEB, pages


def browser(web: Path) -> TestClient:
    app = FastAPI()
    app.include_router(pages(web))
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """The project's own page beside packages of one line each."""
    for name in PACKAGES:
        folder = tmp_path / "node_modules" / name
        folder.mkdir(parents=True)
        (folder / "package.json").write_text("{}")
        (folder / "index.js").write_text(f"export const name = '{name}';")
    other = tmp_path / "node_modules" / "typescript"
    other.mkdir()
    (other / "index.js").write_text("")
    (tmp_path / "index.html").write_text((WEB / "index.html").read_text("utf-8"), "utf-8")
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "tokens.css").write_text(":root {}")
    (tmp_path / "main.js").write_text("export {};")
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / ".hidden.js").write_text("")
    return tmp_path


def policy_of(answer: str) -> dict[str, str]:
    return {name: rest for name, _, rest in (part.partition(" ") for part in answer.split("; "))}


def test_the_policy_lets_only_lit_and_our_own_policy_make_markup(web: Path) -> None:
    policy = policy_of(browser(web).get("/").headers["content-security-policy"])
    assert policy["default-src"] == "'none'"
    assert policy["trusted-types"] == "lit-html default"
    assert policy["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in str(policy)


def test_the_import_map_in_the_page_is_the_one_whose_hash_is_in_the_policy(web: Path) -> None:
    answer = browser(web).get("/")
    found = re.search(r'<script type="importmap">(.*?)</script>', answer.text, re.DOTALL)
    assert found is not None
    digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
    script = policy_of(answer.headers["content-security-policy"])["script-src"]
    assert script == f"'self' 'sha256-{digest}'"


def test_each_answer_has_a_nonce_of_its_own_in_page_and_policy(web: Path) -> None:
    client = browser(web)
    nonces = set()
    for _ in range(3):
        answer = client.get("/")
        found = re.search(r'nonce="([^"]+)"', answer.text)
        assert found is not None
        assert f"'nonce-{found[1]}'" in answer.headers["content-security-policy"]
        nonces.add(found[1])
    assert len(nonces) == 3


def test_the_page_is_never_kept_by_a_cache(web: Path) -> None:
    assert browser(web).get("/").headers["cache-control"] == "no-store"


def test_every_package_of_the_import_map_may_be_loaded(web: Path) -> None:
    for name in re.findall(r'"/npm/((?:@[^/"]+/)?[^/"]+)/', (WEB / "index.html").read_text("utf-8")):
        assert browser(web).get(f"/npm/{name}/index.js").status_code == 200


@pytest.mark.parametrize(
    ("path", "kind"), [("/static/main.js", "text/javascript"), ("/static/styles/tokens.css", "text/css")]
)
def test_files_come_with_their_own_type_and_no_guessing(web: Path, path: str, kind: str) -> None:
    answer = browser(web).get(path)
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_file_that_did_not_change_is_not_sent_again(web: Path) -> None:
    client = browser(web)
    first = client.get("/static/main.js")
    again = client.get("/static/main.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def of_the_page(client: TestClient, name: str) -> str:
    """The address of a file as the page has it."""
    found = re.search(rf'"([^"]+/{name})"', client.get("/").text)
    assert found is not None
    return found[1]


def test_a_file_of_the_page_is_kept_by_the_browser_and_not_asked_for_again(web: Path) -> None:
    client = browser(web)
    answer = client.get(of_the_page(client, "main.js"))
    assert (answer.status_code, answer.text) == (200, "export {};")
    assert answer.headers["cache-control"] == "max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_file_that_changed_has_another_address_in_the_page(web: Path) -> None:
    client = browser(web)
    before = of_the_page(client, "main.js")
    assert client.get(before).text == "export {};"
    (web / "main.js").write_text("export const changed = true;")
    after = of_the_page(client, "main.js")
    assert after != before
    assert client.get(after).text == "export const changed = true;"


def test_a_file_that_changed_within_its_time_and_length_has_another_address_after_a_restart(web: Path) -> None:
    before, times = of_the_page(browser(web), "main.js"), (web / "main.js").stat()
    (web / "main.js").write_text("export [];")
    os.utime(web / "main.js", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert of_the_page(browser(web), "main.js") != before


def test_the_same_files_have_the_same_address_on_another_machine(web: Path) -> None:
    before = of_the_page(browser(web), "main.js")
    os.utime(web / "main.js", (1, 1))
    assert of_the_page(browser(web), "main.js") == before


def test_other_packages_have_another_address(web: Path) -> None:
    client = browser(web)
    before = of_the_page(client, "lit/index.js")
    (web / "node_modules" / ".package-lock.json").write_text('{"lit": "next"}')
    assert of_the_page(client, "lit/index.js") != before


def test_a_page_from_before_a_change_gets_the_files_as_they_are_and_keeps_none_of_them(web: Path) -> None:
    client = browser(web)
    before = of_the_page(client, "main.js")
    (web / "main.js").write_text("export const changed = true;")
    client.get("/")
    answer = client.get(before)
    assert answer.text == "export const changed = true;"
    assert answer.headers["cache-control"] == "no-cache"


def test_packages_come_under_the_version_too(web: Path) -> None:
    client = browser(web)
    address = of_the_page(client, "lit/index.js")
    assert address.startswith("/npm/@v-")
    assert client.get(address).text == "export const name = 'lit';"


@pytest.mark.parametrize(
    "path",
    [
        "package.json",
        ".hidden.js",
        "node_modules/lit/index.js",
        "absent.js",
        "",
        "folder.js",
        "%00.js",
        f"{'a' * 300}.js",
        "styles/%2e/tokens.css",
        "styles//tokens.css",
    ],
)
def test_a_version_in_the_address_opens_nothing_else(web: Path, path: str) -> None:
    client = browser(web)
    (web / "folder.js").mkdir()
    version = of_the_page(client, "main.js").removesuffix("main.js")
    assert client.get(version + path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/static/package.json",
        "/static/.hidden.js",
        "/static/absent.js",
        "/static/styles",
        "/static/node_modules/lit/index.js",
        "/static/%2e%2e/%2e%2e/server/pages.py",
        "/static/styles/..%2f..%2fsecret.js",
        "/static/%2fetc%2fpasswd",
        "/npm/typescript/index.js",
        "/npm/lit/%2e%2e/typescript/index.js",
        "/npm/lit/package.json",
        "/npm/lit",
    ],
)
def test_nothing_else_is_served(web: Path, path: str) -> None:
    (web.parent / "secret.js").write_text("")
    assert browser(web).get(path).status_code == 404


def test_without_its_packages_the_page_says_what_to_run(web: Path) -> None:
    (web / "node_modules" / "lit" / "package.json").unlink()
    answer = browser(web).get("/")
    assert answer.status_code == 503
    assert "npm --prefix web ci" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_no_file_of_the_page_holds_the_address_of_a_package_index() -> None:
    assert "resolved" not in (WEB / "package-lock.json").read_text("utf-8")
