package org.lovebank.http.watch;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/** One number that was read. */
record Figure(String name, @Nullable String label, double value) {

    Tags tags() {
        if (label == null) {
            return Tags.empty();
        }
        int equals = label.indexOf('=');
        return Tags.of(label.substring(0, equals), label.substring(equals + 1));
    }
}
