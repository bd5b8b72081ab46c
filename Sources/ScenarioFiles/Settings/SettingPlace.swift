/// Where a setting stands.
struct SettingPlace {
    /// The file.
    var file = "scenario.yaml"
    /// Line, from 1.
    var line: Int
    /// Column in characters, from 1.
    var column: Int
}

/// Where the rules of `roles` stand, for warnings about them.
struct RoleRulePlaces {
    var helpers: SettingPlace?
    var receivers: SettingPlace?
}
