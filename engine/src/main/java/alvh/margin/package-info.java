/// What an exchange or broker asks to be set aside for a position.
///
/// Door: [alvh.margin.RegT]. Works on matched structures; refuses to guess where a table or a quote
/// is missing.
@NullMarked
package alvh.margin;

import org.jspecify.annotations.NullMarked;
