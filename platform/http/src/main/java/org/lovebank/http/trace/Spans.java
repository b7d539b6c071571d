package org.lovebank.http.trace;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Begins spans. Without a collector nothing is kept, and no class of the tracing library is loaded. */
@ApplicationScoped
public class Spans {

    private final @Nullable KeptSpans kept;

    Spans(TraceSettings settings, @ConfigProperty(name = "quarkus.application.name") String house) {
        this.kept = settings.endpoint()
                .map(endpoint -> new KeptSpans(endpoint, house, settings))
                .orElse(null);
    }

    /** Whether anybody keeps spans. */
    public boolean areKept() {
        return kept != null;
    }

    /** Begins the answer to a request, below what its header {@code traceparent} names. */
    public OpenSpan ofRequest(String name, @Nullable String header) {
        KeptSpans keeper = kept;
        if (keeper != null) {
            return keeper.ofRequest(name, header);
        }
        return new PassedOn(TraceParent.read(header).orElseGet(TraceParent::begin));
    }

    /** Begins what an event causes here, below what told of it; null when the event belongs to no trace. */
    public @Nullable OpenSpan ofEvent(String type, @Nullable String header) {
        TraceParent cause = TraceParent.read(header).orElse(null);
        if (cause == null) {
            return null;
        }
        KeptSpans keeper = kept;
        return keeper == null ? new PassedOn(cause) : keeper.ofEvent(type, cause);
    }

    void end(@Observes ShutdownEvent shutdown) {
        KeptSpans keeper = kept;
        if (keeper != null) {
            keeper.close();
        }
    }
}
