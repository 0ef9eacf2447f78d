"""Where the verb of a clause is: behind adverbs, behind a preposition and its phrase, behind a subject.

The result is always a :class:`Head`: the verbs that share an object, and where that object starts. A
preposition whose phrase nothing follows (围绕X，) gives None, as does a clause that only describes.
"""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.actions_chain import (
    FIRM,
    FIRST,
    Head,
    chain,
    is_verb,
    skip_adverbs,
)
from ceyuan.facts.actions_verbs import (
    CAUSATIVE,
    LIGHT,
    VERBS,
)
from ceyuan.facts.actions_words import (
    ABSTRACT,
    ACTORS,
    ADVERBS,
    CLOSER,
    CLOSERS,
    DEGREES,
    FOLLOWERS,
    FRAMES,
    HEADNOUN,
    INNOVATED,
    MANNER,
    PREPOSITION,
    PREPOSITIONS,
    RESULTS,
    TAKES,
)

_CLOSING: Final = {"“": "”", "《": "》", "（": "）", "‘": "’"}
_MODAL: Final = re.compile(
    "要(?<![需重主必纲概摘首想只不紧还就简将]要)(?![素求点件闻务领道塞义害么])|应当|应该"
    "|应(?<![供响适相反效对]应)(?![用急对届收税付变答力有邀])|必须|须(?<!必须)(?!知)"
)
_INTO: Final = re.compile("([一-鿿]{2})(?:成为|[到为成入至于给在])")
_DONE_TO: Final = re.compile("(?:进行|予以|加以|给予|开展)([一-鿿]{2})(?:[和、及与]([一-鿿]{2}))?$")
_NOT_MODAL: Final = frozenset({"需要", "重要", "主要", "供应", "响应", "适应", "相应"})
_CLOSED: Final = r"“[^“”]{0,120}”|《[^《》]{0,100}》|（[^（）]{0,200}）"
_SPOT: Final = re.compile(
    f"{_CLOSED}|[{''.join(sorted({w[0] for w in VERBS | MANNER}))}](?=[{''.join(sorted({w[1] for w in VERBS | MANNER}))}])"
)
"""Where a verb may be: its first character before a second; what is in quotes or brackets is passed over."""
_BODY: Final = frozenset("区县市省部局委厅院校会所行办们")
_SECONDS: Final = "".join(sorted({word[1] for word in VERBS | MANNER}))
_TOLD: Final = re.compile(
    f"[{''.join(sorted({actor[-1] for actor in ACTORS} | _BODY))}](?=.[{_SECONDS}])|重点|要|应|必须|须"
)
"""Without one of these no subject is told to do anything: what ends its name before a verb, or a modal."""
_GIVES: Final = frozenset(["给予", "予以", "实行", "采取", "赋予", "进行", "发放", "负责", "享受"])
_TOGETHER: Final = frozenset({"联合", "会同", "协同", "携手"})


def is_noun(text: str, i: int) -> bool:
    """Whether the verb that a clause starts with is a noun (发展水平……, 创新能力……)."""
    two, after = text[i : i + 2], text[i + 2 : i + 4]
    if two not in HEADNOUN:
        return False
    if two == "创新":
        return after in FOLLOWERS and after not in INNOVATED
    return after in ABSTRACT


def find(text: str, i: int, end: int) -> Head | None:
    """The clause's own verb behind a preposition's phrase that starts at ``i``."""
    plain: Head | None = None
    k = i
    if (first := text[k : k + 2]) not in VERBS:
        k = skip_adverbs(text, i, end)
        first = text[k : k + 2]
    k += 2 if first in VERBS else 0 if text[k : k + 1] in _CLOSING else 1
    for match in _SPOT.finditer(text, k, end - 2):
        k = match.start()
        two = text[k : k + 2]
        if two not in VERBS:
            continue
        before, last = text[k - 2 : k], text[k - 1]
        if before in ADVERBS or (last in "要应" and before not in _NOT_MODAL):
            sure = True
        elif plain is None and (before in CLOSERS or last in CLOSER):
            sure = (two in FIRST or (last not in "区县市省" and end - k > 6)) and not is_noun(text, k)
            sure = sure and is_verb(text, k, end)
        else:
            sure = False
        if sure and (head := chain(text, k, end)) is not None:
            return head
        if not sure and plain is None and two in FIRM and last not in "、和与的及" and is_verb(text, k, end):
            plain = chain(text, k, end)
    return plain


def _behind(text: str, i: int, end: int) -> Head | None:
    """The head of a clause that starts with a preposition at ``i``."""
    char = text[i]
    if text[end - 2 : end] in FRAMES and char not in "将把对为":
        return None
    if char in "将把":
        for match in _INTO.finditer(text, i + 2, end):
            verb = match.group(1)
            if verb in VERBS or verb in TAKES:
                return _before(text, i, match.start(1), match.end(1))
        for k in range(i + 2, end - 3):
            if text[k : k + 2] in TAKES:
                return _before(text, i, k, k + 2)
        return head_of(text, i + 1, end, subject=False) if char == "将" else None
    if char in "为让使给":
        k = skip_adverbs(text, i + 1, end)
        if char in "让使" or text[k : k + 2] in VERBS:
            return None
        k = text.find("提供", i, end)
        if k > 0:
            return None if _SUPPORT.search(text, end - 4, end) else chain(text, k, end)
        return find(text, i + 1, end)
    if char == "以":
        middle = text.find("为", i + 2, end)
        if middle > 0 and middle < end - 1:
            return find(text, middle, end)
    if char == "对":
        done = _DONE_TO.search(text, i + 2, end)
        if done is not None and done.group(1) in VERBS:
            verbs = [done.span(n) for n in (1, 2) if done.group(n) in VERBS]
            return Head(verbs, i + 1, i, _without_adverbs(text, i + 1, done.start()))
        for k in range(i + 2, end - 3):
            if text[k : k + 2] in _GIVES:
                return Head([(k, k + 2)], k + 2, k)
    return find(text, i + (1 if char in PREPOSITION else 2), end)


_SUPPORT: Final = re.compile("(?:支撑|动力|基础|储备|保障)$")


def _before(text: str, start: int, verb: int, end: int) -> Head:
    """A head whose object stands before it, without the adverbs between them."""
    return Head([(verb, end)], start + 1, start, _without_adverbs(text, start + 1, verb))


def _without_adverbs(text: str, start: int, end: int) -> int:
    while end - 2 > start and text[end - 2 : end] in ADVERBS and text[end - 2 : end] not in VERBS:
        end -= 2
    return end


def _behind_subject(text: str, i: int, end: int) -> Head | None:
    """The head of a clause that names first who is to act: 各级政府要加强X, 企业积极开展Y."""
    near = i + 40 if i + 40 < end else end
    if _TOLD.search(text, i, near) is None:
        return None
    modal = _MODAL.search(text, i, near)
    if modal is not None:
        return head_of(text, modal.end(), end, subject=False)
    if text[end - 2 : end] in RESULTS and text[end - 4 : end - 2] in DEGREES:
        return None  # 企业培育规模逐年壮大
    for match in _SPOT.finditer(text, i + 2, i + 26 if i + 30 < end else end - 3):
        k = match.start()
        two = text[k : k + 2]
        if two in MANNER and (text[k - 2 : k] in ACTORS or text[k - 1] in _BODY or two == "重点"):
            head = head_of(text, k, end, subject=False)
            if head is not None:
                return head
        elif two in VERBS and is_verb(text, k, end) and not is_noun(text, k):
            before = text[k - 1]
            if (
                (text[k - 2 : k] in ACTORS and two in FIRST)
                or (before in "区县" and two in FIRM)
                or (text[i] in "各每" and before in _BODY and two in FIRST)
            ):
                return chain(text, k, end)
    return None


def head_of(text: str, i: int, end: int, *, subject: bool = True) -> Head | None:
    """The head of the clause ``text[i:end]``, or None where nobody is told to do anything."""
    two = text[i : i + 2]
    if two not in VERBS:
        i = skip_adverbs(text, i, end)
        if i >= end - 2:
            return None
        two = text[i : i + 2]
    if two in PREPOSITIONS:
        return _behind(text, i, end) if two != "坚持" else None
    if two in VERBS:
        head = None if two in HEADNOUN and is_noun(text, i) else chain(text, i, end)
        if head is None or text[head.at] not in "以通":
            return head
        verb = text[head.verbs[-1][0] : head.at]
        if verb not in LIGHT or verb in CAUSATIVE:
            return head
        return find(text, head.at + 1, end)  # 探索通过X建设Y: 建设
    if text[i - 2 : i] in _TOGETHER:
        return find(text, i, end)
    if text[i] in PREPOSITION:
        return _behind(text, i, end)
    return _behind_subject(text, i, end) if subject else None
