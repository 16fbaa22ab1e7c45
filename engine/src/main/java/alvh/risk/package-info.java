/// What a book is worth and exposed to at an instant, in one currency for condors and hedges.
///
/// Door: `RiskReport`. Every figure is known or unknown with its reason; refuses to know rules and
/// decisions.
@NullMarked
package alvh.risk;

import org.jspecify.annotations.NullMarked;
