extension StarterScenario {
    /// `scenario.yaml` of the starter scenario; every setting that is commented out shows its default.
    static let settings = """
        # 结对情景设置。以 # 开头的行是说明，不起作用；注释掉的设置项写的是默认值。
        # Settings of a pairing scenario. Lines that begin with # are notes; settings that are commented out show defaults.

        format: 1                      # 格式版本，必填，只能是 1 / version of the format, required
        id: starter                    # 情景代号：小写字母、数字、连字符 / identity: small letters, digits, hyphens
        title: {zh: 示例情景（示例数据）, en: Starter scenario (example data)}
        base_year: 2024                # 数据年份 / year of the figures

        # 角色规则：只用于 counties.csv 中角色为空的县，按指标排序后截取，可限制每市个数。
        # Roles by rule, only where counties.csv leaves the role blank: rank, cut, cap per prefecture.
        # roles:
        #   helpers:   {by: gdp, top: 10, max_per_city: 3}
        #   receivers: {by: need_index, top: 10, except: []}

        pairing:
          helpers_per_receiver: {min: 1, max: 1}    # 每个弱县的强县数 / helpers for each receiver
          receivers_per_helper: {min: 0, max: 1}    # 每个强县的弱县数，max 可写 none / receivers for each helper
          # allow_unpaired: false        # 是否允许弱县暂不结对 / whether a receiver may stay unpaired
          # unpaired_penalty: 0          # 每个未结对弱县扣分 / points subtracted for each of them
          # only_listed: false           # 是否只能从 pairs.csv 所列中选择 / only pairs listed in pairs.csv
          # same_city: allow             # 同市结对：allow 允许，forbid 禁止，require 必须 / pairs inside one prefecture
          # max_minutes: 480             # 最长行车时间（分钟），默认不限 / longest journey, default none
          # max_km: 500                  # 最长公路里程（公里），默认不限 / longest way by road, default none
          # keep_current: {changes_max: none, bonus: 0}   # 现行结对最多调整几对；每保留一对加分 / current pairs

        # score: {params: default, missing: 0.5, min_coverage: 0.5}   # 评分参数 / parameters of the score
        # solve: {gap: 0, seconds: 300}                               # 求解精度与时限 / when the search stops

        """
}
