"""What may stand beside a verb: adverbs before it, nouns that make it a noun, phrases that frame it."""

from __future__ import annotations

from typing import Final

from ceyuan.facts.actions_verbs import words

ADVERBS: Final = words(
    """
    大力 积极 深入 持续 着力 全面 稳步 全力 奋力 聚力 努力 力争 切实 扎实 充分 有效 有力 重点 主动 率先
    优先 逐步 及时 适时 定期 尽快 不断 继续 严格 坚决 坚定 精准 科学 合理 系统 协同 共同 联合 统一 统筹
    分类 分级 分层 分批 分步 有序 有效 稳妥 审慎 超前 前瞻 提前 集中 深度 广泛 普遍 高效 高位 加紧 抓紧
    加力 纵深 滚动 动态 同步 同时 切实 认真 用心 精心 牢牢 始终 自觉 依法 依规 按需 择优 择机 适度 适当
    适量 大幅 明显 基本 初步 显著 整体 综合 一体 整体 鼎力 合力 全程 全域 全员 多元 多方 多点 独立 自主
    从严 从快 尽早 尽力 竭力 强力 快速 迅速 立即 即时 严厉 着重 会同 迭代 灵活 细致 深刻 牢固 规模 批量
    常态 长期 长效 每年 每季 每月 累计 计划 拟于 原则 特别 尤其 还要 更要 也要 就要 既要 又要 须要 应当
    必须 务必 需要 不再 再次 重新 另外 此外 其中 因此 从而 进而 并且 同样 相应 随时 就近 就地 免费 无偿
    专门 单独 分别 各自 相互 互相 足额 如期 按期 按时 直接 亲自 自行 自愿 提速 牵头 携手 负责 更好 更多
    更快 更大 更高 勇于 善于 敢于 致力 倾力 悉力 通力 用力 加倍 加以 予以 进行 大胆 公平 公正 公开 加快
    加速 探索 新增 谋划 启动 组织 整体 平稳 绿色 规范 创新 联动 差异 错位 滚动 成功 圆满 优质
    """
)
"""Two characters that say how; a verb of the same form counts as such only before another verb."""

ADVERBS_LONG: Final = words(
    """
    精准化 进一步 高标准 高水平 高质量 高起点 高效率 高规格 高精度 全方位 全方面 全链条 全过程 全周期
    全覆盖 多渠道 多层次 多形式 多途径 多维度 多举措 分阶段 分步骤 分领域 分行业 分区域 分层次 分类别
    成体系 成规模 成建制 大规模 大幅度 更好地 更大力度 更高水平 更高标准 因地制宜 因企制宜 多措并举
    多管齐下 有计划 有组织 有步骤 有重点 按规定 按程序 按要求 依法依规 分级分类 分类分级 分区分类
    集中力量 整合资源 原则上 有针对性地 常态化 系统化 规范化 制度化 市场化 集约化 一体化 最大限度
    最大程度 前瞻性 战略性 创造性 针对性地 有条件地 持续性 全流程 全领域 全天候 加快速度 结合实际
    全面深入 深入持续 扎扎实实 全力以赴 积极稳妥 积极主动 循序渐进 稳扎稳打 一体推进 系统性 体系化
    规模化 精细化 差异化 多元化 梯次 梯度 滚动式 清单化 项目化 网格化 实体化 协同化 定期或不定期
    及时有效 全面准确 与时俱进 试点先行 先行先试 充分地 逐年 逐级 逐项 逐一 依托现有 共同努力 同时也
    在此基础上 有利时机 坚定不移 持之以恒 旗帜鲜明 毫不动摇 以点带面
    """
)
"""Adverbs of three to five characters."""

PARTICLES: Final = frozenset("要应须需再并更还又也均都拟另同")
"""Single characters before a verb that say nothing about it. All only directly before one."""

FOLLOWERS: Final = words(
    """
    机制 体系 能力 水平 力度 政策 措施 制度 工作 模式 方式 方案 行动 工程 平台 环境 主体 成果 资源 需求
    过程 领域 场景 方向 标准 效率 质量 基础 目标 任务 格局 规划 战略 路径 态势 理念 空间 动力 活力 步伐
    进程 进度 渠道 手段 条件 效果 成效 效应 作用 功能 服务 活动 计划 基地 中心 机构 人才 团队 要素 生态
    网络 系统 项目 单位 部门 企业 产业 保障 用地 资金 基金 经费 费用 收入 成本 指标 指数 流程 程序 环节
    阶段 周期 周边 全局 大局 思路 原则 现状 形势 背景 机遇 引领 驱动 策源 创业 链条 链路 装置 设备 设施
    软件 硬件 技术 工艺 产品 材料 市场 经验 案例 问题 风险 隐患 责任 义务 权力 权限 权利 权益 思想 意见
    建议 办法 细则 队伍 人员 干部 专家 学者 学院 学校 院所 导向 主线 重心 定位 结构 比例 总量 增量 存量
    强度 密度 速度 程度 深度 广度 意识 素质 素养 关系 边界 底线 红线 清单 目录
    """
)
"""Nouns that make the verb before them a modifier where both stand behind another verb (完善推进机制)."""

ABSTRACT: Final = FOLLOWERS - words(
    """
    企业 产业 项目 单位 部门 机构 团队 人才 基地 中心 平台 技术 产品 市场 资源 人员 专家 学校 院校 活动
    服务 设备 设施 计划 行动 工程 经费 资金 费用
    """
)
"""Behind a noun-like verb at the head of a clause: 发展水平, 管理制度, but not 支持企业, 发展产业."""
INNOVATED: Final = words(
    """
    模式 方式 机制 手段 路径 渠道 技术 产品 服务 体制 方法 举措 载体 工具 制度 政策 流程 体系
    """
)
"""What 创新 is a verb before."""
HEADNOUN: Final = words(
    """
    发展 建设 服务 应用 管理 保障 组织 研究 规划 改革 治理 生产 培训 监管 评价 评估 考核 监测 合作 激励
    奖励 支持 引导 创新 规范 统筹 设计 运营 试点 实施 示范 监督 保护 指导 培养 使用 支撑 运行 配套 投入
    宣传 执行 修复 整治 开放 防控 安置 招聘 检查 研发 转化 转型 合作 审批 参与 布局
    """
)
"""Verbs that are nouns at the head of a clause when a word of :data:`ABSTRACT` follows."""

PREPOSITIONS: Final = words(
    """
    围绕 聚焦 依托 通过 针对 面向 按照 根据 结合 利用 运用 立足 对于 基于 适应 对标 瞄准 借助 紧盯 紧扣
    借鉴 遵循 鉴于 随着 除了 凭借 比照 参照 锚定 面对 依据 自从 借力 顺应 着眼 坚持
    """
)
PREPOSITION: Final = frozenset("以在对将把由为与向从于给按让使自除经因")
CLOSERS: Final = words(
    """
    领域 方面 地区 行业 环节 优势 要求 原则 需求 区域 产业 力量 契机 引领 作用 资源 方式 手段 平台 重点
    抓手 主体 载体 核心 导向 主线 目标 方向 企业 单位 机构 部门 学校 院校 高校 群体 情况 规定 意见 部署
    计划 团队 人才 基地
    """
)
"""What a prepositional phrase ends with; a verb behind it is the clause's own."""
CLOSER: Final = frozenset("中上下内间等里后前区县市省")
ACTORS: Final = words(
    """
    部门 单位 企业 院校 高校 学校 机构 政府 各地 地区 组织 协会 集团 公司 银行 各省 各市 各区 各县
    高新区 区县 县市 地方 乡镇 委员会 办公室 领导小组 省市 校企 双方
    """
)
MANNER: Final = words("积极 重点 大力 主动 牵头 负责 联合 切实 认真 共同 及时 定期 加快 具体 统一 协同")
"""Adverbs that only an actor can have: behind a subject they announce an action."""
COMPOUNDS: Final = words(
    """
    增强现 孵化器 开发区 开发者 开发商 研究院 研究所 研究生 研究会 研究型 研究员 服务业 服务器 服务商
    服务员 服务型 服务区 服务站 服务网 示范区 示范点 示范性 试验区 试验田 试验场 承载力 生产力 生产者
    生产线 生产性 创新型 创新链 创新券 创新性 创新力 保护区 保护地 管理局 管理部 管理者 管理层 管理费
    培训班 供应链 供应商 运营商 建设者 建设局 组织者 组织部 组织法 引领者 支撑点 支撑力 检验所 检查站
    应用型 应用商 投入品 投入产 规划纲 规划区 规划图 教育部 合作社 合作区 合作方 改革委 发展部 发展史
    发展权 发展带 发展轴 设计师 设计院 运营者 引导区 使用权 治理权 评价表 审批权 监管局 交付率 消纳率
    治疗仪 修复剂 升级版 配置权 培养皿 解决方 转化率 登记证 处理器 处理厂 控制器 控制线 调节器 储备库
    储备林 输出地 承接地 报告会 报告书 举办地 落实率 对接受 服务机 建设用 发展不 丰富度 优化度 公开课
    公开性 发动机 发行人 采集器 控制系 提供商 提供者
    """
)
"""Nouns that start with a verb."""
COMPOUND_STARTS: Final = frozenset(word[:2] for word in COMPOUNDS)
HEAD_NOUNS: Final = words(
    """
    平台 体系 机制 制度 中心 基地 园区 集群 高地 标准 目录 办法 计划 方案 行动 工程 基金 网络 系统
    实验室 研究院 示范区 先导区 集聚区 试验区 数据库 联盟 规划 清单 图谱 指南 能力 水平 项目 队伍
    """
)
"""Nouns that can head an object of their own."""
RESULTS: Final = words(
    """
    提升 提高 增强 优化 完善 改善 健全 拓展 扩大 加快 增长 形成 建立 建成 显现 加强 壮大 深化 深入 推进
    下降 降低 夯实 巩固 丰富 突破 涌现 提速 凸显 好转 缩小 减少 强化 改观 攀升 集聚 释放 融合 普及 推广
    确立 上升 领先 前列 明显 显著 坚实 有力 高效 活跃 成型 发展 构建
    """
)
"""What a goal says of its subject (水平显著提升), with one of :data:`DEGREES` before it."""
DEGREES: Final = words(
    """
    逐年 显著 明显 不断 持续 大幅 稳步 更加 更为 更趋 日益 日趋 一步 逐步 基本 初步 全面 加快 加速 大大
    有效 全国 世界 成效 国内 进展 实现 走在 快速 蓬勃
    """
)
TAKES: Final = words(
    """
    纳入 作为 列入 融入 引入 贯穿 用于 编入 并入 落实 延伸 下放 导入 植入 挂钩 结合 办成 建成
    """
)
"""Verbs of 将X……."""
SETTLED: Final = words(
    """
    建设 发展 研发 布局 部署 开发 培养 整合 创新 改造 应用 研究 谋划 启动 利用 运用
    """
)
"""Noun-like verbs that are verbs behind a light one all the same, unless a noun follows."""
FRAMES: Final = words(
    """
    原则 要求 模式 方式 思路 精神 需要 形式 规律 目标 导向 主线 抓手 契机 方向 理念 方针
    """
)
"""A clause with a preposition that ends so is the frame of what follows (按照……的原则，)."""
NOT_TIME: Final = words(
    """
    小时 实时 即时 及时 学时 课时 售后 落后 事前 事后 产前 产后 学前 向前 课后 随时 战时 平时 售前 目前
    先后 往后 靠前
    """
)
"""Words that end as a condition does and are none."""
DOERS: Final = words(
    """
    企业 高校 院校 机构 单位 团队 人才 基地 学校 部门 各地 地区 力量 平台 人员 组织 协会 园区 主体
    """
)
"""Who is supported and still has to be told to do what."""
