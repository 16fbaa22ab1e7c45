package alvh.files;

import alvh.market.OptionChain;
import java.util.List;

/// One chain read from a file, and what was odd about it.
///
/// @param chain the quotes, unchanged
/// @param quality counts and examples
/// @param layout the file's layout
/// @param rows data rows of the instant in the file, refused ones included
/// @param notes decisions of the reader that a person should know, such as the choice of the clock
public record ChainImport(
    OptionChain chain, QualityReport quality, ChainLayout layout, int rows, List<String> notes) {
  public ChainImport {
    notes = List.copyOf(notes);
  }
}
