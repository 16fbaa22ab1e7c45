package alvh.cli;

import alvh.mispricing.Candidate;
import alvh.mispricing.CandidateLeg;
import alvh.mispricing.ChainScan;
import alvh.mispricing.ForwardVariance;
import alvh.mispricing.JointRow;
import alvh.mispricing.ParityGap;
import alvh.mispricing.SliceScan;
import alvh.mispricing.VixFuture;
import alvh.mispricing.VixSquare;
import alvh.mispricing.VolBand;
import alvh.surface.DiscountFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mispricing scan as JSON.
final class MispricingJson {
  private MispricingJson() {}

  static boolean holds(MispricingReport report, LocalDate date) {
    return report.chains().stream()
        .flatMap(c -> c.slices().stream())
        .anyMatch(s -> s.slice().expiry().date().equals(date));
  }

  static Map<String, Object> of(MispricingReport report, @Nullable LocalDate expiry) {
    Map<String, Object> json = Json.object();
    List<Object> chains = new ArrayList<>();
    for (int i = 0; i < report.chains().size(); i++) {
      chains.add(chain(report.chains().get(i), report.discounting().get(i), expiry));
    }
    json.put("chains", chains);
    json.put("signals", report.joint().signals().size());
    json.put("joint", report.joint().rows().stream().map(MispricingJson::row).toList());
    return json;
  }

  private static Map<String, Object> chain(
      ChainScan scan, DiscountFit fit, @Nullable LocalDate expiry) {
    Map<String, Object> json = Json.object();
    json.put("underlying", scan.chain().underlying());
    json.put("asOf", Moments.iso(scan.chain().asOf()));
    json.put("source", scan.chain().source());
    GradeText.put(json, scan.chain().graded());
    json.put("isJudged", scan.isJudged());
    DiscountText.put(json, fit);
    json.put("fundingSpread", scan.funding().spread());
    json.put("found", scan.found().stream().map(MispricingJson::placed).toList());
    json.put(
        "inWildQuotes",
        scan.executable().stream().filter(p -> !p.isFound()).map(MispricingJson::placed).toList());
    json.put("slices", scan.slices().stream().map(s -> slice(scan, s, expiry)).toList());
    return json;
  }

  private static Map<String, Object> placed(ChainScan.Placed placed) {
    Map<String, Object> json = Json.object();
    json.put("date", placed.slice().slice().expiry().date().toString());
    json.put("root", placed.slice().slice().root().name());
    json.putAll(candidate(placed.candidate(), true));
    return json;
  }

  private static Map<String, Object> slice(
      ChainScan scan, SliceScan slice, @Nullable LocalDate expiry) {
    Map<String, Object> json = Json.object();
    json.put("date", slice.slice().expiry().date().toString());
    json.put("root", slice.slice().root().name());
    json.put("forward", Json.number(slice.forward(), "no call and put pair"));
    json.put("forwardError", Json.number(slice.forwardError(), "no call and put pair"));
    json.put("lendingRate", scan.funding().lendingRate(slice.years()));
    json.put("borrowingRate", scan.funding().borrowingRate(slice.years()));
    json.put("isWild", slice.condition().isWild());
    json.put("halfWidth", slice.condition().halfWidth());
    json.put("straddle", slice.condition().straddle());
    json.put("pairs", slice.condition().pairs());
    json.put("strikesNearMoney", slice.condition().strikes());
    json.put("parityStrikes", slice.gaps().size());
    json.put("parityOutsideCosts", slice.gapsOutside());
    json.put("best", slice.candidates().stream().map(c -> candidate(c, scan.isJudged())).toList());
    if (slice.slice().expiry().date().equals(expiry)) {
      json.put("parity", slice.gaps().stream().map(MispricingJson::gap).toList());
    }
    return json;
  }

  private static Map<String, Object> candidate(Candidate candidate, boolean isJudged) {
    Map<String, Object> json = Json.object();
    json.put("kind", candidate.kind().name());
    json.put("points", candidate.points());
    json.put("isExecutable", isJudged && candidate.isExecutable());
    candidate.lockedRate().ifPresent(rate -> json.put("lockedRate", rate));
    json.put("legs", candidate.legs().stream().map(MispricingJson::leg).toList());
    return json;
  }

  private static Map<String, Object> leg(CandidateLeg leg) {
    Map<String, Object> json = Json.object();
    json.put("ratio", leg.ratio());
    json.put("right", leg.right().name());
    json.put("strike", leg.strike());
    json.put("price", leg.price());
    return json;
  }

  private static Map<String, Object> gap(ParityGap gap) {
    Map<String, Object> json = Json.object();
    json.put("strike", gap.strike());
    json.put("gap", gap.gap());
    json.put("low", gap.low());
    json.put("high", gap.high());
    json.put("withinCosts", gap.isWithinCosts());
    return json;
  }

  private static Map<String, Object> row(JointRow row) {
    Map<String, Object> json = Json.object();
    json.put("settlement", row.settlement().toString());
    json.put("days", row.days());
    json.put(
        "future",
        row.future()
            .<Object>map(MispricingJson::future)
            .orElseGet(() -> Json.unknown("no settlement of this VX is known at the moment")));
    json.put(
        "forwardVariance",
        row.variance()
            .<Object>map(MispricingJson::variance)
            .orElseGet(() -> Json.unknown(row.why())));
    json.put(
        "vixSquare",
        row.square()
            .<Object>map(MispricingJson::square)
            .orElseGet(() -> Json.unknown("no VIX options of this expiry")));
    json.put("clockAndCost", row.clock());
    String why = "needs forward variance and a future";
    json.put("convexity", Json.number(row.convexity(), why));
    json.put("convexityLow", Json.number(row.convexityLow(), why));
    json.put("convexityHigh", Json.number(row.convexityHigh(), why));
    String both = "needs forward variance and VIX options";
    json.put("residual", Json.number(row.residual(), both));
    json.put("residualLow", Json.number(row.residualLow(), both));
    json.put("residualHigh", Json.number(row.residualHigh(), both));
    json.put("verdict", row.verdict().name());
    return json;
  }

  private static Map<String, Object> future(VixFuture future) {
    Map<String, Object> json = Json.object();
    json.put("settle", future.settle());
    json.put("isWeekly", future.isWeekly());
    json.put("volume", future.volume());
    json.put("settledAt", Moments.iso(future.settledAt()));
    return json;
  }

  private static Map<String, Object> variance(ForwardVariance variance) {
    Map<String, Object> json = band(variance.vol());
    json.put("quotes", variance.quotes());
    json.put("interpolation", variance.interpolation());
    json.put("tails", variance.tails());
    json.put("fees", variance.fees());
    return json;
  }

  private static Map<String, Object> square(VixSquare square) {
    Map<String, Object> json = band(square.vol());
    json.put("forward", square.forward());
    json.put("isFuture", square.isFuture());
    json.put("parityForward", square.parityForward());
    json.put("strikes", square.strikes());
    return json;
  }

  private static Map<String, Object> band(VolBand band) {
    Map<String, Object> json = Json.object();
    json.put("low", band.low());
    json.put("mid", band.mid());
    json.put("high", band.high());
    return json;
  }
}
