package alvh.cli;

import alvh.market.OptionChain;
import alvh.mispricing.Candidate;
import alvh.mispricing.CandidateKind;
import alvh.mispricing.CandidateLeg;
import alvh.mispricing.ChainScan;
import alvh.mispricing.JointRow;
import alvh.mispricing.ParityGap;
import alvh.mispricing.SliceScan;
import alvh.mispricing.VixFuture;
import alvh.mispricing.VolBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The mispricing scan for people.
record MispricingText(MispricingReport report) {
  private static final int POINT_DECIMALS = 3;
  private static final int MOST_FINDINGS = 10;
  private static final double THIRTY_DAYS = 30 / 365.0;

  List<String> lines(@Nullable LocalDate expiry) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < report.chains().size(); i++) {
      chain(report.chains().get(i), DiscountText.of(report.discounting().get(i)), lines);
    }
    if (expiry != null) {
      report.chains().stream()
          .flatMap(c -> c.slices().stream())
          .filter(s -> s.slice().expiry().date().equals(expiry))
          .forEach(s -> parity(s, lines));
    }
    joint(lines);
    return lines;
  }

  private static void chain(ChainScan scan, String discounting, List<String> lines) {
    OptionChain chain = scan.chain();
    heading(
        chain.underlying()
            + " options at "
            + Moments.shown(chain.asOf())
            + ", "
            + GradeText.shown(chain.graded()),
        lines);
    lines.add(chain.source() + "; " + discounting);
    lines.add(
        "funding to 30 days "
            + Numbers.percent(scan.funding().lendingRate(THIRTY_DAYS), 2)
            + " lent, "
            + Numbers.percent(scan.funding().borrowingRate(THIRTY_DAYS), 2)
            + " borrowed; bought at the ask, sold at the bid, fees of the day");
    lines.add("");
    if (scan.isJudged()) {
      findings(scan, lines);
    } else {
      lines.add(GradeText.notJudged(chain.grade()) + ". Nothing below could be traded.");
    }
    lines.add("");
    lines.add("Nearest of each kind (points per package after fees; negative: what is missing):");
    var table = table();
    for (CandidateKind kind : CandidateKind.values()) {
      scan.best(kind).ifPresent(p -> row(table, p, scan.isJudged()));
    }
    lines.addAll(table.lines());
    lines.add("");
    lines.add(parity(scan));
    lines.add(
        "Sizes of the quotes are not known. AM and PM options of one date, and options of two"
            + " dates, settle to different values and are not compared.");
    if (chain.underlying().equals("VIX")) {
      lines.add(
          "A conversion or reversal against the VX of the same date could be traded; it is not"
              + " looked for, as a VX settlement is no quote.");
    }
  }

  private static void findings(ChainScan scan, List<String> lines) {
    long wild = scan.slices().stream().filter(s -> s.condition().isWild()).count();
    lines.add(
        scan.found().isEmpty()
            ? "No arbitrage: nothing in "
                + scan.slices().size()
                + " expiries could be traded at a gain after fees."
            : scan.found().size() + " could be traded at a gain after fees:");
    if (!scan.found().isEmpty()) {
      var table = table();
      scan.found().stream().limit(MOST_FINDINGS).forEach(p -> row(table, p, true));
      lines.addAll(table.lines());
    }
    if (wild > 0) {
      lines.add(
          wild
              + " of "
              + scan.slices().size()
              + " expiries have wild quotes near the money (too wide, or none with two sides): "
              + scan.slices().stream()
                  .filter(s -> s.condition().isWild())
                  .map(s -> s.slice().root() + " " + s.slice().expiry().date())
                  .collect(Collectors.joining(", "))
              + ". What seems to gain there is no money.");
    }
    List<ChainScan.Placed> unbelievable =
        scan.executable().stream().filter(p -> !p.isFound()).toList();
    if (!unbelievable.isEmpty()) {
      var table = table();
      unbelievable.stream().limit(MOST_FINDINGS).forEach(p -> row(table, p, true));
      lines.addAll(table.lines());
    }
  }

  private static String parity(ChainScan scan) {
    long strikes = scan.slices().stream().mapToLong(s -> s.gaps().size()).sum();
    long outside = scan.slices().stream().mapToLong(SliceScan::gapsOutside).sum();
    return "Put-call parity: at "
        + outside
        + " of "
        + strikes
        + " strikes the gap to the expiry's forward is larger than trading its call and put costs"
        + " (a conversion or reversal, if the forward traded; --expiry shows them).";
  }

  private static void parity(SliceScan slice, List<String> lines) {
    heading("Parity of " + slice.slice().root() + " " + slice.slice().expiry().date(), lines);
    var table = new TextTable("strike", "gap", "sold at", "bought at", "within costs");
    for (ParityGap gap : slice.gaps()) {
      table.row(
          Numbers.plain(gap.strike()),
          Numbers.fixed(gap.gap(), POINT_DECIMALS),
          Numbers.fixed(gap.low(), POINT_DECIMALS),
          Numbers.fixed(gap.high(), POINT_DECIMALS),
          gap.isWithinCosts() ? "yes" : "no");
    }
    lines.addAll(table.lines());
  }

  private static TextTable table() {
    return new TextTable("kind", "expiry", "root", "points", "locks", "quotes", "legs");
  }

  private static void row(TextTable table, ChainScan.Placed placed, boolean isJudged) {
    Candidate candidate = placed.candidate();
    OptionalDouble rate = candidate.lockedRate();
    table.row(
        candidate.kind().label(),
        placed.slice().slice().expiry().date().toString(),
        placed.slice().slice().root().name(),
        Numbers.fixed(candidate.points(), POINT_DECIMALS),
        isJudged && candidate.isExecutable() && rate.isPresent()
            ? Numbers.percent(rate.getAsDouble(), 2)
            : "-",
        placed.slice().condition().isWild() ? "wild" : "fine",
        candidate.legs().stream().map(MispricingText::leg).collect(Collectors.joining(" ")));
  }

  private static String leg(CandidateLeg leg) {
    String ratio =
        leg.ratio() == Math.rint(leg.ratio())
            ? Numbers.fixed(leg.ratio(), 0)
            : Numbers.fixed(leg.ratio(), POINT_DECIMALS);
    return (leg.ratio() > 0 ? "+" : "")
        + ratio
        + " "
        + leg.right().letter()
        + Numbers.plain(leg.strike())
        + "@"
        + Numbers.fixed(leg.price(), 2);
  }

  private void joint(List<String> lines) {
    heading("SPX variance beside VIX (vol points; a residual, not a parity)", lines);
    if (report.joint().rows().isEmpty()) {
      lines.add(
          "unknown: no VX settlement of the day is known at the moment (--data), no VIX chain");
      return;
    }
    var table =
        new TextTable(
            "settles",
            "days",
            "VX",
            "",
            "forward vol",
            "band",
            "convexity",
            "band",
            "VIX options",
            "residual",
            "verdict");
    report.joint().rows().forEach(r -> row(table, r));
    lines.addAll(table.lines());
    lines.add("");
    lines.add(
        "Convexity: root of forward variance less VX, >= 0 in theory. Residual: the same root less"
            + " that of the expected square of VIX from its options. Bands hold both sides of the"
            + " quotes, interpolation, missing tails, the clocks of quotes and VX, and fees.");
    report.unjudged().ifPresent(g -> lines.add(GradeText.notJudged(g) + "."));
    reasons(lines);
  }

  /// One line a reason, with the settlements that it holds for.
  private void reasons(List<String> lines) {
    report.joint().rows().stream()
        .filter(r -> !r.why().isEmpty())
        .collect(
            Collectors.groupingBy(
                JointRow::why,
                LinkedHashMap::new,
                Collectors.mapping(r -> r.settlement().toString(), Collectors.joining(", "))))
        .forEach((why, dates) -> lines.add("unknown for " + dates + ": " + why));
  }

  private static void row(TextTable table, JointRow row) {
    table.row(
        row.settlement().toString(),
        Numbers.fixed(row.days(), 1),
        row.future().map(f -> Numbers.fixed(f.settle(), 2)).orElse("-"),
        row.future().map(MispricingText::note).orElse(""),
        row.variance().map(v -> Numbers.fixed(v.vol().mid(), 2)).orElse("-"),
        row.variance().map(v -> band(v.vol())).orElse("-"),
        number(row.convexity()),
        span(row.convexityLow(), row.convexityHigh()),
        row.square().map(s -> Numbers.fixed(s.vol().mid(), 2)).orElse("-"),
        number(row.residual()),
        row.verdict().label());
  }

  private static String note(VixFuture future) {
    return (future.isWeekly() ? "weekly" : "") + (future.volume() == 0 ? " no trade" : "");
  }

  private static String band(VolBand band) {
    return span(OptionalDouble.of(band.low()), OptionalDouble.of(band.high()));
  }

  private static String span(OptionalDouble low, OptionalDouble high) {
    return low.isPresent() && high.isPresent() ? number(low) + " to " + number(high) : "-";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Numbers.fixed(value.getAsDouble(), 2) : "-";
  }

  private static void heading(String text, List<String> lines) {
    lines.add("");
    lines.add(text);
    lines.add("-".repeat(text.length()));
  }
}
