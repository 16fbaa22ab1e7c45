/// Importers and tickets against the brokers' published and printed forms.
@NullMarked
package alvh.broker;

import org.jspecify.annotations.NullMarked;
