"""The same article twice: by its text, or by the address it has once all that marks a reader's way there is gone."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from summarizer.models import Article
from summarizer.sources.found import Refused, is_web

_TRACKING = re.compile(
    r"(?:utm_|hsa_|mtm_|pk_|piwik_|matomo_|vero_|oly_|_?_hs|mkt_|guce_|at_(?:medium|campaign|link|bbc|format|ptr)|"
    r"ns_(?:mchannel|source|campaign|linkname|fee)|fb_|"
    r"(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid?|li_fat_id|mc_cid|mc_eid|s_cid|cmp|"
    r"cmpid|ncid|ocid|icid|ref|ref_src|ref_url|referrer|smid|smtyp|sref|xtor|taid|campaign_id|emc|_ga|_gl|soc_src|"
    r"soc_trk|spref|cvid|partner|amp|amp_js_v|amp_gsa|usqp)$)",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from or which form of the page is asked for, never which article it is."""
_FORM = frozenset({("m", "1"), ("mobile", "1"), ("output", "amp"), ("outputtype", "amp"), ("view", "amp")})
_MOBILE = re.compile(r"^(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.])")
_MIDDLE = re.compile(r"(?<=\.)(?:m|mobile)\.(?=[^.]+\.[^.])")
_AMP_CACHE = re.compile(r"^(?P<host>[a-z0-9-]+)\.cdn\.ampproject\.org$")
_AMP_PATH = re.compile(r"/(?:c|v|a)/(?:s/)?(?P<rest>[^/]+\.[^/]+(?:/.*)?)$")
_AMP_VIEWER = re.compile(r"/amp/(?:s/)?(?P<rest>[^/]+\.[^/]+(?:/.*)?)$")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_AMP_END = re.compile(r"(?:/amp(?:\.html?)?/?$|\.amp(?=(?:\.html?)?$))", re.IGNORECASE)
_AMP_START = re.compile(r"^/amp(?=/.)", re.IGNORECASE)
_LOGIN = re.compile(r"^(\s*[a-z][a-z0-9+.-]*:[/\\]{2})[^/?#\\]*@", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?<=[?&;])((?:[\w.-]{0,40}[_-])?(?:token|secret|passw(?:or)?d|pwd|signature|sig|api_?key|auth)=)[^&;#]+",
    re.IGNORECASE,
)
"""What a query gives a reader in place of a login."""
_ALIKE = 0.3
"""Share of the shorter text's runs of four words from which two texts of one address are one article."""
_RUN = 4


class Seen:
    """The articles so far, by what makes two of them the same."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._addresses: dict[str, Article] = {}

    def refuse_again(self, article: Article) -> None:
        """Raises `Refused` where the article came before, and names the one that did; keeps it otherwise."""
        if article.sha256 in self._texts:
            raise Refused("duplicate", f"the same text as {self._texts[article.sha256]}")
        named = (url for url in (article.url, article.source) if url and is_web(url))
        addresses = {canonical(url): None for url in named if not _TOKEN.search(url)}  # hidden, they look the same
        for address in addresses:
            first = self._addresses.get(address)
            if first is not None and _one_article(first, article, address):
                raise Refused("duplicate", f"the same address as {first.source}")
        for address in addresses:
            self._addresses.setdefault(address, article)
        self._texts[article.sha256] = article.source


def shown(url: str) -> str:
    """The address as it may be shown and stored: without credentials."""
    return _TOKEN.sub(r"\1hidden", _LOGIN.sub(r"\1", url))


def canonical(url: str) -> str:
    """The address that all forms of one page share: for comparing, not for fetching.

    Scheme, `www.`, mobile and AMP forms, ports, parameters of tracking, fragments, `index.html` and a slash at the end
    make no difference; the order of the other parameters does not either. What is no address comes back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return url.strip()
    path = re.sub(r"/{2,}", "/", parts.path) or "/"
    if rest := _behind_amp(host, path):
        return canonical(f"https://{rest}{f'?{parts.query}' if parts.query else ''}")
    path = _AMP_START.sub("", _AMP_END.sub("", _INDEX.sub("/", path)))
    path = quote(unquote(path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape")
    where = _MIDDLE.sub("", _MOBILE.sub("", host)) + (f":{port}" if port not in {None, 80, 443} else "")
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_noise(*pair)))
    return f"https://{where}{path.rstrip('/') or '/'}" + (f"?{query}" if query else "")


def _is_noise(name: str, value: str) -> bool:
    return _TRACKING.match(name) is not None or (name.lower(), value.lower()) in _FORM


def _behind_amp(host: str, path: str) -> str | None:
    """Host and path of the page that an AMP cache or viewer shows, or none."""
    if _AMP_CACHE.match(host) and (found := _AMP_PATH.search(path)):
        return found["rest"]
    if re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host) and (found := _AMP_VIEWER.match(path)):
        return found["rest"]
    return None


def _one_article(first: Article, second: Article, address: str) -> bool:
    """Whether two articles of one address are one: a page has one, a feed, a list or a front page may have several."""
    containers = [article.source.partition("#")[0] for article in (first, second) if "#" in article.source]
    one_container = len(containers) == 2 and containers[0] == containers[1]
    fragments = {urlsplit(article.url or article.source).fragment for article in (first, second)} - {""}
    if one_container or len(fragments) == 2 or urlsplit(address).path == "/":
        return _overlap(first.text, second.text) >= _ALIKE
    return True


def _overlap(one: str, other: str) -> float:
    """Share of the runs of words of the text with fewer that the other one has too."""
    runs = [{tuple(words[i : i + _RUN]) for i in range(len(words))} for words in (one.split(), other.split())]
    fewer, more = sorted(runs, key=len)
    return len(fewer & more) / len(fewer) if fewer else 0.0
