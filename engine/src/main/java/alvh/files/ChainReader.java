package alvh.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads one layout of chains.
sealed interface ChainReader
    permits QuoteTableReader,
        DelayedQuotesReader,
        DataShopReader,
        LongFormReader,
        RebuiltChainReader {
  /// The instants whose quotes the file holds, as far as it can tell by itself.
  List<Instant> instants(TextSource source, ChainContext context);

  /// The chain of `asked`, or of the file's only instant.
  ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context);
}
