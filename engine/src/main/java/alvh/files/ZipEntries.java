package alvh.files;

import alvh.input.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The one entry of a zip that is meant.
final class ZipEntries {
  /// Zips at hand hold one file of 1 MB; the whole entry is kept in memory.
  private static final int MAX_ENTRY_BYTES = 1 << 28;

  private ZipEntries() {}

  /// @param wanted the entry's name; empty for the only entry
  static InputStream open(InputStream raw, String wanted, String name) throws IOException {
    List<String> names = new ArrayList<>();
    byte[] content = {};
    int found = 0;
    try (ZipInputStream zip = new ZipInputStream(raw)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        names.add(entry.getName());
        if (wanted.isEmpty() || wanted.equals(entry.getName())) {
          found++;
          content = zip.readNBytes(MAX_ENTRY_BYTES);
        }
      }
    }
    if (names.isEmpty()) {
      throw new ZipException("no entries");
    }
    if (found != 1) {
      throw new InputException(
          name,
          "holds " + names,
          "unpack it, or name one entry as in " + name + "!" + names.get(0));
    }
    if (content.length == MAX_ENTRY_BYTES) {
      throw new InputException(name, "the entry is larger than 256 MB", "unpack and split it");
    }
    return new ByteArrayInputStream(content);
  }
}
