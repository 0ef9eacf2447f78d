"""Bodies that running text names: told apart from kinds of bodies (``龙头企业``) and from verbs beside them."""

from __future__ import annotations

import re
from typing import Final

from ceyuan.facts.responsibility_bodies import bodies, is_common, is_prose

_MINISTRY: Final = (
    r"(?:国务院|全国|中央|国家)[一-龥]{2,24}?|发展改革|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障"
    r"|人力资源和社会保障|自然资源|生态环境|住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|卫生健康"
    r"|应急管理|应急|退役军人事务|市场监管|广电|体育|税务|海关|网信|能源|医保|药监|林草|铁路|民航|邮政|文物"
    r"|中医药|金融监管|知识产权|数据|统计|审计|国资|信访|外交|国防"
)
_PLACE: Final = (
    r"(?:[一-龥]{2,4}(?:省|市|州|盟|自治区|自治州)|[一-龥]{2,10}(?:试验区|新区|高新区|开发区|示范区|度假区|合作区)"
    r"|[一-龥]{2,4}(?<![园社景辖片校库林矿灾小街能验范点各])(?:县|区|旗|地区)"
    r"|省|市|区|县|州|盟|旗|镇|自治区|兵团|新区|高新区|经开区|开发区|行署|行政公署|地区)"
)
_TAIL: Final = (
    r"(?:委员会|委|局|厅|部|办公室|办|署|院|政府|管委会|中心|总局|公司|集团|银行|分行|海关|总工会|联合会|工商联|科协|妇联"
    r"|残联|领导小组|工作组|指挥部|工作专班|专班|联席会议|委员会办公室|领导小组办公室|行政部门|主管部门|协会|工委|街道"
    r"|(?<!实验)(?<!工作)室|处|[支总大]队|所|站|学院|大学|供销社|电视台|报社|理事会|商会|党校|(?<!国家)机关)"
)
_LEVELS: Final = r"(?:县（市、区）|县（区）|县（市）区|[省市州县区旗乡镇]|街道|地区|地方)"
_NAMED: Final = re.compile(
    rf"(?:各(?:省|市|区|县|州|镇|乡|街道|地区)(?:（[^（）]{{1,12}}）)?(?:、[区县市]（?[区县市]?）?)?(?:人民)?(?:政府|管委会|办事处)"
    rf"|(?:沿线|沿[江河湖海边岸黄]|流域|库区|项目(?:所在)?地?|工程所在地?|所在地?|属地|试点|相关|有关|涉及)的?各?{_LEVELS}{{1,3}}(?:人民)?(?:政府|管委会|办事处)"
    rf"|(?:省|市|县|区|州|地市|市县|县区)级(?!有关|相关|各)[一-龥]{{2,16}}?(?:行政|主管|管理|监管|职能)部门"
    rf"|(?:{_PLACE}|国务院|国家|中央|全国)(?!场|内|外|级|域)[一-龥]{{0,22}}?{_TAIL}|(?:{_MINISTRY})(?:部|委|局|总局|署|办|行政部门|主管部门|委员会)"
    r"|(?:中国)?人民银行(?:[一-龥]{2,8}(?:分行|支行))?|海关总署|审计署|中科院|中国科学院|中国工程院|国资委|税务总局|证监会|银保监会"
    r"|国网[一-龥]{2,10}(?:公司|电力)|中国(?:移动|联通|电信|铁塔)[一-龥]{0,8}公司)(?:（[^（）]{1,12}）)?"
)
_GENERIC: Final = re.compile(
    r"(?:其他|各)?(?:市|省|区|县)?(?:级|直)?(?:有关|相关|成员)(?:职能|主管|行政)?(?:部门|单位|方面|地区|地方)(?:和单位|、单位)?|地方(?:政府)?"
)
_IN_SHORT: Final = re.compile(rf"[一-龥]{{1,12}}?{_TAIL}(?:（[^（）]{{1,12}}）)?")
"""A body beside a named one: no place need stand before it (``计委``, ``财政局``)."""
_EVERYONE: Final = re.compile(r"各|全|社会|所有|任何|企业|运营|第三方")
_VERBISH: Final = re.compile(
    r"推动|支持|鼓励|建立|形成|构建|完善|加强|组织(?!部|人事)|引导|依托|明确|成立|发挥|积极|探索|落实|健全|充分|加快|推进(?!办|组)|开展|经(?!信|济|开|发|贸)"
    r"|按|在|对(?!外)|将|与|动员|吸引|发动|号召|督促|帮助"
)
_OFFICE: Final = (
    r"部|委|局|院|所|室|处|会(?!同)|领导小组|小组|工作组|组(?!织|建|成)|办公室|办(?![法理好公事])|中心"
)
_DOES: Final = re.compile(
    rf"(?:组织|推进|协调|指导|研究|统筹|审核|发布|实施)(?!{_OFFICE})"
    r"|制定|做好|负责|推动|开展|建立|编制|落实|抓好|加强|适时|共同|对(?!外)|按|根据|依据|定期|提出|出台|完善|牵头|加快"
    r"|及时|每|另行|具体|修订|起草|确定|等|联合(?!会)|统一|汇总|适当|进行|报(?!社)|拟定|印发|将|在|于|认真|切实|密切|抓紧|选取|遴选"
)
_MOST: Final = 160


def named(text: str) -> list[str]:
    """The bodies of a list in which one is named, the first or beside others in short; none of other text."""
    names = _names(text)
    if names and _NAMED.fullmatch(names[0]):
        return names
    return names if all(map(_is_beside, names)) and any(map(_NAMED.fullmatch, names)) else []


def companions(text: str) -> list[str]:
    """The bodies of a list beside one who leads: named, in short, or ``有关部门``; kinds of bodies left out."""
    names = _names(text)
    if not all(map(_may_stand, names)):
        return []
    return [name for name in names if _GENERIC.fullmatch(name) or not is_common(name)]


def up_to_verb(text: str) -> tuple[list[str], str]:
    """The companions at the start of ``text``, which ends at a verb, and what follows them."""
    for match in _DOES.finditer(text, 0, _MOST):
        names = companions(text[: match.start()])
        if names:
            return names, re.sub(r"^(?:共同|具体|统一|联合|等)+", "", text[match.start() :])
    return companions(text), ""


def _is_beside(name: str) -> bool:
    if _NAMED.fullmatch(name) or _GENERIC.fullmatch(name):
        return True
    return not (_EVERYONE.match(name) or _VERBISH.search(name)) and _IN_SHORT.fullmatch(name) is not None


def _may_stand(name: str) -> bool:
    return is_common(name) or _is_beside(name)


def _names(text: str) -> list[str]:
    if not text or len(text) > _MOST or _VERBISH.match(text):
        return []
    names = [body.name for body in bodies(text)]
    return [] if any(map(is_prose, names)) else names
