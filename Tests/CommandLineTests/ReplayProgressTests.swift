import Testing

@testable import drydock

@Suite struct ReplayProgressTests {
  @Test(
    arguments: [
      (
        1_000_000,
        "██████░░░░░░ 50%  1,200 events, 120/s, 500 kB of 1.0 MB, 0:10 left"
      ),
      (nil, "1,200 events, 120/s, 500 kB"),
    ] as [(Int?, String)])
  func tellsRateAndTimeLeft(_ total: Int?, _ expected: String) {
    let progress = ReplayProgress(totalBytes: total, Console())
    #expect(progress.text(events: 1200, bytes: 500_000, seconds: 10) == expected)
  }

  @Test(arguments: [(0.4, "0:00"), (67, "1:07"), (3723, "1:02:03")])
  func showsTimesAsAClock(_ seconds: Double, _ expected: String) {
    #expect(ReplayProgress.clock(seconds) == expected)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345"),
  ])
  func groupsDigits(_ number: Int, _ expected: String) {
    #expect(number.grouped == expected)
  }

  @Test(arguments: [
    (Duration.nanoseconds(870), "870 ns"), (.nanoseconds(2840), "2.8 µs"),
    (.microseconds(9960), "10 ms"), (.milliseconds(174), "174 ms"), (.seconds(2), "2.0 s"),
  ])
  func shortensTimes(_ duration: Duration, _ expected: String) {
    #expect(duration.shortText == expected)
  }
}
