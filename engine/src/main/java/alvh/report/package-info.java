/// The results of a run as files: tables as CSV and Parquet, the log that Option Omega's users
/// know, a manifest that says what they came from, and one page to look at.
///
/// Doors: [alvh.report.Results], [alvh.report.ResultsFolder]. A folder is there with all its files
/// or not at all, and the same run gives the same bytes. Refuses to know playbooks, clocks and
/// Parquet: who calls says how a table becomes a file.
@NullMarked
package alvh.report;

import org.jspecify.annotations.NullMarked;
