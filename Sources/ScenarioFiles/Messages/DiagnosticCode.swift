public import Counties

/// The stable codes of everything that can be wrong with a scenario or a plan.
///
/// `docs/diagnostics.md` is written from this list, and a test keeps the two alike.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    /// A directory, pipe or device stands where a file should be.
    case notARegularFile = "E101"
    /// A link leads out of the scenario's folder.
    case linkLeavesFolder = "E102"
    /// A file is above its limit (CSV 256 MB, scenario.yaml 1 MB).
    case fileTooLarge = "E103"
    /// A file cannot be read.
    case unreadableFile = "E104"
    /// A required file is missing.
    case missingFile = "E105"
    /// Bytes are neither UTF-8 nor GB18030.
    case badEncoding = "E106"
    /// A file is no text (workbook, UTF-16, NUL bytes).
    case binaryFile = "E107"
    /// A file is empty, without a header.
    case emptyFile = "E108"
    /// A file is no .xlsx workbook.
    case otherFormat = "E109"
    /// A workbook is damaged, breaks its format, or may be malicious.
    case damagedWorkbook = "E110"
    /// Two sheets are the same table.
    case doubledSheet = "E111"
    /// Cells are merged inside a table.
    case mergedCells = "E112"
    /// A quote is never closed.
    case unclosedQuote = "E201"
    /// A quote stands where none may stand.
    case strayQuote = "E202"
    /// A line ends with a carriage return alone.
    case loneReturn = "E203"
    /// A row has more or fewer fields than the header.
    case raggedRow = "E204"
    /// Two headers name the same column.
    case doubledHeader = "E205"
    /// A required column is missing.
    case missingColumn = "E206"
    /// The unit in a header does not fit the column.
    case headerUnit = "E207"
    /// A cell stands under no header.
    case cellWithoutHeader = "E208"
    /// Not a number.
    case notANumber = "E301"
    /// A number has thousands separators.
    case thousandsSeparator = "E302"
    /// A value is out of range.
    case outOfRange = "E303"
    /// A unit of another dimension.
    case wrongDimension = "E304"
    /// An unknown unit.
    case unknownUnit = "E305"
    /// Not a whole number.
    case notWhole = "E306"
    /// More than 6 decimals.
    case tooManyDecimals = "E307"
    /// A word that the column does not know.
    case unknownWord = "E308"
    /// A required cell is blank.
    case missingCell = "E309"
    /// A spreadsheet turned a code into a number.
    case damagedCode = "E310"
    /// A text is too long, has control characters, or is reserved.
    case badText = "E311"
    /// A group is not written as it should be.
    case badGroup = "E312"
    /// Not a year or a month.
    case badDate = "E314"
    /// An error value of a spreadsheet stands in a cell.
    case cellError = "E315"
    /// A formula without a stored result.
    case formulaWithoutValue = "E316"
    /// A date, a time, TRUE or FALSE in a column that takes none.
    case otherKind = "E317"
    /// A code of Han characters alone among codes with digits.
    case codeWithoutDigits = "E318"
    /// A county that counties.csv does not have.
    case unknownCounty = "E401"
    /// A reference to a row that does not exist.
    case unknownKey = "E402"
    /// Two rows have the same key.
    case duplicateKey = "E403"
    /// A name that several counties have.
    case doubtfulName = "E404"
    /// A county is paired with itself.
    case pairedWithItself = "E405"
    /// Two units for one resource.
    case twoUnits = "E406"
    /// Longitude without latitude, or the reverse.
    case halfCoordinates = "E407"
    /// The input coefficients of a node add up to 1 or more.
    case columnSum = "E501"
    /// The spectral radius of the input coefficients is 1 or more.
    case spectralRadius = "E502"
    /// Two directions of a proximity differ.
    case asymmetricProximity = "E503"
    /// The slopes of a fund response rise.
    case risingSlope = "E504"
    /// A project needs special bonds that it may not use.
    case bondNotEligible = "E505"
    /// The latest start of a project lies before the earliest.
    case emptyStartWindow = "E506"
    /// The points of a project grow with an investment that is blank.
    case missingInvestment = "E507"
    /// The rules choose a county for both sides.
    case chosenTwice = "E601"
    /// Not valid YAML.
    case yamlSyntax = "E701"
    /// A YAML feature that is refused: anchor, alias, tag, merge key, directive, several documents.
    case yamlFeature = "E702"
    /// YAML nested too deeply.
    case yamlDepth = "E703"
    /// An unknown setting.
    case unknownSetting = "E704"
    /// A setting has the wrong shape.
    case wrongShape = "E705"
    /// A setting has a wrong value.
    case badSetting = "E706"
    /// A required setting is missing.
    case missingSetting = "E707"
    /// A setting is given twice.
    case doubledSetting = "E708"
    /// Several helpers for a receiver, where projects or modes ask for one.
    case severalHelpers = "E709"
    /// The reward for unspent money is not below the first slope of the guidance fund.
    case rewardAboveSlope = "E710"
    /// Start windows or yearly pools without a first planned year.
    case missingFirstYear = "E711"
    /// A plan file that cannot be read.
    case badPlan = "E801"
    /// A CSV file that is no table of a scenario.
    case unknownFile = "W101"
    /// A sheet that is no table of a scenario.
    case unknownSheet = "W103"
    /// Totals and notes below a table on a sheet, not read.
    case tableNote = "W104"
    /// Cells outside of the header of a sheet, not read.
    case cellBesideTable = "W105"
    /// A table has no rows.
    case headerOnly = "W102"
    /// An unknown column, not read.
    case unknownColumn = "W201"
    /// Full-width characters, read as plain ones.
    case fullWidth = "W202"
    /// A value far off its usual scale.
    case unusualScale = "W301"
    /// A value has more than 4 decimals and was rounded.
    case roundedValue = "W302"
    /// Codes that are not six digits beginning with 37.
    case foreignCode = "W303"
    /// Coordinates outside Shandong.
    case farCoordinates = "W304"
    /// Figures that do not fit each other.
    case oddRelation = "W305"
    /// A pairs row whose counties do not have their roles, left out.
    case pairWithoutRole = "W401"
    /// A row of a county without the role, left out.
    case rowWithoutRole = "W402"
    /// A value on a forbidden pair, left out.
    case valueOnForbidden = "W403"
    /// A quota counts no county.
    case emptyGroup = "W404"
    /// A line of `sources` speaks of a table, column or row that does not exist.
    case aimlessSource = "W405"
    /// A project names a landing county that is no receiver, or a source that is no helper.
    case projectWithoutRole = "W406"
    /// A pool for a year that is not planned.
    case unplannedYear = "W407"
    /// A floor without points and without total.
    case emptyFloor = "W408"
    /// Projects fail a threshold that only warns.
    case failedWarning = "W409"
    /// A stock is blank where projects may need it, so that it sets no limit.
    case blankStock = "W410"
    /// A row of a pool without any figure, so that it limits nothing.
    case emptyPool = "W411"
    /// Weights do not add up to 1.
    case weightSum = "W501"
    /// Every chain weighs 0, so that the chain part adds nothing.
    case weightlessChains = "W502"
    /// Counties without the indicator cannot be chosen.
    case blankIndicator = "W601"
    /// Fewer counties than wanted could be chosen.
    case fewChosen = "W602"
    /// No helper or no receiver.
    case emptySide = "W603"
    /// A lower limit above the upper one cannot be kept.
    case contradictoryLimits = "W701"
    /// A setting that has no effect beside the others.
    case idleSetting = "W702"

    /// An error for codes with E, a warning for codes with W.
    public var severity: Diagnostic.Severity { rawValue.hasPrefix("E") ? .error : .warning }
}
