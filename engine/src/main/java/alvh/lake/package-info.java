/// The lake: market data kept as Parquet, by dataset and partition, each content under its hash.
///
/// Doors: [alvh.lake.LakeWriter] puts content in, whole or not at all; [alvh.lake.LakeHistory]
/// reads it as a market's past; [alvh.lake.ColumnCache] holds quotes ready for a replay and can be
/// deleted at any time; [alvh.lake.ParquetTable] writes any table as Parquet. DuckDB does the
/// Parquet and is seen nowhere else. Refuses to know YAML, models, rules, positions and the clock.
@NullMarked
package alvh.lake;

import org.jspecify.annotations.NullMarked;
