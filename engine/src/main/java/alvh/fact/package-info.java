/// The catalogue of facts: binds market, book and risk to the names that playbooks use.
///
/// Door: [alvh.fact.FactCatalogue]. A fact has one definition, used everywhere; it is known with
/// date and source or unknown with the reason. Refuses to know rules.
@NullMarked
package alvh.fact;

import org.jspecify.annotations.NullMarked;
