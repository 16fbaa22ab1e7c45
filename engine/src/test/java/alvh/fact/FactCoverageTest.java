package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.playbook.FactValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every fact of the catalogue is computed a second time somewhere, or it is said why not.
@Tag("real-data")
class FactCoverageTest {
  /// Facts that the random days of [CondorQuoteFactsTest] compare, from [PlainCondor],
  /// [PlainGreeks] and [PlainCapital].
  private static final Set<String> OF_QUOTES =
      Set.of(
          "spx.skew25",
          "spx.atmVol30",
          "book.netDeltaPerCondor",
          "book.beta",
          "book.betaOverCapital",
          "book.gammaPerCondor",
          "book.equity",
          "book.condors",
          "book.wacc",
          "book.irr",
          "book.hurdle",
          "book.capital",
          "book.margin",
          "book.marginCall",
          "book.marginShare",
          "condor.putPenetration",
          "condor.callPenetration",
          "condor.putTested",
          "condor.callTested",
          "condor.closesBelowPutBreakEven",
          "condor.closesAboveCallBreakEven",
          "condor.tradingDaysLeft",
          "condor.credit",
          "condor.creditCaptured",
          "condor.closeCostOverCredit",
          "condor.spreadShare",
          "condor.putWidth",
          "condor.callWidth",
          "condor.maxLossOverCredit",
          "condor.rollNetCredit",
          "condor.calendarDaysLeft",
          "condor.putItm",
          "condor.callItm",
          "condor.shortPutDelta",
          "condor.shortCallDelta",
          "condor.extrinsicShare",
          "condor.impliedMove",
          "condor.spansFomc");

  private static final String NO_SERIES = "no series of that name in the files";
  private static final String OF_HEDGES = "of hedges and VIX exposure: the tests of package risk";

  private static final Map<String, String> WITHOUT = without();

  private static Map<String, String> without() {
    Map<String, String> without = new TreeMap<>();
    for (String name :
        List.of(
            "rates.sofr",
            "credit.hyOas",
            "credit.hyOasChange20",
            "valuation.priceToCashFlow",
            "valuation.pePcfDivergence",
            "spx.priceToCashFlowBelowAverage",
            "fomc.rateExpectationsStable",
            "flows.etfQuickRatio",
            "flows.sectorCapShift20",
            "flows.ipoRelative5",
            "flows.varianceRatio",
            "defi.volZ",
            "reit.ivZ",
            "reit.dividendGap",
            "execution.leakage",
            "liquidity.spreadWeek",
            "hedge.pricePerPayoff",
            "hedge.priceDivergence",
            "macro.gdpTrend",
            "spx.vwapDistance",
            "parity.residual",
            "book.quickRatio",
            "book.hedgeIrr")) {
      without.put(name, NO_SERIES);
    }
    without.put("book.daysSinceResize", "of what the desk did before: its TempoTest");
    without.put("condor.maxLossOverEntry", "of what the desk saw before: its EntryLossTest");
    for (String name :
        List.of(
            "book.coverage",
            "book.netDeltaPerCondorFormB",
            "book.netCarryPerDay",
            "book.thetaPerDay",
            "book.stackRiskShare",
            "book.condorVega",
            "book.hedgeVega")) {
      without.put(name, OF_HEDGES);
    }
    return without;
  }

  @Test
  void every_fact_is_computed_twice_or_it_is_said_why_not() {
    RealData.folder();
    Set<String> names = new TreeSet<>(WITHOUT.keySet());
    names.addAll(OF_QUOTES);
    for (PlainGroup group : PlainGroup.values()) {
      names.addAll(
          group.at(new PlainMoment(LocalDate.of(2012, 3, 5), LocalTime.of(16, 15))).keySet());
    }
    assertThat(FactCatalogue.table().names()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void a_fact_without_a_series_is_unknown() {
    Map<String, FactValue> facts =
        MarketFactsTest.facts(new PlainMoment(LocalDate.of(2012, 3, 5), LocalTime.of(16, 15)));
    WITHOUT.forEach((name, why) -> {
      if (why.equals(NO_SERIES)) {
        assertThat(facts).as(name).containsKey(name);
        assertThat(facts.get(name)).as(name).matches(value -> !value.isKnown());
      }
    });
  }
}
