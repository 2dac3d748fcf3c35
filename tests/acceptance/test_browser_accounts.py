"""Accounts in a real browser against the real server: joining, signing in, sharing, withdrawing, deleting."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from server.store.principal import Role
from tests.acceptance.accounts_server import AccountsServer, accounts_server
from tests.acceptance.chromium import needs_chromium
from tests.openid_provider import CLIENT_ID, CLIENT_SECRET, FakeProvider, provider_in_a_thread
from tests.people import PASSWORD

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with provider_in_a_thread() as running:
        yield running


@pytest.fixture
def server(tmp_path: Path, provider: FakeProvider, monkeypatch: pytest.MonkeyPatch) -> Iterator[AccountsServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    names = {"oidc_issuer": provider.issuer, "oidc_client_id": CLIENT_ID, "oidc_name": "Corp account"}
    with accounts_server(tmp_path / "data", **names, oidc_client_secret=CLIENT_SECRET) as running:
        yield running


@contextmanager
def page_of(browser: Browser, server: AccountsServer, name: str = "") -> Iterator[Page]:
    """A browser of somebody's own, signed in where a name is given."""
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    page = context.new_page()
    if name:
        page.goto("/")
        page.get_by_label("E-mail address").fill(f"{name.lower()}@corp.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_role("link", name=name)).to_be_visible()
    yield page
    context.close()


def join(page: Page, name: str) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_label("E-mail address").fill(f"{name.lower()}@corp.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("link", name=name)).to_be_visible()


def test_the_first_admin_makes_a_team_and_an_invite_by_which_a_rep_joins(
    browser: Browser, server: AccountsServer
) -> None:
    with page_of(browser, server) as admin, page_of(browser, server) as rep:
        admin.goto(server.first_invite())
        join(admin, "Ada")
        admin.get_by_role("link", name="People and teams").click()
        admin.get_by_label("Name of the team").fill("North")
        admin.get_by_role("button", name="Add team").click()
        admin.get_by_label("Role of the invited person").select_option(label="rep · North")
        admin.get_by_role("button", name="Invite", exact=True).click()
        address = admin.locator(".notice code").inner_text()
        rep.goto(address)
        expect(rep.get_by_text("You were invited as rep.")).to_be_visible()
        join(rep, "Rosa")
        expect(rep.get_by_role("link", name="People and teams")).to_have_count(0)
        admin.reload()
        expect(admin.get_by_text("rosa@corp.example")).to_be_visible()
        expect(admin.get_by_text("No invite is open.")).to_be_visible()
        admin.get_by_role("link", name="The log: who did what").click()
        expect(admin.locator(".entries tbody tr").first).to_contain_text("Rosa")
        admin.get_by_role("button", name="Check the whole log").click()
        expect(admin.get_by_text("entries are as they were written")).to_be_visible()


def test_a_wrong_password_says_so_and_the_right_one_leads_home_and_out_again(
    browser: Browser, server: AccountsServer
) -> None:
    server.person("Rosa", Role.REP, server.team("North"))
    with page_of(browser, server) as page:
        page.goto("/")
        page.get_by_label("E-mail address").fill("rosa@corp.example")
        page.get_by_label("Password").fill("a wrong password")
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_role("alert")).to_have_text("The e-mail address or the password is wrong.")
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_shared_call_is_heard_by_the_coach_shown_to_the_rep_and_closed_by_withdrawing(
    browser: Browser, server: AccountsServer
) -> None:
    north = server.team("North")
    rep, _ = server.person("Rosa", Role.REP, north), server.person("Carl", Role.COACH, north)
    call = f"/#/session/{server.call_of(rep)}"
    with page_of(browser, server, "Rosa") as mine, page_of(browser, server, "Carl") as coachs:
        mine.goto(call)
        expect(mine.get_by_text("Nobody but you.")).to_be_visible()
        mine.get_by_label("Share with").select_option(label="Carl (coach)")
        mine.get_by_role("button", name="Share", exact=True).click()
        expect(mine.get_by_text("Carl, sound kept until")).to_be_visible()
        coachs.goto(call)
        expect(coachs.get_by_text("Shared by Rosa. Your listening is shown to them.")).to_be_visible()
        mine.reload()
        expect(mine.get_by_text("Carl read it")).to_be_visible()
        mine.get_by_role("button", name="Withdraw Carl").click()
        expect(mine.get_by_text("Carl: withdrawn")).to_be_visible()
        coachs.reload()
        expect(coachs.get_by_role("alert")).to_contain_text("There is no such session, or it is not yours to see.")


def test_a_deleted_call_leaves_a_receipt_and_everything_goes_with_the_account(
    browser: Browser, server: AccountsServer
) -> None:
    rep = server.person("Rosa", Role.REP, server.team("North"))
    call = f"/#/session/{server.call_of(rep)}"
    server.call_of(rep)
    with page_of(browser, server, "Rosa") as page:
        page.goto(call)
        page.get_by_role("button", name="Delete this call").click()
        page.get_by_role("button", name="Delete this call").click()
        receipt = page.get_by_text(re.compile(r"Deleted: 1 call, \d files, 0 comments\."))
        expect(receipt).to_be_visible()
        page.get_by_role("link", name="Back to the start").click()
        expect(page.locator(".call-row")).to_have_count(1)
        page.get_by_role("link", name="Rosa").click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Export everything about me").click()
        assert download.value.suggested_filename == "rolecall-export.zip"
        page.get_by_label("Calls, comments and your account go").fill("erase everything about me")
        page.get_by_role("button", name="Delete everything about me").click()
        expect(page.get_by_text("Deleted: 1 call")).to_be_visible()
        page.reload()
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_shorter_rules_are_asked_twice_and_hold(browser: Browser, server: AccountsServer) -> None:
    server.person("Ada", Role.ADMIN)
    with page_of(browser, server, "Ada") as page:
        page.goto("/#/people")
        page.get_by_label("Keep sound, days").fill("7")
        rules = page.locator(".rules")
        rules.get_by_role("button", name="Save").click()
        expect(page.get_by_text("what is older than that is deleted within the hour")).to_be_visible()
        rules.get_by_role("button", name="Yes, keep it shorter").click()
        expect(rules.get_by_text("Saved.")).to_be_visible()
        page.goto("/what-is-measured")
        expect(page.get_by_role("row", name="Recording")).to_contain_text("7 days")


def test_an_invite_and_the_button_lead_in_by_single_sign_on(browser: Browser, server: AccountsServer) -> None:
    secret = server.invite(Role.REP, server.team("North"))
    with page_of(browser, server) as page:
        page.goto("/")
        page.get_by_role("button", name="Sign in with Corp account").click()
        expect(page.get_by_role("alert")).to_contain_text("Nobody here is known under that account.")
        page.goto(f"/#/join/{secret}")
        page.get_by_role("button", name="Join with Corp account").click()
        expect(page.get_by_role("link", name="Ines")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Sign in with Corp account").click()
        expect(page.get_by_role("link", name="Ines")).to_be_visible()
        page.get_by_role("link", name="Ines").click()
        expect(page.get_by_text("You have no password here, so the link stays.")).to_be_visible()
