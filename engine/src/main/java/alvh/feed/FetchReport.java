package alvh.feed;

import java.util.ArrayList;
import java.util.List;

/// One run of the fetcher.
///
/// @param recovered what an earlier run had left
/// @param results in the order of the targets
public record FetchReport(List<Leftover> recovered, List<FetchResult> results) {
  public FetchReport {
    recovered = List.copyOf(recovered);
    results = List.copyOf(results);
  }

  /// Whether every file is as it should be.
  public boolean isFine() {
    return results.stream().allMatch(result -> result.outcome().isFine());
  }

  /// The versions that this run took.
  public List<FetchedVersion> versions() {
    List<FetchedVersion> versions = new ArrayList<>();
    for (FetchResult result : results) {
      if (result.outcome() instanceof FetchOutcome.Fresh fresh) {
        versions.add(
            new FetchedVersion(
                result.target().source().id(), result.target().file(), fresh.stamp()));
      }
    }
    return List.copyOf(versions);
  }
}
