package alvh.cli;

import alvh.surface.SmileQuality;
import java.util.List;
import java.util.Map;

/// Scores over several slices, each quote counted once.
///
/// @param expiries slices with a smile
/// @param refused slices without
/// @param quotes core quotes
/// @param inside share whose bid and ask hold the smile
/// @param rmse smile minus mid over the core quotes, vol points
/// @param heldOutQuotes core quotes that were not fitted
/// @param heldOutInside share of these whose bid and ask hold the smile
/// @param heldOutRmse vol points
/// @param stripOnSmile largest distance of the strip on the smile from the strip of the quotes, vol
///   points
/// @param stripIntegrated largest distance of the integral
record SurfaceTotals(
    int expiries,
    int refused,
    int quotes,
    double inside,
    double rmse,
    int heldOutQuotes,
    double heldOutInside,
    double heldOutRmse,
    double stripOnSmile,
    double stripIntegrated) {

  static SurfaceTotals of(List<SurfaceRow> rows) {
    List<SmileQuality> fits = rows.stream().flatMap(r -> r.quality().stream()).toList();
    List<SmileQuality> unseen = rows.stream().flatMap(r -> r.heldOut().stream()).toList();
    double onSmile = 0;
    double integrated = 0;
    for (SurfaceRow row : rows) {
      if (row.strip().isPresent()) {
        SurfaceRow.Strips strip = row.strip().get();
        onSmile = Math.max(onSmile, Math.abs(strip.onSmile() - strip.discrete()));
        integrated = Math.max(integrated, Math.abs(strip.integrated() - strip.discrete()));
      }
    }
    return new SurfaceTotals(
        fits.size(),
        rows.size() - fits.size(),
        count(fits),
        share(fits),
        rmse(fits),
        count(unseen),
        share(unseen),
        rmse(unseen),
        onSmile,
        integrated);
  }

  private static int count(List<SmileQuality> scores) {
    return scores.stream().mapToInt(SmileQuality::coreQuotes).sum();
  }

  private static double share(List<SmileQuality> scores) {
    double inside = scores.stream().mapToDouble(q -> q.coreShareInside() * q.coreQuotes()).sum();
    return count(scores) == 0 ? 0 : inside / count(scores);
  }

  private static double rmse(List<SmileQuality> scores) {
    double squares =
        scores.stream()
            .mapToDouble(q -> q.coreRmseVolPoints() * q.coreRmseVolPoints() * q.coreQuotes())
            .sum();
    return count(scores) == 0 ? 0 : Math.sqrt(squares / count(scores));
  }

  void put(Map<String, Object> json) {
    json.put("expiries", expiries);
    json.put("withoutSmile", refused);
    json.put("quotes", quotes);
    json.put("insideBidAsk", inside);
    json.put("rmseVolPoints", rmse);
    json.put("heldOutQuotes", heldOutQuotes);
    json.put("insideHeldOut", heldOutInside);
    json.put("heldOutRmseVolPoints", heldOutRmse);
    json.put("stripOnSmileDistance", stripOnSmile);
    json.put("stripIntegratedDistance", stripIntegrated);
  }
}
