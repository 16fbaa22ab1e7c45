/// The catalogue of the methodology: what its sources say, how each sentence is to be read, and the
/// page that lays it beside the playbooks that carry it.
///
/// Door: [alvh.methodology.Methodology], and [alvh.methodology.MethodologyPage] for the page.
/// Refuses to know any file and any market: it explains playbooks and evaluates nothing.
@NullMarked
package alvh.methodology;

import org.jspecify.annotations.NullMarked;
