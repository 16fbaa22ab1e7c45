package alvh.workspace;

import java.nio.file.Path;

/// A file with the name that errors and proofs show for it, which stays when the file moves.
///
/// @param name such as `chains/2024-01-05/SPX_2024-01-05T1615.json.gz`
/// @param path where it lies now
public record NamedFile(String name, Path path) {}
