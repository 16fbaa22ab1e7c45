/// Text formats in: option chains, daily series, VIX futures, and what a folder of them holds.
///
/// Doors: [alvh.files.ChainFiles] for one chain, [alvh.files.FileHistory] for a folder,
/// [alvh.files.DataCheck] for a report on either. Nothing is repaired silently: what is odd is
/// counted in a [alvh.files.QualityReport], what cannot be used is refused with file and line.
/// Refuses to know YAML, models, rules and positions.
@NullMarked
package alvh.files;

import org.jspecify.annotations.NullMarked;
