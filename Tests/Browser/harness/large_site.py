"""A help center of 500 articles about a notebook app: fifty topics, each with ten articles in its section."""

from pathlib import Path

# Name, folder, other words for it, and what it is.
TOPICS = """
Premium | premium | paid version, upgrade, pro | A plan with more room and longer history
Family plan | family-plan | household, relatives, kids | One bill for the people you live with
Student discount | student-discount | school, university, college | A lower price while you study
Gift cards | gift-cards | voucher, present, coupon | A code that pays for someone else
PayPal | paypal | wallet | A way to pay without a card
Credit cards | credit-cards | visa, mastercard, debit card | The usual way to pay
Bank transfer | bank-transfer | wire, direct debit | Payment from an account, for companies
Invoices | invoices | receipt, bill, tax document | The paper for your bookkeeping
Refunds | refunds | money back, chargeback | Money that returns to you after a mistake
Trial | trial | try, test period | A month with everything, to see whether it suits you
Password | password | login, sign in, credentials | The secret that opens your account
Two-step sign-in | two-step | verification, authenticator, second factor | A second proof that it is you
Passkeys | passkeys | fingerprint, face, biometric | Sign in with your device
Email address | email-address | mail, contact address | Where we write to you
Phone number | phone-number | mobile, sms | Where codes are sent
Profile picture | profile-picture | photo, avatar | The face beside your comments
Username | username | handle, nickname | The name that others see
Notifications | notifications | alerts, push, bell | Messages when something happens
Newsletter | newsletter | marketing mail, subscription mail | News from us, once in a while
Dark mode | dark-mode | night, black, theme | Colours for the evening
Fonts | fonts | typeface, letters, text size | How your words look
Keyboard shortcuts | shortcuts | hotkeys, keys | Work without the mouse
Templates | templates | sample, boilerplate | Pages that you fill in
Tables | tables | rows, columns, spreadsheet | Things in rows and columns
Checklists | checklists | to-do, tasks, tick | Things to do, and to tick off
Reminders | reminders | due date, nudge | A word at the right moment
Calendar | calendar | agenda, events, schedule | Your pages by day
Tags | tags | labels, categories | Words that gather pages
Folders | folders | directories, notebooks | Places for pages
Search | searching | find, look up | Find a page by its words
Voice notes | voice-notes | recording, audio, dictation | Speak instead of typing
Scanner | scanner | camera, ocr, paper | Paper that becomes a page
Drawings | drawings | sketch, pen, stylus | A line by hand
Attachments | attachments | files, pdf, upload | Files beside your words
Comments | comments | feedback, replies, discussion | Talk beside a page
Mentions | mentions | at sign, tagging people | Call someone to a page
Shared links | shared-links | public page, url, publish | A page for people without an account
Guests | guests | visitors, outsiders, clients | People from outside who may read
Permissions | permissions | roles, access, rights | Who may do what
Workspaces | workspaces | organisation, company space | A place for all who work together
Export | export | download, take out | Take your pages elsewhere
Import | import | evernote, bring in, migrate | Bring pages from elsewhere
Backups | backups | copy, restore, archive | A copy for bad days
Offline mode | offline | without internet, airplane, no connection | Work without a network
Sync | sync | synchronise, devices, up to date | The same pages on all devices
Widget | widget | home screen | A page on your first screen
Browser extension | browser-extension | clipper, chrome, firefox, plugin | Save what you read on the web
Smart watch | smart-watch | wrist, wearable | A glance at your wrist
Developer tokens | developer-tokens | api, key, integration | Let your own program in
Webhooks | webhooks | callback, automation, zapier | A message to your server
"""

# Folder, title, keywords and answer; then the text, with words that stand in every article.
ARTICLES = """
what | What is {name}? | explained, meaning, overview | {what}.
start | Set up {name} | begin, turn on, enable, activate, get started, add | Open Settings, choose {name}, and press Start.
price | What {name} costs | price, how much, fee, pay, expensive, free | {name} is part of some plans and not of others.
fix | {name} is not working | broken, problem, error, fails, stuck, does not load, help | Close the app, open it again, and look at the status page.
change | Change {name} | edit, update, switch, modify, replace | You can change it at any time, and nothing is lost.
stop | Turn off {name} | remove, delete, cancel, disable, get rid of, end | Open Settings, choose {name}, and press Stop.
phone | {name} on a phone or tablet | android, ipad, iphone, ios, mobile app | The small screen has the same things in another place.
privacy | Who can see {name} | private, visible, secret, safe, security, hide | Only you, until you invite someone.
limits | Limits of {name} | maximum, how many, too large, quota, restrictions | There is a limit, and it depends on your plan.
team | {name} for a team | colleagues, business, admin, group, several people | An administrator decides for everyone.
"""

NOISE = """
How much of this you need depends on how you are working. It is not working time that counts, but what you get out of it.
If something is not as you expect, read this page again. Most people find what they need in the first lines.
You can do this on your own or with other people. When you are done, go back to your pages and keep working.
We do not know how much you write in a day. Whatever it is, the app works the same way.
Your plan decides some of this. You can see your plan in your account, and you can change your mind there.
""".strip().splitlines()


def rows(text: str) -> list[list[str]]:
    return [line.split(" | ") for line in text.strip().splitlines()]


def write(root: Path) -> int:
    """Writes the content; returns the number of articles."""
    content = root / "content"
    content.mkdir(parents=True)
    (content / "site.yml").write_text("title: Paperboat Help\nsupport:\n  text: Ask us.\n")
    (content / "index.md").write_text("---\ntitle: Paperboat Help\ndescription: All about your notebooks.\n---\n")
    for number, (name, folder, others, what) in enumerate(rows(TOPICS)):
        section = content / folder
        section.mkdir()
        (section / "index.md").write_text(f'---\ntitle: "{name}"\ndescription: "Everything about {name}."\n---\n')
        for place, (kind, title, keywords, answer) in enumerate(rows(ARTICLES)):
            words = f"{keywords}, {others}" if kind in ("what", "start") else keywords
            noise = "\n\n".join(NOISE[(number + place + turn) % len(NOISE)] for turn in range(3))
            (section / f"{kind}.md").write_text(
                f'---\ntitle: "{title.format(name=name)}"\ndescription: "{answer.format(name=name, what=what)}"\n'
                f"keywords: [{words}]\nweight: {place + 1}\n---\n"
                f"{what}. This page is about {name}.\n\n## More about it\n\n{noise}\n"
            )
    return len(rows(TOPICS)) * len(rows(ARTICLES))
