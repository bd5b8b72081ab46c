extension SettingSchema {
    /// Short Chinese names of the settings, by path; a test keeps them whole and apart.
    static let chineseNames: [String: String] = [
        "format": "格式版本", "id": "情景代号", "title": "标题", "title.zh": "中文标题", "title.en": "英文标题",
        "base_year": "基准年", "years": "规划年数",
        "roles.helpers.by": "强县排序指标", "roles.helpers.top": "强县取最高个数", "roles.helpers.bottom": "强县取最低个数",
        "roles.helpers.max_per_city": "强县每市上限", "roles.helpers.except": "强县除外名单",
        "roles.receivers.by": "弱县排序指标", "roles.receivers.top": "弱县取最高个数",
        "roles.receivers.bottom": "弱县取最低个数", "roles.receivers.max_per_city": "弱县每市上限",
        "roles.receivers.except": "弱县除外名单",
        "pairing.helpers_per_receiver.min": "每个弱县的强县数下限", "pairing.helpers_per_receiver.max": "每个弱县的强县数上限",
        "pairing.receivers_per_helper.min": "每个强县的弱县数下限", "pairing.receivers_per_helper.max": "每个强县的弱县数上限",
        "pairing.allow_unpaired": "允许弱县不配对", "pairing.unpaired_penalty": "未配对扣分",
        "pairing.only_listed": "只允许所列各对", "pairing.same_city": "同市结对", "pairing.max_minutes": "车程上限",
        "pairing.max_km": "里程上限", "pairing.keep_current.changes_max": "现行结对最多调整数",
        "pairing.keep_current.bonus": "保留现行结对加分",
        "objective.mode": "目标", "objective.k": "计入的弱县数",
        "score.params": "评分参数组", "score.missing": "缺数据部分的得分率", "score.min_coverage": "数据覆盖率下限",
        "solve.gap": "允许的最优性差距", "solve.seconds": "求解时限",
        "diagnose.prices.P1.min": "放宽价格：每个弱县的强县数下限", "diagnose.prices.P2.max": "放宽价格：每个强县的弱县数上限",
        "diagnose.prices.P3.forbid": "放宽价格：禁止结对", "diagnose.prices.P3.force": "放宽价格：强制结对",
        "diagnose.prices.P4": "放宽价格：同市、里程和车程", "diagnose.prices.P5": "放宽价格：分组名额",
        "diagnose.prices.P6": "放宽价格：延续性", "diagnose.prices.P12": "放宽价格：强县资源上限",
        "diagnose.never": "不得放宽的规则",
    ]
}
