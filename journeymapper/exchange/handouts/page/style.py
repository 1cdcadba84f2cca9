"""The style sheet of the page."""

from __future__ import annotations

from journeymapper.drawing.theme import Theme

_RULES = """
*{box-sizing:border-box}
html{color-scheme:SCHEME;scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",Arial,sans-serif}
header,nav,main,footer{max-width:100rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .3rem;overflow-wrap:anywhere}
h2{font-size:1.35rem;margin:0 0 .8rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem;overflow-wrap:anywhere}
p,ul{margin:.4rem 0;max-width:60rem}
ul{padding-left:1.3rem}
li{margin:.25rem 0}
p,li,td,th,caption,h1,h3,figcaption{unicode-bidi:plaintext}
.small{color:var(--small);font-size:.92rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.8rem 0 0}
a{color:var(--link)}
section{background:var(--band);border:1px solid var(--line);border-radius:12px;padding:1.3rem;margin:1.2rem 0}
fieldset{border:0;padding:0;margin:0 0 .8rem;display:flex;flex-wrap:wrap;gap:.4rem;
align-items:center;min-width:0}
legend{float:left;padding:0;margin-right:.6rem;color:var(--small);font-size:.92rem}
fieldset input{position:absolute;opacity:0;width:1px;height:1px}
fieldset label{border:1px solid var(--edge);border-radius:99px;padding:.25rem .8rem;cursor:pointer;
font-size:.92rem;overflow-wrap:anywhere}
fieldset input:checked+label{background:var(--ink);color:var(--canvas);border-color:var(--ink)}
fieldset input:focus-visible+label{outline:3px solid var(--link);outline-offset:2px}
figure{margin:0;display:none}
figcaption{margin-top:.6rem;font-size:.95rem}
.pane{overflow:auto;max-height:86vh;border:1px solid var(--line);border-radius:8px;background:var(--canvas)}
.pane:focus-visible{outline:3px solid var(--link)}
.pane svg{display:block;width:100%;height:auto;min-width:46rem}
.pane text{white-space:pre}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;min-width:40rem}
caption{text-align:left;color:var(--small);padding-bottom:.5rem}
#contact caption,#table caption,#actions caption{position:absolute;width:1px;height:1px;overflow:hidden;
clip-path:inset(50%)}
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{color:var(--small);font-weight:600;border-bottom:2px solid var(--edge);vertical-align:bottom}
tbody th{font-weight:600;min-width:12rem}
@media screen and (min-width:60rem){#table tbody th{min-width:19rem}}
#table td{white-space:nowrap}
#table td.long{white-space:normal;min-width:7rem}
#table tbody th{position:sticky;left:0;background:var(--band)}
td.direct{font-weight:600;border-radius:4px}
td.none{font-style:italic}
footer{padding-bottom:2.5rem}
@supports not selector(:has(*)){figure{display:block;margin-bottom:1.5rem}fieldset{display:none}}
@media (max-width:40rem){header,nav,main,footer{padding-left:.8rem;padding-right:.8rem}section{padding:.9rem}
h1{font-size:1.6rem}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{body{font-size:11px;background:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
#table td,#table td.long{white-space:normal;min-width:0;overflow-wrap:anywhere}
#table th{min-width:0}#table table{font-size:7px}
fieldset,nav{display:none}section{border:0;padding:0;break-inside:auto}
.pane{overflow:visible;max-height:none;border:0}.pane svg{min-width:0;width:100%!important}
.scroll{overflow:visible}table{min-width:0;font-size:9px;width:100%}
th,td{padding:.2rem .3rem}tr,li,figure{break-inside:avoid}
header,main,footer{max-width:none;padding:0}}
"""


def style(fonts: str, light: Theme, dark: Theme, lights: str, darks: str, panes: int) -> str:
    """CSS for so many panes, `lights` and `darks` being the map's colours in the two themes."""
    is_one = light is dark
    scheme = ("dark" if light.is_dark else "light") if is_one else "light dark"
    rules = [fonts, f":root{{{_own(light)}{lights}}}"]
    if not is_one:
        rules.append(f"@media screen and (prefers-color-scheme:dark){{:root{{{_own(dark)}{darks}}}}}")
    rules.append(_RULES.replace("SCHEME", scheme).replace("\n", ""))
    rules += [f"main:has(#lens-{at}:checked) #view-{at}{{display:block}}" for at in range(panes)]
    rules.append("main:has(#zoom-1:checked) .pane svg{width:var(--w)}")
    rules.append("main:has(#zoom-2:checked) .pane svg{width:calc(var(--w)*1.6)}")
    return "\n".join(rule for rule in rules if rule)


def _own(theme: Theme) -> str:
    """The page's own colours."""
    named = {
        "canvas": theme.canvas,
        "band": theme.band,
        "line": theme.band_line,
        "edge": theme.guessed,
        "ink": theme.ink,
        "small": theme.small,
        "link": theme.skip,
    }
    return "".join(f"--{name}:{color};" for name, color in named.items())
