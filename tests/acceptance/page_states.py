"""Every page with its states, by who opens it: what is looked at for accessibility. A screen without one fails."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect


@dataclass(frozen=True, slots=True)
class State:
    name: str
    who: str
    """Signed in; "" nobody."""
    address: str
    shows: str
    """What is there when it is ready."""
    act: Callable[[Page], None] | None = None
    """What is done there before it is looked at."""


def tab(name: str, then: Callable[[Page], None] | None = None) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("tab", name=name).click()
        if then:
            then(page)

    return act


def ask_to_remove_a_team(page: Page) -> None:
    page.get_by_role("button", name="Remove team north").click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be undone")


def rehearse(page: Page) -> None:
    page.get_by_role("button", name="Rehearse", exact=True).click()
    expect(page.locator(".played li").first).to_be_visible()


def rehearse_all(page: Page) -> None:
    page.get_by_role("button", name="All eleven reps").click()
    expect(page.get_by_role("row", name="silent")).to_be_visible()


def compare(page: Page) -> None:
    page.get_by_role("button", name="Compare with the draft").click()
    expect(page.locator(".changes")).to_be_visible()


def fault(page: Page) -> None:
    text = page.get_by_role("textbox", name="Scenario text")
    text.fill(text.input_value().replace("minutes:", "minuts:").replace("beats:", "beats: x\nbeat:"))
    expect(page.locator(".faults li").first).to_be_visible()


def call(page: Page) -> None:
    page.get_by_role("button", name="Type instead").click()
    expect(page.get_by_role("button", name="End the call")).to_be_visible()


def open_details(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })")


def end_call(page: Page) -> None:
    call(page)
    page.get_by_label("Type to the buyer").fill("Your dispatch floor was blind on Monday. What did it cost you?")
    page.keyboard.press("Enter")
    expect(page.locator(".own")).to_contain_text("dispatch floor")
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="Debrief")).to_be_visible()
    open_details(page)


def drill_call(page: Page) -> None:
    call(page)
    expect(page.get_by_text("of 3 in a row")).to_be_visible()


def open_chance(page: Page) -> None:
    page.get_by_role("region", name="Chances").get_by_role("button", name="missed").first.click()


def ask_drill(page: Page) -> None:
    open_chance(page)
    page.get_by_role("button", name="Ask for a drill of this").click()


def doubt(page: Page) -> None:
    page.get_by_role("button", name="I didn’t say that").first.click()


def help_sheet(page: Page) -> None:
    page.get_by_role("button", name="Keys").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def write_comment(page: Page) -> None:
    page.get_by_label("Comment at").fill("wait here")


def choose_drill(page: Page) -> None:
    open_details(page)
    page.get_by_label("What of it").select_option(index=1)
    page.get_by_label("Everybody").check()


def overrule(page: Page) -> None:
    open_chance(page)
    page.get_by_role("group", name="Decide on the chance").get_by_role("button", name="Cannot be judged").click()


def verify_log(page: Page) -> None:
    page.get_by_role("button", name="Check the whole log").click()
    expect(page.get_by_text("as they were written")).to_be_visible()


def checked(page: Page) -> None:
    expect(page.get_by_role("button", name="Test again")).to_be_visible(timeout=60_000)


DRILL = "/#/practice/outage-escalation?drill=impact-before-fix&beat=harm-1"

STATES = (
    State("sign in", "", "/", "Sign in"),
    State("join, an invite that is none", "", "/#/join/none", "invite"),
    State("join, by an invite", "", "/#/join/{invite}", "You were invited as rep."),
    State("not signed in by single sign-on", "", "/#/sign-on/refused", "Not signed in"),
    State("home with calls", "rep", "/", "Your last calls"),
    State("home without calls", "new_rep", "/", "No calls yet."),
    State("home with what one is asked", "colleague", "/", "You were asked to practise"),
    State("briefing", "rep", "/#/practice/outage-escalation", "What counts"),
    State("call", "consenting", "/#/practice/outage-escalation", "What counts", call),
    State("debrief", "consenting", "/#/practice/outage-escalation", "What counts", end_call),
    State("briefing of a drill", "rep", DRILL, "in a row that count"),
    State("call of a drill", "consenting", DRILL, "in a row that count", drill_call),
    State("one moment again", "rep", "/#/again/{call}/4?beat=harm-2", "One moment again"),
    State(
        "one moment as a drill", "rep", "/#/again/{call}/4?beat=harm-2&drill=impact-before-fix", "in a row that count"
    ),
    State("one moment of somebody else's call", "coach", "/#/again/{call}/4?beat=harm-2", "That did not work"),
    State("two takes side by side", "rep", "/#/beside/{call}/{take}", "Two takes of one moment"),
    State("two calls that are no takes", "rep", "/#/beside/{call}/{call}", "That did not work"),
    State("replay of one's own call", "rep", "/#/session/{call}", "What was said", open_details),
    State("replay of a shared call", "coach", "/#/session/{call}", "What was said", open_details),
    State("replay: a chance of one's own", "rep", "/#/session/{call}", "What was said", open_chance),
    State("replay: a line one did not say", "rep", "/#/session/{call}", "What was said", doubt),
    State("replay: asking for a drill", "coach", "/#/session/{call}", "What was said", ask_drill),
    State("replay: overruling a chance", "coach", "/#/session/{call}", "What was said", overrule),
    State("replay: a comment being written", "coach", "/#/session/{call}", "What was said", write_comment),
    State("replay: the sheet of keys", "coach", "/#/session/{call}", "What was said", help_sheet),
    State("a call that is not there", "rep", "/#/session/none", "That did not work"),
    State("a call that was deleted", "rep", "/#/erased/{erased}", "Deleted: 1 call"),
    State("progress", "rep", "/#/progress", "What you practise", open_details),
    State("progress: no calls yet", "foreign_rep", "/#/progress", "There is nothing to add up yet."),
    State("connection test", "rep", "/#/check", "Connection test", checked),
    State("what was shared with a coach", "coach", "/#/reviews", "Where coaches and pattern differ"),
    State("nothing shared with a coach", "foreign_coach", "/#/reviews", "Nothing is shared with you."),
    State("disagreements", "coach", "/#/disagreements", "cannot be judged; the pattern"),
    State("disagreements: none", "foreign_coach", "/#/disagreements", "No decision differs from the pattern."),
    State("ratings: a chance to rate", "unshared_coach", "/#/ratings", "Hear it"),
    State("ratings: one that waits, one that both rated", "coach", "/#/ratings", "Take back", open_details),
    State("ratings: none", "foreign_coach", "/#/ratings", "Rate twice"),
    State("you and your data", "rep", "/#/me", "Your data"),
    State("people and teams", "admin", "/#/people", "Open invites"),
    State("log", "admin", "/#/log", "The log", verify_log),
    State("log, for whoever may not", "rep", "/#/log", "That did not work"),
    State("people: a team to be removed", "admin", "/#/people", "Open invites", ask_to_remove_a_team),
    State("people, for whoever may not", "rep", "/#/people", "That did not work"),
    State("scenarios one writes", "author", "/#/authoring", "Late parts"),
    State("scenarios one writes: none yet", "new_author", "/#/authoring", "You have not written a scenario yet."),
    State("scenarios one writes, for whoever may not", "rep", "/#/authoring", "Only an author may do that"),
    State("scenario editor", "author", "/#/authoring/late-parts", "No faults."),
    State("scenario editor with faults", "author", "/#/authoring/other-parts", "No faults.", fault),
    State("scenario editor: rehearsal", "author", "/#/authoring/late-parts", "No faults.", tab("Rehearse", rehearse)),
    State(
        "scenario editor: all reps", "author", "/#/authoring/late-parts", "No faults.", tab("Rehearse", rehearse_all)
    ),
    State("scenario editor: versions", "author", "/#/authoring/late-parts", "No faults.", tab("Versions", compare)),
    State("scenario editor: no version", "author", "/#/authoring/other-parts", "No faults.", tab("Versions")),
    State("a scenario that is not there", "author", "/#/authoring/none", "That did not work"),
    State("team", "coach", "/#/team", "20 of 30 chances", open_details),
    State("team: a drill being asked for", "coach", "/#/team", "20 of 30 chances", choose_drill),
    State("team: too few shared", "foreign_coach", "/#/team", "Nothing can be shown yet.", open_details),
    State("team: one coaches none", "rep", "/#/team", "You coach no team yet."),
    State("no such page", "rep", "/#/elsewhere/x", "There is no page at this address."),
    State("what is measured", "", "/what-is-measured", "measured"),
)
