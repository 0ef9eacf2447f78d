"""The units of the field, longest first, and which of them measure a thing technically.

A unit is a classifier (家, 件), a measure (公里, kW, %), money (元) or time (年). Ratios (``件/万人``) are a unit,
a slash and what it is counted per.
"""

from __future__ import annotations

import re
from typing import Final

PERCENT: Final = ("个百分点", "百分点", "个基点", "基点", "%", "‰")
MONEY: Final = ("人民币", "美元", "欧元", "日元", "港元", "元")
TIME: Final = (
    "个工作日", "工作日", "个小时", "小时", "分钟", "秒钟", "个月", "个季度", "毫秒", "微秒", "纳秒", "周岁",
    "岁", "年", "天", "日", "周", "秒", "时",
)  # fmt: skip
TECHNICAL: Final = (
    "平方公里", "平方千米", "平方米", "立方米每秒", "立方米",  "吨标准煤", "吨标煤", "吨二氧化碳", "千克标准煤", "克标准煤",
    "千瓦小时", "千瓦时", "度电", "兆瓦时", "吉瓦时", "拍瓦", "太瓦", "吉瓦", "兆瓦", "千瓦", "瓦", "千伏安", "千伏",
    "伏", "兆赫兹", "吉赫兹", "太赫兹", "千赫兹", "赫兹", "兆帕", "千帕", "帕", "摄氏度", "量子比特", "比特",
    "字节", "公里", "千米", "海里", "厘米", "毫米", "微米", "纳米", "米", "公顷", "亩", "公斤", "千克", "毫克", "微克",
    "克", "吨", "毫升", "升", "流明", "像素", "克拉", "贝尔", "分贝", "度",
)  # fmt: skip
_LATIN: Final = (
    "kWh", "MWh", "GWh", "TWh", "kW", "KW", "kw", "MW", "GW", "TW", "PW", "Wh", "W", "kHz", "KHz", "MHz", "GHz", "THz", "Hz",
    "Kbps", "kbps", "Mbps", "Gbps", "Tbps", "bps", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "PFLOPS", "EFLOPS", "TFLOPS",
    "PFlops", "EFlops", "TFlops", "GFlops", "Flops", "TOPS", "nm", "μm", "um", "mm", "cm", "km", "kg", "mg", "kV", "KV",
    "MPa", "kPa", "GPa", "Pa", "keV", "MeV", "GeV", "eV", "dB", "℃", "°C", "TEU", "mL", "ml", "ppm", "m3", "m2", "m³", "m²",
    "m", "V", "T", "g", "t",
)  # fmt: skip
COUNT: Final = (
    "标准箱", "自然箱", "标箱", "张床位", "张床", "床位", "学时", "课时", "人天", "人年", "人次", "车次",
    "架次", "航次", "批次", "班次", "场次", "次", "家次", "台套", "台（套）", "套（台）", "名", "位", "个", "家", "件", "项", "条",
    "人", "户", "篇", "份", "部", "套", "台", "辆", "艘", "架", "座", "处", "所", "支", "批", "场", "期", "种", "类", "款",
    "门", "只", "头", "株", "张", "本", "册", "例", "起", "栋", "幢", "间", "站", "片", "块", "对", "组", "层", "步", "环",
    "宗", "卷", "把", "口", "尾", "羽", "棵", "盏", "具", "枚", "颗", "列", "节", "袋", "瓶", "箱", "门次", "例次", "道",
    "票", "单", "桩", "根", "筐", "顷", "倍", "成", "点", "担", "匹", "期次", "轮", "笔", "幅", "首", "集", "床",
    "枪", "孔", "间次", "席", "届", "年一遇",
)  # fmt: skip


_NOT_BEFORE: Final = {
    "项": "目", "个": "体人性", "家": "庭具电政园长校居族乡", "台": "湾风账", "条": "件例",
    "人": "工才力口员类民大均文物体居形机", "名": "单牌城录镇校师医优胜", "户": "籍外", "年": "度级轻产龄代",
    "点": "位击", "支": "撑持付柱线部出农教", "场": "所景馆地站均", "期": "间限货末待刊", "所": "有以需在属",
    "种": "植子业质养源粮苗", "类": "型脑别", "位": "置于居", "站": "点立", "层": "次级面", "对": "接外口标象应",
    "组": "织建合成", "本": "地土科级规市省次县区办方实计纲身质人来着报", "集": "群聚中成约团装体", "部": "门分署委",
    "列": "车入为", "单": "位个", "道": "路德", "口": "岸碑", "步": "伐行道", "环": "节境保", "片": "区段",
    "块": "链", "批": "准发", "款": "项", "门": "店户类诊槛", "张": "江", "头": "部雁", "级": "别", "件": "套",
    "份": "额", "度": "电", "面": "向", "次": "生", "首": "都", "升": "级", "时": "代期间", "元": "素宇旦件",
    "天": "然津空", "届": "人全中委政党满时别末常大", "日": "常报", "周": "期边", "秒": "", "米": "粉", "亩": "均", "座": "谈",
}  # fmt: skip
"""What must not follow a unit: 1935项目 is not 1,935 items."""


def _any(*groups: tuple[str, ...]) -> str:
    words = {word for group in groups for word in group}
    heads: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        stop = _NOT_BEFORE.get(word)
        heads.setdefault(word[0], []).append(re.escape(word[1:]) + (f"(?![{stop}])" if stop else ""))
    return "|".join(f"{re.escape(head)}(?:{'|'.join(rest)})" for head, rest in sorted(heads.items()))


_LATIN_UNIT: Final = rf"(?:{_any(_LATIN)})(?![A-Za-z])"
_HAN_UNIT: Final = _any(PERCENT, MONEY, TIME, TECHNICAL, COUNT)
_COUNTED: Final = _any(MONEY, TIME, TECHNICAL, COUNT)
_PER: Final = (
    r"/(?:常住人口|人口|劳动力|GDP"
    rf"|(?:百万|[万亿百]|千(?![瓦米克伏赫帕]))?(?:{_COUNTED}))(?:·(?:年|月|日|天))?"
)
UNIT: Final = rf"(?:(?:{_LATIN_UNIT}|{_HAN_UNIT})(?:{_PER})?(?:（(?:{_any(COUNT)}){{1,2}}）)?|/(?:10|十)万)"
"""A unit, with what it is counted per and an alternative in brackets (``家（个）``)."""

_SIZES: Final = tuple(unit for unit in TECHNICAL if unit not in {"度", "升", "克"})
CLASS_UNIT: Final = rf"(?:{_LATIN_UNIT}|{_any(_SIZES, ('毫秒', '微秒', '秒', '分钟'))})"
"""Units that make a class without a number (``MW级``, ``公里级``)."""

_TECHNICAL: Final = frozenset(TECHNICAL) | frozenset(_LATIN)
_AREAS: Final = frozenset({"公里", "平方公里", "亩", "公顷", "吨", "平方米", "立方米", "米", "度", "TEU"})
_TIME: Final = frozenset(TIME)


def is_technical(unit: str | None) -> bool:
    """Whether the unit measures a thing technically (kW, 毫米)."""
    return unit is not None and unit in _TECHNICAL


def is_bulk(unit: str | None) -> bool:
    """Whether the unit measures what a place has or makes as often as what a device does (公里, 亩, 吨)."""
    return unit is not None and unit in _AREAS


def is_time(unit: str | None) -> bool:
    """Whether the unit is one of time."""
    return unit is not None and unit in _TIME
