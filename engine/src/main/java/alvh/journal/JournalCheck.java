package alvh.journal;

import java.util.List;

/// What a look at every byte of a journal found.
///
/// @param entries entries read
/// @param objects objects read
/// @param bytes size of all objects together, as their owners see them
/// @param storedBytes what they take in the file
/// @param faults what is wrong, in words, at most a hundred; empty when the journal is sound
public record JournalCheck(
    long entries, long objects, long bytes, long storedBytes, List<String> faults) {

  public JournalCheck {
    faults = List.copyOf(faults);
  }

  /// Whether nothing is wrong.
  public boolean isSound() {
    return faults.isEmpty();
  }
}
