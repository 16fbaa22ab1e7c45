/// Results of a synthetic run: files, log, page.
@NullMarked
package alvh.report;

import org.jspecify.annotations.NullMarked;
