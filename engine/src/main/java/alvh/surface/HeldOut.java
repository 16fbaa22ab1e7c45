package alvh.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How well smiles fitted on every other strike predict the quotes in between.
///
/// The strikes of a slice are numbered from 0, lowest first: even ones are fitted, all slices
/// together as always, odd ones are scored.
///
/// @param scores one per slice of the surface; empty where half of the quotes make no smile
public record HeldOut(List<Optional<SmileQuality>> scores) {
  public HeldOut {
    scores = List.copyOf(scores);
  }

  /// The test on `surface`, with its forwards and discounts.
  public static HeldOut of(VolSurface surface) {
    var halves = new ArrayList<SmileQuotes>();
    var rests = new ArrayList<Optional<OtmQuotes>>();
    for (SurfaceSlice slice : surface.slices()) {
      Optional<SmileQuotes> all =
          SmileQuotes.of(slice.quotes(), surface.chain().asOf(), slice.forward());
      rests.add(all.map(q -> q.quotes().everySecond(slice.quotes(), false)));
      all.ifPresent(q ->
          halves.add(
              new SmileQuotes(
                  q.quotes().everySecond(slice.quotes(), true), q.years(), q.forward())));
    }
    var fits = SmileFitter.fit(halves).iterator();
    var scores = new ArrayList<Optional<SmileQuality>>();
    for (Optional<OtmQuotes> rest : rests) {
      scores.add(
          rest.flatMap(quotes ->
              fits.next() instanceof SmileFit.Fitted fitted
                  ? Optional.of(SmileFitter.quality(fitted.smile(), quotes, 0))
                  : Optional.empty()));
    }
    return new HeldOut(scores);
  }
}
