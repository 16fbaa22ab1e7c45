package alvh.cli;

import alvh.files.RebuiltChainText;
import alvh.input.InputException;
import alvh.workspace.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// Where rebuilt chains are written.
///
/// @param out as asked for; empty when nothing is to be written
/// @param isFolder whether `out` is to hold several chains
/// @param isReplacing whether files that are there may be written over
record RebuiltFiles(Optional<Path> out, boolean isFolder, boolean isReplacing) {
  RebuiltFiles {
    if (isFolder && out.filter(path -> path.toString().endsWith(".csv")).isPresent()) {
      throw new InputException(
          out.map(Path::toString).orElseThrow(),
          "is to hold several chains, but looks like a file",
          "give a folder as --out, or ask for one day and one underlying");
    }
  }

  /// The file of a chain.
  Optional<Path> file(LocalDate day, String underlying) {
    return out.map(path -> isFolder ? path.resolve(underlying + "_rebuilt_" + day + ".csv") : path);
  }

  /// Refuses to write over the file of a chain unless that was asked for.
  void refuseToReplace(LocalDate day, String underlying) {
    Optional<Path> there = file(day, underlying).filter(Files::exists);
    if (there.isPresent() && !isReplacing) {
      throw new InputException(
          there.map(Path::toString).orElseThrow(),
          "is there already",
          "give another --out, or --replace to write over it");
    }
  }

  /// Writes the chain, if that was asked for; the file.
  Optional<Path> write(ChainReport report) {
    Optional<Path> file = file(report.day(), report.chain().underlying());
    file.ifPresent(
        path -> WholeFile.write(path, RebuiltChainText.of(report.chain(), report.notes())));
    return file;
  }
}
