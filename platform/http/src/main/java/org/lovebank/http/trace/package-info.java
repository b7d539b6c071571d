/**
 * One trace through gateway, houses and Kafka, after W3C trace context: its id stands in log lines and on events always;
 * spans are kept and sent to a collector only where an operator names one. Knows no noun, and puts no personal data into
 * a span.
 */
@NullMarked
package org.lovebank.http.trace;

import org.jspecify.annotations.NullMarked;
