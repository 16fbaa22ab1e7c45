package alvh.workspace;

import alvh.feed.ChainArchive;
import alvh.feed.Fetcher;
import alvh.feed.Leftover;
import alvh.input.InputException;
import alvh.time.Pause;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What became of runs in a workspace that were cut off.
public final class CutOffRuns {
  private CutOffRuns() {}

  /// Tidies up after them, once, and tells in a sentence per run; looks at files only when there
  /// was one.
  public static List<String> recover(Workspace workspace, Pause pause) {
    return RunMarker.recover(workspace.folder(), () -> sweep(workspace, pause));
  }

  private static List<String> sweep(Workspace workspace, Pause pause) {
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(workspace.data())) {
      found.addAll(told("data", () -> texts("data", Fetcher.leftovers(workspace.data(), pause))));
    }
    if (Files.isDirectory(workspace.chains())) {
      found.addAll(
          told(
              "chains",
              () -> texts("chains", ChainArchive.in(workspace.chains(), pause).leftovers())));
    }
    found.addAll(
        told(
            "tickets",
            () ->
                WholeFolder.sweep(workspace.tickets()).stream().map(t -> "tickets/" + t).toList()));
    return found;
  }

  private static List<String> texts(String folder, List<Leftover> leftovers) {
    return leftovers.stream().map(left -> folder + "/" + left.text()).toList();
  }

  /// Another program may be at work in the folder, which tidies up itself: no reason to stop.
  private static List<String> told(String folder, Supplier<List<String>> sweep) {
    try {
      return sweep.get();
    } catch (InputException busy) {
      return List.of(folder + " could not be looked at: " + busy.where() + " " + busy.what());
    }
  }
}
