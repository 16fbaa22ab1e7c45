package alvh.surface;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// How well smiles fitted on every other strike predict the quotes in between.
///
/// The strikes of a slice are numbered from 0, lowest first: even ones are fitted, as the whole
/// surface is, odd ones are scored.
///
/// @param scores one per slice of the surface; empty where half of the quotes make no smile
public record HeldOut(List<Optional<SmileQuality>> scores) {
  public HeldOut {
    scores = List.copyOf(scores);
  }

  /// The test on `surface`, with its forwards and discounts.
  public static HeldOut of(VolSurface surface) {
    List<Optional<SmileQuotes>> slices =
        surface.slices().stream()
            .map(s -> SmileQuotes.of(s.quotes(), surface.chain().asOf(), s.forward()))
            .toList();
    Iterator<SmileFit> fits =
        SmileFitter.fit(
                slices.stream().flatMap(Optional::stream).map(s -> s.everySecond(true)).toList())
            .iterator();
    var scores = new ArrayList<Optional<SmileQuality>>();
    for (Optional<SmileQuotes> slice : slices) {
      scores.add(slice.flatMap(s -> score(fits.next(), s.everySecond(false))));
    }
    return new HeldOut(scores);
  }

  private static Optional<SmileQuality> score(SmileFit fit, SmileQuotes unseen) {
    return fit instanceof SmileFit.Fitted fitted
        ? Optional.of(SmileFitter.quality(fitted.smile(), unseen.quotes(), 0))
        : Optional.empty();
  }
}
