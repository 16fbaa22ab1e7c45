package alvh.lake;

/// What a partition is to hold.
///
/// @param table the columns
/// @param rows the rows, in the canonical order of the dataset
/// @param source the files or feed that they are from
record Content(ParquetTable table, RowSource rows, String source) {}
