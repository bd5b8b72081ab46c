import Testing

@testable import Planning

@Suite struct LevelDescentTests {
    @Test func `levels begin at the bound and go down by longer and longer steps until one is held`() {
        var descent = LevelDescent(value: 0, bound: 16_000)
        #expect(descent.level == 16_000)
        descent.note(.refuted, of: 16_000, reached: 0)
        #expect(descent.level == 14_999)
        descent.note(.refuted, of: 14_999, reached: 0)
        #expect(descent.level == 12_998)
        descent.note(.held, of: 12_998, reached: 13_000)
        // 13,000 is held and 14,999 is not: half-way between, rounded up.
        #expect(descent.value == 13_000 && descent.bound == 14_998 && descent.level == 13_999)
    }

    @Test(arguments: [0, 1, 2, 3, 99, 100, 12_345, 999_999, 1_000_000] as [Int64])
    func `the highest level that is held is found and proved`(highest: Int64) {
        var descent = LevelDescent(value: -50, bound: 1_000_000)
        var levels = 0
        while let level = descent.level {
            #expect(level > descent.value && level <= descent.bound)
            levels += 1
            let isHeld = level <= highest
            descent.note(isHeld ? .held : .refuted, of: level, reached: isHeld ? level : descent.value)
        }
        #expect(descent.value == highest && descent.bound == highest)
        #expect(levels <= 30)
    }

    @Test func `an open level is left for lower ones, and taken up again with more time when these are settled`() {
        var descent = LevelDescent(value: 8_000, bound: 10_000)
        descent.note(.held, of: 9_000, reached: 9_000)
        #expect(!descent.needsTime)
        #expect(descent.level == 9_500)
        descent.note(.open, of: 9_500, reached: 9_000)
        #expect(!descent.needsTime)
        #expect(descent.level == 9_250)
        descent.note(.held, of: 9_250, reached: 9_498)
        #expect(!descent.needsTime)
        // Only 9,499 lies between: open as well, it is all that is left.
        #expect(descent.level == 9_499)
        descent.note(.open, of: 9_499, reached: 9_498)
        #expect(descent.needsTime)
        #expect(descent.level == 9_749 && descent.bound == 10_000)
    }

    @Test func `below a doubtful level the lower ones are tried, down to the next`() {
        var descent = LevelDescent(value: 1_000_000, bound: 1_000_100)
        descent.note(.held, of: 1_000_000, reached: 1_000_000)
        var tried: [Int64] = []
        while let level = descent.level, !descent.needsTime {
            tried.append(level - 1_000_000)
            descent.note(.doubtful, of: level, reached: 1_000_000)
        }
        #expect(tried == [50, 25, 12, 6, 3, 1])
        // All are tried again with more time, as some may have been left open for want of it.
        #expect(descent.level == 1_000_050 && descent.bound == 1_000_100)
    }

    @Test func `a refuted level takes the open ones above it with it`() {
        var descent = LevelDescent(value: 0, bound: 1_000)
        descent.note(.open, of: 1_000, reached: 0)
        descent.note(.refuted, of: 500, reached: 0)
        #expect(descent.bound == 499)
        while let level = descent.level { descent.note(.held, of: level, reached: level) }
        #expect(descent.value == 499)
    }

    @Test func `levels below nothing are levels like others`() {
        var descent = LevelDescent(value: -1_000, bound: -10)
        while let level = descent.level {
            descent.note(level <= -77 ? .held : .refuted, of: level, reached: min(level, -77))
        }
        #expect(descent.value == -77 && descent.bound == -77)
    }

    @Test func `a plan at the bound leaves nothing to try`() {
        #expect(LevelDescent(value: 5, bound: 5).level == nil)
        #expect(LevelDescent(value: 6, bound: 5).level == nil)
    }
}
