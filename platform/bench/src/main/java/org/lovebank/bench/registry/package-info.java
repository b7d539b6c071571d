/**
 * {@code ./lovebank bench registry}: the packaged volunteer-service with a million volunteers and ten million service
 * records in its own tables: look-ups, lists, figures, import and export, beside bare JDBC.
 */
@NullMarked
package org.lovebank.bench.registry;

import org.jspecify.annotations.NullMarked;
