package alvh.lake;

import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One dataset of the lake.
///
/// @param kind what it holds
/// @param subject the underlying or product; empty where the kind has none
public record LakeDataset(LakeKind kind, String subject) implements Comparable<LakeDataset> {
  /// All daily series.
  public static final LakeDataset SERIES = new LakeDataset(LakeKind.SERIES, "");

  /// All dates of news.
  public static final LakeDataset RELEASES = new LakeDataset(LakeKind.RELEASES, "");

  public LakeDataset {
    if (subject.isEmpty() == kind.hasSubject()) {
      throw new IllegalArgumentException(kind + " with the subject '" + subject + "'");
    }
  }

  /// The quotes of options on `underlying`, such as `SPX`.
  public static LakeDataset quotes(String underlying) {
    return new LakeDataset(LakeKind.OPTION_QUOTES, underlying);
  }

  /// The bars of the futures of `root`.
  public static LakeDataset futures(FutureRoot root) {
    return new LakeDataset(LakeKind.FUTURES, root.name());
  }

  /// Every dataset there can be.
  static List<LakeDataset> all() {
    Stream<LakeDataset> quotes =
        Arrays.stream(OptionRoot.values())
            .map(OptionRoot::underlying)
            .distinct()
            .map(LakeDataset::quotes);
    Stream<LakeDataset> futures = Arrays.stream(FutureRoot.values()).map(LakeDataset::futures);
    return Stream.of(quotes, futures, Stream.of(SERIES, RELEASES))
        .flatMap(each -> each)
        .sorted()
        .toList();
  }

  /// The dataset called `name`, if there can be one.
  static Optional<LakeDataset> find(String name) {
    return all().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /// The dataset that a person calls `name`.
  ///
  /// @throws InputException when there can be none
  public static LakeDataset named(String name) {
    return find(name)
        .orElseThrow(() ->
            new InputException(
                "--dataset",
                "there is no dataset '"
                    + name
                    + "'"
                    + NearestName.hint(name, all().stream().map(LakeDataset::name).toList()),
                "give one that `alvh lake status` lists"));
  }

  /// Its name and that of its folder: `option-quotes-SPX`, `series`.
  public String name() {
    return subject.isEmpty() ? kind.word() : kind.word() + "-" + subject;
  }

  @Override
  public int compareTo(LakeDataset other) {
    return name().compareTo(other.name());
  }
}
