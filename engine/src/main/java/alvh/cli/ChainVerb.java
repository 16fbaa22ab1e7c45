package alvh.cli;

import alvh.files.ChainImport;
import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh chain`.
@Command(
    name = "chain",
    description =
        "A chain's expiries with forward, discount, vols and fit; with --expiry the quotes of one"
            + " expiry with implied vols, deltas and the smile.",
    footer = {
      "",
      "Examples:",
      "  alvh chain --chain quotes.csv --at 2024-01-05T16:15",
      "  alvh chain --chain quotes.csv --at 2024-01-05T16:15 --expiry 2024-02-16 --root SPX",
      "  alvh chain --chain quotes.csv --at 2024-01-05T16:15 --expiry 2024-02-16 --strikes 20"
          + " --json",
      "",
      "Exit code 2 when the chain does not hold the expiry."
    })
final class ChainVerb extends Verb {
  /// Expiries named when there is none of the date asked for.
  private static final int SUGGESTED = 6;

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--expiry",
      paramLabel = "DATE",
      description = "Show the quotes of this listed date, such as 2024-02-16.")
  private @Nullable LocalDate expiry;

  @Option(
      names = "--root",
      paramLabel = "ROOT",
      description = "Only this root: ${COMPLETION-CANDIDATES}.")
  private @Nullable OptionRoot root;

  @Option(
      names = "--strikes",
      paramLabel = "N",
      description = "Only the N strikes on either side of the forward.")
  private @Nullable Integer strikes;

  @Override
  public Integer call() {
    Integer around = strikes;
    if (around != null && around < 1) {
      throw new InputException("--strikes", around + " is not above 0", "give 1 or more");
    }
    List<ChainImport> read = market.requireChains();
    List<VolSurface> surfaces = read.stream().map(i -> surface(i.chain())).toList();
    if (!isJson()) {
      read.forEach(i -> console().lines(i.notes()));
    }
    if (expiry == null) {
      list(surfaces);
    } else {
      quotes(surfaces, expiry, around == null ? Integer.MAX_VALUE : around);
    }
    return FINE;
  }

  private VolSurface surface(OptionChain chain) {
    return market.rate().isPresent()
        ? VolSurface.of(chain, DiscountCurve.flat(market.rate().getAsDouble()))
        : VolSurface.of(chain);
  }

  private boolean isWanted(SurfaceSlice slice) {
    return root == null || slice.quotes().root() == root;
  }

  private void list(List<VolSurface> surfaces) {
    List<Object> chains = new ArrayList<>();
    for (VolSurface surface : surfaces) {
      List<SliceSummary> rows =
          surface.slices().stream()
              .filter(this::isWanted)
              .map(s -> SliceSummary.of(surface, s))
              .toList();
      if (isJson()) {
        Map<String, Object> json = head(surface);
        json.put("slices", rows.stream().map(SliceSummary::json).toList());
        chains.add(json);
      } else {
        title(surface);
        console().lines(SliceSummary.lines(rows));
      }
    }
    if (isJson()) {
      console().json(Map.of("chains", chains));
    }
  }

  private void quotes(List<VolSurface> surfaces, LocalDate date, int around) {
    List<Object> slices = new ArrayList<>();
    for (VolSurface surface : surfaces) {
      for (SurfaceSlice slice : surface.slices()) {
        if (slice.quotes().expiry().date().equals(date) && isWanted(slice)) {
          SliceQuotes quotes = SliceQuotes.of(slice, around);
          Map<String, Object> json = head(surface);
          json.put("slice", SliceSummary.of(surface, slice).json());
          json.put("quotes", quotes.json());
          slices.add(json);
          if (!isJson()) {
            title(surface);
            console().lines(SliceSummary.lines(List.of(SliceSummary.of(surface, slice))));
            console().line("");
            console().lines(quotes.lines());
          }
        }
      }
    }
    if (slices.isEmpty()) {
      throw noSlice(surfaces, date);
    }
    if (isJson()) {
      console().json(Map.of("slices", slices));
    }
  }

  private InputException noSlice(List<VolSurface> surfaces, LocalDate date) {
    List<String> near =
        surfaces.stream()
            .flatMap(s -> s.slices().stream())
            .map(SurfaceSlice::quotes)
            .sorted(Comparator.comparingLong(q -> distance(q, date)))
            .limit(SUGGESTED)
            .map(q -> q.root() + " " + q.expiry().date())
            .toList();
    return new InputException(
        "--expiry",
        "the chain holds no " + (root == null ? "" : root + " ") + "expiry of " + date,
        near.isEmpty()
            ? "give a chain with live expiries"
            : "ask for one that it holds, such as " + String.join(", ", near));
  }

  private static long distance(ChainSlice quotes, LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(quotes.expiry().date(), date));
  }

  private static Map<String, Object> head(VolSurface surface) {
    Map<String, Object> json = Json.object();
    json.put("underlying", surface.chain().underlying());
    json.put("asOf", Moments.iso(surface.chain().asOf()));
    json.put("source", surface.chain().source());
    GradeText.put(json, surface.chain().graded());
    DiscountText.put(json, surface.discounting());
    return json;
  }

  private void title(VolSurface surface) {
    console()
        .heading(surface.chain().underlying() + " at " + Moments.shown(surface.chain().asOf()));
    console().line(surface.chain().source() + "; " + DiscountText.of(surface.discounting()));
    if (surface.chain().grade() != DataGrade.QUOTES) {
      console().line(GradeText.shown(surface.chain().graded()));
    }
    console().line("");
  }
}
