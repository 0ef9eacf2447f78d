"""The phrase that names what a number measures, in the document's words.

Chinese puts it before the number as the subject (``高新技术企业数量突破2.6万家``), or behind it as the object
(``建成500个以上示范工厂``), or as what the number is a share of (``70%的企业实现数字化``). Words that belong to
the time, the place, the verb or the comparator are taken off; words of change (增长, 下降) stay.
"""

from __future__ import annotations

import re
from typing import Final

_VERB: Final = (
    r"(?:建成(?!区)|建设|建立|打造|培育|形成|新建|新增|新设|新培育|引进|引育|引入|完成|实施|组织|推进|推动|遴选|选拔|优选|选取|举办|支持|创建|认定|开展|开放|创成|布局|发展"
    r"|扩大|培养|培训|制定|制订|制修订|发布|转化|集聚|聚集|开发|改造|设立|招引|攻克|推广|成立|组建|搭建|安排|投入|筹集|解决|治理|派出|选派|吸引|启动|推出"
    r"|实现|带动|孵化|兴建|修建|做强|做大|壮大|储备|覆盖|落地|保持|布设|部署|安装|配备|铺设|动员|沉淀|保存|发放|签订|净增|招收|吸纳|惠及|招录|安置|选树|评选|推介|挖掘|修订|建好|办好|提供|资助|扶持|优化|提升|升级|完善|拥有|获得|取得|汇聚|接入|上线|核发|出台|服务|利用|输送|新认定|新引进|精准引育|努力|力争|争取|持续|加快|重点(?!领域|实验室|企业|项目|行业|产业|高校|群体|人群|工程|城市|地区|区域|任务|片区|河湖|水域|用能|排污)|积极|累计|确保|再|共|将|要|使|到)"
)
TIME: Final = re.compile(
    r"^(?:[ （·•]|按\d{4}年(?:不变)?价格?计算的?|力争|争取|确保|预计|目标是|分别|其中|同时|并且|并|且|以及|和|与|及|、|，|到|至|截至|通过"
    r"|每年|年均(?![增递下降减])|五年|十年|(?:未来|今后|用)?[三五十\d]年(?:左右)?(?:内|时间)?"
    r"|(?:\d{4}年)(?:底|末|初|内)?前?|“十.?五”(?:期?末|期间|时期)?|年底前|年内|期间|时期|以前|之前|前|底)+[，,、]?"
)
PLACE: Final = re.compile(
    r"^(?:全市|全省|全区|全县|全州|本市|本省|我市|我省|全院|全校|全行业|全域|全社会(?=[^\u4e00-\u9fff]))"
)
PREDICATE: Final = re.compile(
    r"(?:累计|力争|基本|(?<!人)均|都|各|分别|平均|争取|约|仅|只|才|将|要|再|已|共|至少|全部|稳定|逐步)?"
    r"(?:提高|增加|上升|下降|降低|减少|提升|增长|扩大|缩小|控制|保持|稳定|维持|压减|压缩|缩短|增|降|升|发展|拓展|恢复|跃升|限制)(?:到|至|为|在)(?:了)?$"
    r"|(?:力争|基本|(?<!人)均|都|各|约|仅|只|才|将|要|再|已|也|则|可|也要|努力)*(?:达到?了?|突破|超过?|接近|迈上|跨越|跨上|站上|跃上|越过|为|至|有|占到|超出|不低于|不少于|不超过|高于|低于|大于|小于|实现|争取|力争|完成|建成|保持|是|近|约|共计|总计|共)$"
)
LEADING_VERBS: Final = re.compile(
    rf"^(?:(?!新){_VERB}|和|与|并|、|，|大力|着力|全力|不断|继续|进一步|全面|深入|稳步|有序|积极|多方式|广泛|共同|至少|对|基本(?=实现|建成|形成)|初步|支撑|使|促进|保障(?!性|房|对象))+"
)
_QUANTIFIER: Final = re.compile(
    r"(?:一批|若干个?|多个|数个|一个|一系列|一大批|[一二两三四五六七八九十]+[个家项]|多家|一些)(?=[^，。]+$)"
)
ENDS_IN_VERB: Final = re.compile(
    rf"(?:^|[，、和并及与年市省区县]|[\u4e00-\u9fff”）A-Za-z\d]){_VERB}(?:了|出|到|至少|不少于|不低于)?$"
)
_SUBJECT_VERB: Final = re.compile(r"(?:力争|争取|累计|努力|优化|提升|发展|扩大|将|要|使|到|共|再)$")
_END: Final = re.compile(r"[，。；！？（,：“](?![^“]{0,12}”)|、(?=[^、，。]{0,14}\d)|$")
_DATED: Final = re.compile(r"[，,]?(?:力争)?(?:到|至)(?:\d{4}年|“十.?五”)(?:[底末]|期末)?前?(?:达到?|每年)?$")
_FOOTNOTE: Final = re.compile(r"\[\d{1,3}\]")
_FIRST_ONES: Final = re.compile(r"(?:首批|新一批|第[一二三四]批|一期|二期)$|^首批")
_MEANS: Final = re.compile(
    r"^(?:依托|围绕|通过|利用|面向|聚焦)[^，。；]*?(?=建设|新建|打造|培育|组建|设立|形成|建成)"
)
_BRACKET_FIRST: Final = re.compile(r"^（[^（）]*）")


def trim(name: str) -> str:
    """``name`` without marks at its ends."""
    name = name.strip("，。；、：:,. 的·•")
    if name.count("（") != name.count("）"):
        name = name.strip("（）")
    return name.strip("“”") if name.count("“") != name.count("”") else name


def before_number(before: str, *, wanting: bool = False) -> tuple[str, bool]:
    """The noun phrase before a number, and whether a verb wants its object behind the number.

    ``wanting`` says that a noun follows the number, so that 完成, 建成 and 实现 are verbs with an object there.
    """
    text = TIME.sub("", _BRACKET_FIRST.sub("", before))
    text = _MEANS.sub("", PLACE.sub("", TIME.sub("", text)))
    text = _FIRST_ONES.sub("", text)
    if wanting and text == "在":  # 在10个乡镇开展试点
        return "", True
    if wanting and text.endswith("的") and not text.endswith("年的"):  # 改造2005年底前建成的46个社区
        return "", True
    if wanting and ENDS_IN_VERB.search(text) and not _SUBJECT_VERB.search(text):
        return "", True
    cut = PREDICATE.sub("", text).removesuffix("分别")
    stripped = cut != text
    if not stripped and ENDS_IN_VERB.search(text):
        return ("", True) if wanting or len(text) <= 4 else (trim(LEADING_VERBS.sub("", text) or text), False)
    if stripped and not cut:
        return "", False
    bare = LEADING_VERBS.sub("", cut)
    cut = bare if len(bare) > 2 else cut  # 带动就业, 惠及居民 keep their verb
    cut = _DATED.sub("", _FOOTNOTE.sub("", cut))
    counted = list(_QUANTIFIER.finditer(cut))
    if counted:
        cut = cut[counted[-1].end() :]
    return trim(cut), False


def verb_of(before: str) -> str:
    """The verbs that end ``before``, as they stand."""
    text = TIME.sub("", before)
    match = re.search(rf"{_VERB}+$", text)
    return match.group() if match else ""


def whole_after(after: str) -> str:
    """The noun phrase behind a number with all that describes it."""
    end = _END.search(after)
    phrase = after[: end.start()] if end else after
    return phrase.removeprefix("的").strip("，。；、")


def after_number(after: str) -> str:
    """The noun phrase behind a number, shortened to its head where what describes it is long."""
    phrase = whole_after(after)
    head = phrase.rpartition("的")[2]
    if len(phrase) > 8 and 4 <= len(head) < len(phrase):
        phrase = head
    return trim(re.sub(r"(?:和|及|与|以及)$", "", phrase))


def strip_time(text: str) -> str:
    """``text`` without the time and the place it begins with."""
    return PLACE.sub("", TIME.sub("", text))


def strip_date(text: str) -> str:
    """``text`` behind the last date in it."""
    return text[text.rfind("年") + 1 :].lstrip("，, ")


def subject(text: str) -> str:
    """The noun phrase of ``text``: without time, place and the verbs it begins with."""
    text = strip_time(text)
    return trim(LEADING_VERBS.sub("", text) or text)
