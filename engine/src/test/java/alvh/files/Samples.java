package alvh.files;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small handmade files, and the calendar and instants of the tests.
final class Samples {
  static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();

  private Samples() {}

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
      return Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Path gzip(Path folder, String name, String text) {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A zip of entries `name, text, name, text, ...`.
  static Path zip(Path folder, String name, String... entries) {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry(entries[i]));
        out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The instant `2024-01-05T16:15` in New York.
  static Instant at(String text) {
    String[] parts = text.split("T", 2);
    return NewYork.instant(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
  }
}
