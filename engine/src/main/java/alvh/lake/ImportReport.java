package alvh.lake;

import java.util.ArrayList;
import java.util.List;

/// What an import did.
///
/// @param deposits one for each partition that was looked at, in the order of the work
/// @param duplicates rows that stood twice with the same values and were taken once
/// @param refused what was not taken
public record ImportReport(List<Deposit> deposits, int duplicates, List<Refusal> refused) {
  public ImportReport {
    deposits = List.copyOf(deposits);
    refused = List.copyOf(refused);
  }

  /// Something that was not taken; what came before and after it was.
  ///
  /// @param where the file
  /// @param why what is wrong with it
  public record Refusal(String where, String why) {}

  /// This and then `other`.
  public ImportReport and(ImportReport other) {
    List<Deposit> all = new ArrayList<>(deposits);
    all.addAll(other.deposits);
    List<Refusal> refusals = new ArrayList<>(refused);
    refusals.addAll(other.refused);
    return new ImportReport(all, duplicates + other.duplicates, refusals);
  }

  /// How many partitions were left as `kind` says.
  public long count(Deposit.Kind kind) {
    return deposits.stream().filter(d -> d.kind() == kind).count();
  }
}
